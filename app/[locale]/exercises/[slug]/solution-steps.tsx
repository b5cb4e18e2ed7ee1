import { useLocale } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { formatNumber } from '@/lib/i18n/numbers';
import { MathText } from './math-text';
import { SolutionShapes } from './solution-shapes';

export type SolutionStep = {
  /** Why the line follows; formulas stand between dollar signs. */
  sentence: string;
  tex: string;
  shapes: { tex: string; shape: string }[];
};

/** A worked solution line by line, each with its reason. */
export function SolutionSteps({ steps }: { steps: SolutionStep[] }) {
  const locale = useLocale();
  return (
    <ol className="grid grid-cols-1 gap-5">
      {steps.map(({ sentence, tex, shapes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one fixed text
        <li key={index} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
          <span aria-hidden className="text-ink-soft tabular-nums">
            {formatNumber(locale, index + 1)}
          </span>
          <div className="grid grid-cols-1 gap-1.5">
            <p className="max-sm:text-sm">
              <MathText text={sentence} />
            </p>
            <Formula tex={tex} display />
            {shapes.length > 0 && <SolutionShapes shapes={shapes} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
