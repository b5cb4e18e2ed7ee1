/** What progress needs to know of an attempt. */
export type AttemptFacts = {
  exercise: string;
  part: string;
  counted: boolean;
  /** Between 0 and 1; null where nothing was judged. */
  credit: number | null;
  createdAt: Date;
};

/** What progress needs to know of an exercise. */
export type ExerciseFacts = { slug: string; hasVariants: boolean; parts: PartFacts[] };

export type PartFacts = {
  id: string;
  skills: string[];
  /** What it weighs beside the other parts. */
  credit: number;
  /** How many answers count; null where all do. */
  attempts: number | null;
};

/** One part as it stands after all its counted attempts. */
export type PartStanding = {
  exercise: string;
  part: string;
  isSolved: boolean;
  isSolvedAtFirst: boolean;
  /** Right at the last counted attempt. */
  isRightNow: boolean;
  /** On how many different days it was answered right. */
  rightDays: number;
  lastAt: Date;
  /** Of all that counted, between 0 and 1. */
  bestCredit: number;
  countedAttempts: number;
};

/** By exercise and part, of all parts with a counted attempt; the attempts may come in any order. */
export function standingOfParts(attempts: readonly AttemptFacts[]): Map<string, PartStanding> {
  const counted = attempts.filter((attempt) => attempt.counted);
  counted.sort((left, right) => left.createdAt.getTime() - right.createdAt.getTime());
  const groups = groupByPart(counted);
  return new Map([...groups].map(([key, group]) => [key, standingOfPart(group)]));
}

export function partKey(exercise: string, part: string): string {
  return `${exercise}/${part}`;
}

/** Whole days since 1970, in UTC. */
export function dayOf(date: Date): number {
  return Math.floor(date.getTime() / dayMs);
}

export const dayMs = 24 * 60 * 60 * 1000;

function groupByPart(attempts: AttemptFacts[]): Map<string, AttemptFacts[]> {
  const groups = new Map<string, AttemptFacts[]>();
  for (const attempt of attempts) {
    const key = partKey(attempt.exercise, attempt.part);
    const group = groups.get(key);
    if (group) group.push(attempt);
    else groups.set(key, [attempt]);
  }
  return groups;
}

function standingOfPart(group: AttemptFacts[]): PartStanding {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) throw new Error('a group has an attempt');
  const right = group.filter((attempt) => attempt.credit === 1);
  return {
    exercise: first.exercise,
    part: first.part,
    isSolved: right.length > 0,
    isSolvedAtFirst: first.credit === 1,
    isRightNow: last.credit === 1,
    rightDays: new Set(right.map((attempt) => dayOf(attempt.createdAt))).size,
    lastAt: last.createdAt,
    bestCredit: Math.max(...group.map(({ credit }) => credit ?? 0)),
    countedAttempts: group.length,
  };
}
