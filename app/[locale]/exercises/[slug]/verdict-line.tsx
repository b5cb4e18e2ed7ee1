import { Check, CircleDot, CircleQuestionMark, PenLine, Scaling, TextCursor, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { countsAsAttempt, type Verdict } from '@/lib/grading/verdict';
import { MathText } from './math-text';
import type { Judged } from './send-attempt';

/** The pencil's colour and mark for each verdict. */
export const verdictLooks = {
  correct: { Icon: Check, colour: 'text-(color:--color-right)' },
  partly: { Icon: CircleDot, colour: 'text-partly' },
  incorrect: { Icon: X, colour: 'text-wrong' },
  'not-in-form': { Icon: PenLine, colour: 'text-partly' },
  'wrong-shape': { Icon: Scaling, colour: 'text-partly' },
  unread: { Icon: TextCursor, colour: 'text-partly' },
  undecided: { Icon: CircleQuestionMark, colour: 'text-ink-soft' },
} satisfies Record<Verdict['kind'], { Icon: typeof Check; colour: string }>;

/** One line: mark, sentence, and that it cost nothing where it did not. */
export function VerdictLine({ verdict, page }: Pick<Judged, 'verdict' | 'page'>) {
  const t = useTranslations('exercise');
  const { Icon, colour } = verdictLooks[verdict.kind];
  return (
    <p className={`flex items-start gap-2 font-medium ${colour}`}>
      <Icon aria-hidden className="mt-1 size-5 shrink-0" strokeWidth={2.5} />
      <span>
        <MathText text={page} />
        {!countsAsAttempt(verdict) && verdict.kind !== 'undecided' && (
          <span className="font-normal text-ink-soft"> {t('free')}</span>
        )}
      </span>
    </p>
  );
}
