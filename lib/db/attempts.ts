import type { Answer, Verdict } from '../grading/verdict';
import { countsAsAttempt, creditOf } from '../grading/verdict';
import { getDatabase } from './database';
import { Prisma } from './generated/client';

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
  counted: boolean;
  /** Between 0 and 1; null where nothing was judged. */
  credit: number | null;
  engineVersion: string;
  idempotencyKey: string | null;
  createdAt: Date;
};

export type NewAttempt = {
  personId: string;
  /** `content` is what the revision is the hash of; it is kept the first time somebody answers it. */
  exercise: { slug: string; revision: string; content: unknown };
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

/** The guest became an account, or was deleted, while the answer was on its way. */
export class PersonGone extends Error {
  override name = 'PersonGone';
  constructor() {
    super('Whoever sent this answer has just become somebody else here. Send it again.');
  }
}

/** What progress is worked out from. */
export type AttemptFacts = Pick<
  Attempt,
  'exercise' | 'part' | 'seed' | 'verdictKind' | 'counted' | 'credit' | 'createdAt'
>;

/**
 * Keeps one answer and returns it once it is safe on the disk. The same person and idempotency key again, at once or
 * later, keeps nothing and returns the first, whatever was sent with it: compare `exercise` and `part` where a key
 * may be used twice by mistake. Throws PersonGone.
 */
export async function recordAttempt(attempt: NewAttempt): Promise<Attempt> {
  const { prisma } = await getDatabase();
  await keepRevision(attempt.exercise);
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
    counted: countsAsAttempt(verdict),
    credit: creditOf(verdict),
    engineVersion: attempt.engineVersion,
    idempotencyKey,
  };
  const [stored] = await prisma.attempt
    .createManyAndReturn({ data, skipDuplicates: true })
    .catch((error: unknown) => {
      // The revision is there for ever; only a person can be missing.
      throw isForeignKeyViolation(error) ? new PersonGone() : error;
    });
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

/** Revisions this process has stored: they never change, so asking once is enough. */
const keptRevisions = new WeakMap<object, Set<string>>();

async function keepRevision(exercise: NewAttempt['exercise']): Promise<void> {
  const { prisma } = await getDatabase();
  const kept = keptRevisions.get(prisma) ?? new Set();
  keptRevisions.set(prisma, kept);
  const key = `${exercise.slug} ${exercise.revision}`;
  if (kept.has(key)) return;
  const { slug, revision } = exercise;
  const content = exercise.content as Prisma.InputJsonValue;
  await prisma.exerciseRevision.createMany({ data: { slug, revision, content }, skipDuplicates: true });
  kept.add(key);
}

function asAttempt(row: Prisma.AttemptGetPayload<object>): Attempt {
  return {
    ...row,
    answer: row.answer as Answer,
    verdict: row.verdict as Verdict,
    verdictKind: row.verdictKind as Verdict['kind'],
  };
}

/** Half a surrogate pair can be typed, or cut, but not stored: it becomes the replacement character. */
function wellFormed<Value>(value: Value): Value {
  const parsed: unknown = JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === 'string' ? each.toWellFormed() : each,
  );
  return parsed as Value;
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003';
}
