'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Notice } from '@/app/_components/notice';
import { optionsIn } from '@/lib/grading/answer';
import { formatNumber } from '@/lib/i18n/numbers';
import { ExerciseDone } from './exercise-done';
import type { FormExercise, FormPart, PartHelpGiven, PastAttempt, WrittenAnswer } from './form-part';
import { nextPart } from './next-part';
import { PartItem } from './part-item';
import type { Judged } from './send-attempt';
import { useSolvedParts } from './solved-parts';
import { useTried } from './tried';
import { useChangedParts } from './use-changed-parts';

type PartListProps = {
  exercise: FormExercise;
  parts: FormPart[];
  /** Newest first, by part. */
  earlier: Record<string, PastAttempt[]>;
  /** By part. */
  help: Record<string, PartHelpGiven>;
  next: { slug: string; title: string } | null;
};

/** The parts, one open at a time. A right answer folds its part and opens the next. */
export function PartList({ exercise, parts, earlier, help, next }: PartListProps) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const { solved, solve, forget } = useSolvedParts();
  const tell = useTried();
  const ids = parts.map((part) => part.id);
  const [givenUp, setGivenUp] = useState(() => ids.filter((part) => help[part]?.isGivenUp));
  const [usedUp, setUsedUp] = useState(() =>
    parts.filter(({ attemptsLeft }) => attemptsLeft === 0).map(({ id }) => id),
  );
  const settled = new Set([...Object.keys(solved), ...givenUp, ...usedUp]);
  const [open, setOpen] = useState(() => nextPart(ids, settled));
  const [attempts, setAttempts] = useState(earlier);
  const [fresh, setFresh] = useState<{ part: string; sentence: string } | null>(null);
  const [reasons, setReasons] = useState<Record<string, string[]>>({});

  const { changed, outdated } = useChangedParts(parts, (part) => (attempts[part] ?? []).length > 0);

  // While it is being written it changes under the reader; what stands in the fields is found again, marks are not.
  useEffect(() => {
    if (changed.length === 0) return;
    const without = <Value,>(record: Record<string, Value>) =>
      Object.fromEntries(Object.entries(record).filter(([part]) => !changed.includes(part)));
    setFresh(null);
    setReasons(without);
    setAttempts(without);
    setUsedUp((before) => before.filter((part) => !changed.includes(part)));
    setGivenUp((before) => before.filter((part) => !changed.includes(part)));
    forget(changed);
  }, [changed, forget]);

  const gone = outdated.filter((part) => (attempts[part] ?? []).length === 0);
  const isDone = ids.every((part) => settled.has(part));

  function judge(
    part: string,
    { verdict, sentence, counted, attemptsLeft, attempt, optionReasons }: Judged,
    sent: WrittenAnswer,
  ) {
    tell({ part, answer: sent.answer, verdict });
    setAttempts((before) => ({
      ...before,
      [part]: [{ id: attempt, kind: verdict.kind, ...sent }, ...(before[part] ?? [])],
    }));
    if (attemptsLeft === 0) setUsedUp((before) => [...before, part]);
    if (verdict.kind !== 'correct' || !counted) return;
    const following = nextPart(ids, settled, part);
    const why = optionReasons.filter(({ id }) => optionsIn(sent.answer).includes(id)).map(({ text }) => text);
    setReasons((before) => ({ ...before, [part]: why }));
    solve(part, sent);
    setOpen(following);
    setFresh({ part, sentence: announcement(part, sentence, following) });
  }

  function isAllRight(fresh?: string): boolean {
    return ids.every((part) => part in solved || part === fresh);
  }

  function announcement(part: string, sentence: string, following: string | null): string {
    if (following === null) return t(isAllRight(part) ? 'announce.done' : 'announce.through', { sentence });
    return t('announce.next', { sentence, number: formatNumber(locale, ids.indexOf(following) + 1) });
  }

  /** The solution is read where it stands: nothing else opens, and nothing takes the focus. */
  function leave(part: string) {
    setGivenUp((before) => [...before, part]);
    setFresh(null);
  }

  return (
    <>
      <p role="status" className="sr-only">
        {fresh?.sentence}
      </p>
      {gone.length > 0 && (
        <Notice>
          <p role="status">{t('outdated', { count: gone.length, parts: numbersOf(gone, ids, locale) })}</p>
        </Notice>
      )}
      <ol>
        {parts.map((part, index) => (
          <PartItem
            key={`${part.basis} ${part.id}`}
            exercise={exercise}
            part={part}
            number={formatNumber(locale, index + 1)}
            isOpen={open === part.id}
            isFresh={fresh?.part === part.id}
            wasReached={fresh !== null}
            solvedWith={solved[part.id] ?? null}
            reasons={reasons[part.id] ?? []}
            earlier={attempts[part.id] ?? []}
            hints={help[part.id]?.hints}
            isGivenUp={givenUp.includes(part.id)}
            isUsedUp={usedUp.includes(part.id)}
            onToggle={() => {
              setFresh(null);
              setOpen(open === part.id ? null : part.id);
            }}
            onJudged={(judged, sent) => judge(part.id, judged, sent)}
            onGivenUp={() => leave(part.id)}
          />
        ))}
      </ol>
      {isDone && (
        <ExerciseDone isFresh={fresh !== null} isAllRight={isAllRight()} exercise={exercise} next={next} />
      )}
    </>
  );
}

/** `1, 2 and 4`, as the parts are numbered. */
function numbersOf(parts: readonly string[], ids: readonly string[], locale: string): string {
  const numbers = parts.map((part) => formatNumber(locale, ids.indexOf(part) + 1));
  return new Intl.ListFormat(locale).format(numbers);
}
