'use client';

import { BookOpen, Lightbulb, Shuffle } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, ButtonLink } from '@/app/_components/button';
import type { ToldHints, ToldSolution } from '@/app/_help/told';
import { formatNumber } from '@/lib/i18n/numbers';
import type { FormExercise, FormPart } from './form-part';
import { GiveUp } from './give-up';
import { findSolution, giveUp } from './help-requests';
import { HintList } from './hint-list';
import { useHints } from './use-hints';
import { useRequest } from './use-request';
import { WorkedSolution } from './worked-solution';

type PartHelpProps = {
  exercise: FormExercise;
  part: FormPart;
  initial: ToldHints;
  isSolved: boolean;
  isGivenUp: boolean;
  /** The latest wrong answer. */
  wrong: string | null;
  onGivenUp?: () => void;
};

/** Below the answer: hints one after another, the solution for giving up or for having solved it, the same once more. */
export function PartHelp({ exercise, part, initial, isSolved, isGivenUp, wrong, onGivenUp }: PartHelpProps) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const place = { slug: exercise.slug, part: part.id, seed: exercise.seed, locale };
  const { hints, status, take } = useHints(place, initial, wrong);
  const solution = useRequest<ToldSolution | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const lastHint = useRef<HTMLDivElement>(null);
  const solutionButton = useRef<HTMLButtonElement>(null);
  const isClosed = isSolved || isGivenUp;
  const hasHint = !isClosed && hints.taken.length < hints.total;

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
      {isAsking ? (
        <GiveUp
          id={`give-up-${part.id}`}
          hasVariants={exercise.hasVariants}
          isWaiting={solution.status === 'waiting'}
          onConfirm={confirm}
          onKeepTrying={keepTrying}
        />
      ) : (
        <div className="chrome -mx-2 flex flex-wrap gap-x-2 text-sm">
          {hasHint && (
            <Button look="plain" aria-disabled={status === 'waiting'} onClick={takeHint}>
              <Lightbulb aria-hidden className="size-4 shrink-0" />
              {t('hint.next', {
                number: formatNumber(locale, hints.taken.length + 1),
                total: formatNumber(locale, hints.total),
                cost:
                  hints.cost === 0 ? t('hint.free') : formatNumber(locale, -hints.cost, { style: 'percent' }),
              })}
            </Button>
          )}
          <Button
            ref={solutionButton}
            look="plain"
            aria-expanded={isClosed ? isShown : undefined}
            aria-disabled={solution.status === 'waiting'}
            onClick={showSolution}
          >
            <BookOpen aria-hidden className="size-4 shrink-0" />
            {t(isClosed ? 'solution.worked' : 'solution.show')}
          </Button>
          {isClosed && exercise.hasVariants && (
            <ButtonLink look="plain" href={`/exercises/${exercise.slug}?seed=${exercise.seed + 1}`}>
              <Shuffle aria-hidden className="size-4 shrink-0" />
              {t('solution.another')}
            </ButtonLink>
          )}
        </div>
      )}
      {(status === 'failed' || solution.status === 'failed') && (
        <p role="alert" className="text-sm text-ink-soft">
          {t('solution.failed')}
        </p>
      )}
      {isShown && solution.told && (
        <WorkedSolution part={part} solution={solution.told} exercise={exercise} />
      )}
    </div>
  );
}
