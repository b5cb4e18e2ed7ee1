import katex from 'katex';
import { kept } from './kept';
import { keepNamesWhole } from './unbroken-names';

/** Enough for any formula of an exercise; a hostile one stops here. */
const maxExpand = 500;
const maxSizeEm = 20;

/** Pages say most formulas again and again, and a preview all of them after every key. */
const keptMax = 4_000_000;
const markupOf = {
  inline: kept((tex) => set(tex, false), keptMax),
  display: kept((tex) => set(tex, true), keptMax),
};

/** TeX to markup, with MathML inside for screen readers. Unreadable TeX is shown as it stands. */
export function formulaMarkup(tex: string, display = false): string {
  return markupOf[display ? 'display' : 'inline'](tex);
}

function set(tex: string, displayMode: boolean): string {
  const markup = katex.renderToString(tex, {
    displayMode,
    output: 'htmlAndMathml',
    throwOnError: false,
    errorColor: 'currentColor',
    strict: 'ignore',
    trust: false,
    maxExpand,
    maxSize: maxSizeEm,
  });
  return keepNamesWhole(markup);
}

type FormulaProps = {
  tex: string;
  display?: boolean;
  /** Replaces the formula's own reading, where words say it better. */
  label?: string;
  className?: string;
};

/** A set formula: left to right in every language. A wide one scrolls inside itself. */
export function Formula({ tex, display = false, label, className = '' }: FormulaProps) {
  const Tag = display ? 'div' : 'span';
  return (
    <Tag
      dir="ltr"
      className={`${display ? 'formula-display scrolls' : 'formula'} ${className}`}
      {...(label ? { role: 'img', 'aria-label': label } : {})}
      // WideContent may have marked it before React gets here.
      suppressHydrationWarning={display}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX writes this markup and is told to trust nothing
      dangerouslySetInnerHTML={{ __html: formulaMarkup(tex, display) }}
    />
  );
}
