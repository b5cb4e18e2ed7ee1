import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Verdict } from '@/lib/grading/verdict';
import { findingSentence } from '@/lib/i18n/finding-sentences';
import { formatNumber } from '@/lib/i18n/numbers';
import { wrongLineSentence } from '@/lib/i18n/sentences';
import { MathText } from '../math-text';
import type { DraftLines } from './draft-lines';

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

type Judged = { verdict: Verdict; key: number | null };

/** The verdict on these lines, or on what they were before they were changed, and the key of the line it is about. */
export function useJudged(verdict: Verdict | null, draft: DraftLines): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null);
  if (verdict === null || verdict === judged?.verdict) return judged;
  const line = faultyLine(verdict);
  const now = { verdict, key: line === null ? null : (draft[line - 1]?.key ?? null) };
  setJudged(now);
  return now;
}

/** What went wrong between two lines, in the place between them. Mending it moves nothing: the note only becomes quiet. */
export function LineNote({ verdict, isOld }: { verdict: Verdict; isOld: boolean }) {
  const t = useTranslations();
  const locale = useLocale();
  if (verdict.kind !== 'incorrect' && verdict.kind !== 'wrong-shape') return null;
  const what =
    verdict.finding === undefined
      ? wrongLineSentence(verdict, t, (value) => formatNumber(locale, value))
      : findingSentence(verdict.finding, t, 'page');
  return (
    <p
      className={`mx-8 flex items-start gap-2 border-s-2 ps-3 pb-1 text-sm transition-colors ${isOld ? 'border-line-strong text-ink-soft' : 'border-wrong text-wrong'}`}
    >
      <X aria-hidden className="mt-1 size-4 shrink-0" strokeWidth={2.5} />
      <span>
        <MathText text={what} />
      </span>
    </p>
  );
}
