'use client';

import { BookOpen, Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Formula } from '@/app/_components/formula';
import type { ToldHints } from '@/app/_help/told';
import type { FormExercise, FormPart, PastAttempt, WrittenAnswer } from './form-part';
import { MathText } from './math-text';
import { PartForm } from './part-form';
import { PencilStroke } from './pencil-stroke';
import type { Judged } from './send-attempt';
import { TypedAnswer } from './typed-answer';

type PartItemProps = {
  exercise: FormExercise;
  part: FormPart;
  /** In the reader's digits. */
  number: string;
  isOpen: boolean;
  /** Just answered right. */
  isFresh: boolean;
  /** Opened by a right answer to another part, so the caret follows. */
  wasReached: boolean;
  solvedWith: WrittenAnswer | null;
  /** Why what was chosen is right, once that has been said. */
  reasons: string[];
  earlier: PastAttempt[];
  hints?: ToldHints;
  /** For its solution, before it was solved. */
  isGivenUp: boolean;
  /** No answer counts any more. */
  isUsedUp: boolean;
  onToggle: () => void;
  onJudged: (judged: Judged, sent: WrittenAnswer) => void;
  onGivenUp: () => void;
};

const closedClass = 'flex shrink-0 items-center gap-1.5 text-sm text-ink-soft';

/** One line of the list; open, with its form below. A form once opened keeps what is in it when it folds. */
export function PartItem({
  number,
  isOpen,
  isFresh,
  isUsedUp,
  wasReached,
  onToggle,
  onJudged,
  onGivenUp,
  ...content
}: PartItemProps) {
  const t = useTranslations('exercise');
  const { exercise, part, solvedWith, reasons, earlier, hints, isGivenUp } = content;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const bodyId = `part-${part.id}`;
  const label = t('part', { number });
  const isOnlyUsedUp = isUsedUp && !isGivenUp && solvedWith === null;
  const standing = isGivenUp
    ? 'part-given-up'
    : isOnlyUsedUp
      ? 'part-used-up'
      : solvedWith === null
        ? 'part'
        : 'part-solved';
  const isFormula = !['choice', 'shape', 'graph', 'trace'].includes(part.kind);
  const isTall = part.kind === 'choice' && solvedWith !== null && !isOpen;
  return (
    <li className="border-b border-line last:border-b-0">
      <div
        className={`relative flex min-h-16 gap-3 rounded py-2.5 hover:bg-wash sm:gap-4 sm:px-3 ${isTall ? 'items-start' : 'items-center'}`}
      >
        <h2 className="flex min-w-0 flex-1 [align-items:inherit] gap-x-4 text-base font-normal">
          <span
            className={`min-w-5 whitespace-nowrap text-center tabular-nums ${isOpen ? 'font-semibold' : 'text-ink-soft'}`}
          >
            {number}
          </span>
          <span
            dir={part.question ? 'ltr' : undefined}
            // A wide question lies above what opens the part, to be scrolled.
            className={`min-w-0 gap-x-4 gap-y-1 [&_.scrolls[tabindex]]:relative [&_.scrolls[tabindex]]:z-10 ${part.question ? 'flex flex-wrap items-baseline' : 'grid flex-1'}`}
          >
            <PartTitle part={part} label={label} isOpen={isOpen} />
            {solvedWith !== null && !isOpen && (
              <span className="flex min-w-0 max-w-full items-baseline gap-3">
                {isFormula && <Formula tex="=" />}
                <span className="relative mb-1 flex min-w-0">
                  <TypedAnswer exercise={exercise} part={part} written={solvedWith} isBrief />
                  <PencilStroke isFresh={isFresh} />
                </span>
              </span>
            )}
          </span>
        </h2>
        {solvedWith !== null && (
          <Check aria-hidden className="size-5 shrink-0 text-(color:--color-right)" strokeWidth={2.5} />
        )}
        {isGivenUp && (
          <span className={closedClass}>
            <BookOpen aria-hidden className="size-4 shrink-0" />
            {t('given-up')}
          </span>
        )}
        {isOnlyUsedUp && <span className={closedClass}>{t('used-up')}</span>}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={wasOpen ? bodyId : undefined}
          aria-label={t(standing, { number })}
          onClick={onToggle}
          className="shrink-0 text-ink-soft after:absolute after:inset-0 after:rounded focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          <ChevronDown aria-hidden className={`size-5 transition-transform ${isOpen ? 'rotate-180' : ''}`} />
        </button>
      </div>
      {!isOpen &&
        reasons.map((reason) => (
          <p key={reason} className="ms-9 pb-3 text-sm text-ink-soft sm:ms-12">
            <MathText text={reason} />
          </p>
        ))}
      {wasOpen && (
        <section id={bodyId} aria-label={label} hidden={!isOpen} className="pt-2 pb-6 sm:px-3">
          <PartForm
            exercise={exercise}
            part={part}
            earlier={earlier}
            solvedWith={solvedWith}
            focused={isOpen && wasReached}
            hints={hints}
            isGivenUp={isGivenUp}
            onJudged={onJudged}
            onGivenUp={onGivenUp}
          />
        </section>
      )}
    </li>
  );
}

/** The formula asked for; a choice has none, so its words stand in, shortened while it is folded. */
function PartTitle({ part, label, isOpen }: { part: FormPart; label: string; isOpen: boolean }) {
  if (part.question) return <span className="flex min-w-0">{part.question}</span>;
  if (isOpen) return <span className="text-ink-soft">{label}</span>;
  return <span className="line-clamp-1 min-w-0 flex-1">{part.text}</span>;
}
