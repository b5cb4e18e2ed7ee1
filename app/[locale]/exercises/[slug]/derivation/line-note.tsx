import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Verdict } from '@/lib/grading/verdict';
import { findingSentence } from '@/lib/i18n/finding-sentences';
import { formatNumber } from '@/lib/i18n/numbers';
import { wrongLineSentence } from '@/lib/i18n/sentences';
import { MathText } from '../math-text';

/** The line a verdict is about, from 1; null where it is about all of them. */
export function faultyLine(verdict: Verdict): number | null {
  switch (verdict.kind) {
    case 'incorrect':
    case 'wrong-shape':
      return verdict.firstWrongLine ?? null;
    case 'unread':
    case 'undecided':
      return verdict.line ?? null;
    default:
      return null;
  }
}

/** What went wrong between two lines, in the place between them. */
export function LineNote({ verdict }: { verdict: Verdict }) {
  const t = useTranslations();
  const locale = useLocale();
  if (verdict.kind !== 'incorrect' && verdict.kind !== 'wrong-shape') return null;
  const what =
    verdict.finding === undefined
      ? wrongLineSentence(verdict, t, (value) => formatNumber(locale, value))
      : findingSentence(verdict.finding, t, 'page');
  return (
    <p className="ms-8 me-8 flex items-start gap-2 border-s-2 border-wrong ps-3 pb-1 text-sm text-wrong">
      <X aria-hidden className="mt-1 size-4 shrink-0" strokeWidth={2.5} />
      <span>
        <MathText text={what} />
      </span>
    </p>
  );
}
