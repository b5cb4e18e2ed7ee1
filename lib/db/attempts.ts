import type { Answer } from '../grading/answer';
import type { Verdict } from '../grading/verdict';
import { countsAsAttempt, creditOf } from '../grading/verdict';
import { getDatabase } from './database';
import { type AnsweredExercise, keepRevision } from './exercise-revisions';
import type { Prisma } from './generated/client';
import { isSolutionOpen } from './help';
import { orPersonGone } from './person-gone';
import { wellFormed } from './well-formed';

export type Attempt = {
  id: string;
  personId: string;
  /** The slug. */
  exercise: string;
  revision: string;
  seed: number;
  part: string;
  answer: Answer;
  notation: string;
  locale: string;
  verdict: Verdict;
  verdictKind: Verdict['kind'];
  /** False where nothing was judged, and after the solution was opened. */
  counted: boolean;
  /** Between 0 and 1; null where it does not count. */
  credit: number | null;
  engineVersion: string;
  idempotencyKey: string | null;
  createdAt: Date;
};

export type NewAttempt = {
  personId: string;
  exercise: AnsweredExercise;
  /** A whole number of at most 31 bits. */
  seed: number;
  part: string;
  answer: Answer;
  notation: string;
  locale: string;
  verdict: Verdict;
  engineVersion: string;
  idempotencyKey?: string;
};

/** What progress is worked out from. */
export type AttemptFacts = Pick<
  Attempt,
  'exercise' | 'part' | 'seed' | 'verdictKind' | 'counted' | 'credit' | 'createdAt'
>;

/**
 * Keeps one answer and returns it once it is safe on the disk. It does not count after the person opened the solution of
 * this part at this variant. The same person and idempotency key again, at once or
 * later, keeps nothing and returns the first, whatever was sent with it: compare `exercise` and `part` where a key
 * may be used twice by mistake. Throws PersonGone.
 */
export async function recordAttempt(attempt: NewAttempt): Promise<Attempt> {
  const { prisma } = await getDatabase();
  await keepRevision(attempt.exercise);
  const { personId, exercise, verdict, idempotencyKey = null } = attempt;
  const counted = countsAsAttempt(verdict) && !(await isSolutionOpen(personId, attempt));
  const data = {
    personId,
    exercise: exercise.slug,
    revision: exercise.revision,
    seed: attempt.seed,
    part: attempt.part,
    answer: wellFormed(attempt.answer),
    notation: attempt.notation,
    locale: attempt.locale,
    verdict: wellFormed(verdict) as Prisma.InputJsonObject,
    verdictKind: verdict.kind,
    counted,
    credit: counted ? creditOf(verdict) : null,
    engineVersion: attempt.engineVersion,
    idempotencyKey,
  };
  const [stored] = await orPersonGone(prisma.attempt.createManyAndReturn({ data, skipDuplicates: true }));
  if (stored) return asAttempt(stored);
  const first = await prisma.attempt.findFirstOrThrow({ where: { personId, idempotencyKey } });
  return asAttempt(first);
}

/** Newest first. */
export async function listAttempts(
  personId: string,
  filter: { exercise?: string; part?: string; limit?: number } = {},
): Promise<Attempt[]> {
  const { prisma } = await getDatabase();
  const { limit, ...columns } = filter;
  const rows = await prisma.attempt.findMany({
    where: { personId, ...columns },
    // Ids rise with time, also within one millisecond.
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(asAttempt);
}

/** All of a person's attempts, newest first, without what was typed and said. */
export async function listAttemptFacts(personId: string): Promise<AttemptFacts[]> {
  const { prisma } = await getDatabase();
  const rows = await prisma.attempt.findMany({
    where: { personId },
    select: {
      exercise: true,
      part: true,
      seed: true,
      verdictKind: true,
      counted: true,
      credit: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({ ...row, verdictKind: row.verdictKind as Verdict['kind'] }));
}

function asAttempt(row: Prisma.AttemptGetPayload<object>): Attempt {
  return {
    ...row,
    answer: row.answer as Answer,
    verdict: row.verdict as Verdict,
    verdictKind: row.verdictKind as Verdict['kind'],
  };
}
