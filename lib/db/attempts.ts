import type { Answer } from '../grading/answer';
import type { Verdict } from '../grading/verdict';
import { countsAsAttempt, creditOf } from '../grading/verdict';
import { attemptsLeft } from '../progress/attempts-left';
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
  /** False where nothing was judged, after the solution was opened, and after as many as may count. */
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
  /** How many answers to the part count; null where all do. */
  attemptsMax: number | null;
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
 * this part at this variant, nor after as many as may count. The same person and idempotency key again, at once or
 * later, keeps nothing and returns the first, whatever was sent with it: compare `exercise` and `part` where a key
 * may be used twice by mistake. Throws PersonGone.
 */
export async function recordAttempt(attempt: NewAttempt): Promise<Attempt> {
  const { prisma } = await getDatabase();
  await keepRevision(attempt.exercise);
  const { personId, verdict } = attempt;
  const mayCount = countsAsAttempt(verdict) && !(await isSolutionOpen(personId, attempt));
  if (attempt.attemptsMax === null || !mayCount) return keep(prisma, attempt, mayCount);
  return prisma.$transaction(async (transaction) => {
    // One answer of a person after the other, so that no two use the last that counts.
    await transaction.$queryRaw`SELECT FROM persons WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    return keep(transaction, attempt, (await leftIn(transaction, personId, attempt)) !== 0);
  });
}

/** How many more answers of a person to a part count; null where all do. */
export async function findAttemptsLeft(personId: string, place: CountedPlace): Promise<number | null> {
  const { prisma } = await getDatabase();
  return leftIn(prisma, personId, place);
}

type CountedPlace = Pick<NewAttempt, 'exercise' | 'seed' | 'part' | 'attemptsMax'>;

type Client = Pick<Prisma.TransactionClient, 'attempt'>;

async function leftIn(
  client: Client,
  personId: string,
  { exercise, seed, part, attemptsMax }: CountedPlace,
): Promise<number | null> {
  if (attemptsMax === null) return null;
  const attempts = await client.attempt.findMany({
    where: { personId, exercise: exercise.slug, part, counted: true },
    select: { part: true, revision: true, seed: true, counted: true },
  });
  return attemptsLeft(
    { exercise: { ...exercise, seed }, part: { id: part, attempts: attemptsMax } },
    attempts,
  );
}

async function keep(client: Client, attempt: NewAttempt, counted: boolean): Promise<Attempt> {
  const { personId, exercise, verdict, idempotencyKey = null } = attempt;
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
  const [stored] = await orPersonGone(client.attempt.createManyAndReturn({ data, skipDuplicates: true }));
  if (stored) return asAttempt(stored);
  const first = await client.attempt.findFirstOrThrow({ where: { personId, idempotencyKey } });
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
