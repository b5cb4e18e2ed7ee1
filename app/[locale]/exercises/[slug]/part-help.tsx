'use client';

import { BookOpen, Lightbulb, Shuffle } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ToldHints, ToldSolution } from '@/app/_help/told';
import { Link } from '@/lib/i18n/navigation';
import { formatNumber } from '@/lib/i18n/numbers';
import type { FormExercise, FormPart } from './form-part';
import { GiveUp } from './give-up';
import { findSolution, giveUp } from './help-requests';
import { HintList } from './hint-list';
import { useHints } from './use-hints';
import { useRequest } from './use-request';
import { WorkedSolution } from './worked-solution';

/** As quiet as the folded hints above it. */
const offerClass =
  'inline-flex min-h-11 items-center gap-1.5 text-start text-sm text-accent underline-offset-4 hover:underline aria-disabled:opacity-60';

type PartHelpProps = {
  exercise: FormExercise;
  part: FormPart;
  initial: ToldHints;
  isSolved: boolean;
  isGivenUp: boolean;
  /** No answer counts any more, so that nothing is given up for the solution. */
  isUsedUp: boolean;
  /** The latest wrong answer. */
  wrong: string | null;
  onGivenUp?: () => void;
};

/** Below the answer: hints one after another, the solution for giving up or for having solved it, the same once more. */
export function PartHelp({
  exercise,
  part,
  initial,
  isSolved,
  isGivenUp,
  isUsedUp,
  wrong,
  onGivenUp,
}: PartHelpProps) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const place = { slug: exercise.slug, part: part.id, seed: exercise.seed, locale };
  const { hints, status, take } = useHints(place, initial, wrong);
  const solution = useRequest<ToldSolution | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const lastHint = useRef<HTMLDivElement>(null);
  const solutionButton = useRef<HTMLButtonElement>(null);
  const isClosed = isSolved || isGivenUp || isUsedUp;
  const hasHint = !isSolved && !isGivenUp && hints.taken.length < hints.total;

  async function takeHint() {
    const answer = await take();
    // The button stays for the next hint. After the last it is gone, and the hint takes over.
    if (answer && answer.taken.length >= answer.total) requestAnimationFrame(() => lastHint.current?.focus());
  }

  async function showSolution() {
    if (!isClosed) return setIsAsking(true);
    const isThere = solution.told ?? (await solution.ask(() => findSolution(place)));
    if (isThere) setIsShown(!isShown);
  }

  async function confirm() {
    if (!(await solution.ask(() => giveUp(place)))) return;
    setIsAsking(false);
    setIsShown(true);
    onGivenUp?.();
  }

  function keepTrying() {
    setIsAsking(false);
    requestAnimationFrame(() => solutionButton.current?.focus());
  }

  return (
    <div className="grid grid-cols-1 gap-2">
      <HintList hints={hints} lastRef={lastHint} />
      {isShown && solution.told && (
        <WorkedSolution part={part} solution={solution.told} exercise={exercise} />
      )}
      {isAsking ? (
        <GiveUp
          id={`give-up-${part.id}`}
          hasVariants={exercise.hasVariants}
          isWaiting={solution.status === 'waiting'}
          onConfirm={confirm}
          onKeepTrying={keepTrying}
        />
      ) : (
        <div className="chrome flex flex-wrap gap-x-6">
          {hasHint && (
            <button
              type="button"
              aria-disabled={status === 'waiting'}
              onClick={takeHint}
              className={offerClass}
            >
              <Lightbulb aria-hidden className="size-4 shrink-0" />
              {t('hint.next', {
                number: formatNumber(locale, hints.taken.length + 1),
                total: formatNumber(locale, hints.total),
                cost:
                  hints.cost === 0 ? t('hint.free') : formatNumber(locale, -hints.cost, { style: 'percent' }),
              })}
            </button>
          )}
          <button
            ref={solutionButton}
            type="button"
            aria-disabled={solution.status === 'waiting'}
            onClick={showSolution}
            className={offerClass}
          >
            <BookOpen aria-hidden className="size-4 shrink-0" />
            {t(isShown ? 'solution.hide' : isClosed ? 'solution.worked' : 'solution.show')}
          </button>
          {isClosed && exercise.hasVariants && (
            <Link href={`/exercises/${exercise.slug}?seed=${exercise.seed + 1}`} className={offerClass}>
              <Shuffle aria-hidden className="size-4 shrink-0" />
              {t('solution.another')}
            </Link>
          )}
        </div>
      )}
      {(status === 'failed' || solution.status === 'failed') && (
        <p role="alert" className="text-sm text-ink-soft">
          {t('solution.failed')}
        </p>
      )}
    </div>
  );
}
