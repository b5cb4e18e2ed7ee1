import {
  type AttemptFacts,
  dayMs,
  dayOf,
  type ExerciseFacts,
  type PartFacts,
  type PartStanding,
  partKey,
  standingOfParts,
} from './attempt-facts';

/** What a part solved only after wrong answers is worth, beside one solved at first. */
const solvedLaterWorth = 2 / 3;

export type ExerciseStanding = {
  slug: string;
  solvedParts: number;
  triedParts: number;
  partCount: number;
  /** Between 0 and 1: the best answer to each part, by what the parts weigh. */
  credit: number;
  /** Nothing solved, something solved, everything solved. */
  state: 'empty' | 'half' | 'full';
  lastAt: Date | null;
};

export type SkillStanding = {
  skill: string;
  /** Parts solved and parts tried, of all that practise the skill. */
  solved: number;
  tried: number;
  partCount: number;
  /** Between 0 and 1: the share of the skill's parts that are solved, by what they weigh; one solved at first is worth more. */
  standing: number;
};

export type Review = { exercise: string; part: string; dueAt: Date };

export type Standing = {
  /** In the order of the catalogue. */
  exercises: ExerciseStanding[];
  /** In the order the catalogue first names them. */
  skills: SkillStanding[];
  /** UTC days with a counted attempt; a streak ends today, or yesterday while today can still follow. */
  days: { practised: number; streak: number };
  /** Parts of the catalogue that are due, the longest due first. */
  review: Review[];
};

/** What a person's attempts mean. Attempts at exercises or parts that are gone count for the days only. */
export function standingOf(
  attempts: readonly AttemptFacts[],
  catalogue: readonly ExerciseFacts[],
  now: Date,
): Standing {
  const parts = standingOfParts(attempts);
  const records = catalogue.map((exercise) => recordsOf(exercise, parts));
  return {
    exercises: catalogue.map((exercise, place) => standingOfExercise(exercise, records[place] ?? [])),
    skills: standingOfSkills(records.flat()),
    days: daysOf(attempts, now),
    review: listDue(records.flat(), now),
  };
}

/** What is known of a part, and how it stands, if it was tried. */
type PartRecord = { part: PartFacts; hasVariants: boolean; standing: PartStanding | undefined };

function recordsOf(exercise: ExerciseFacts, parts: ReadonlyMap<string, PartStanding>): PartRecord[] {
  const { slug, hasVariants } = exercise;
  return exercise.parts.map((part) => ({ part, hasVariants, standing: parts.get(partKey(slug, part.id)) }));
}

function standingOfExercise({ slug }: ExerciseFacts, records: PartRecord[]): ExerciseStanding {
  const tried = records.flatMap(({ standing }) => standing ?? []);
  const solvedParts = tried.filter((part) => part.isSolved).length;
  const last = Math.max(...tried.map((part) => part.lastAt.getTime()));
  return {
    slug,
    solvedParts,
    triedParts: tried.length,
    partCount: records.length,
    credit: shareOf(records, (standing) => standing.bestCredit),
    state: solvedParts === 0 ? 'empty' : solvedParts < records.length ? 'half' : 'full',
    lastAt: tried.length === 0 ? null : new Date(last),
  };
}

function standingOfSkills(records: PartRecord[]): SkillStanding[] {
  const skills = [...new Set(records.flatMap(({ part }) => part.skills))];
  return skills.map((skill) => {
    const own = records.filter(({ part }) => part.skills.includes(skill));
    const tried = own.flatMap(({ standing }) => standing ?? []);
    return {
      skill,
      solved: tried.filter((part) => part.isSolved).length,
      tried: tried.length,
      partCount: own.length,
      standing: shareOf(own, worthOf),
    };
  });
}

function worthOf({ isSolved, isSolvedAtFirst }: PartStanding): number {
  if (!isSolved) return 0;
  return isSolvedAtFirst ? 1 : solvedLaterWorth;
}

/** What was earned of the parts, each with its weight, between 0 and 1; of parts that all weigh nothing, 0. */
function shareOf(records: PartRecord[], earned: (standing: PartStanding) => number): number {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const weight = sum(records.map(({ part }) => part.credit));
  const total = sum(records.map(({ part, standing }) => (standing ? part.credit * earned(standing) : 0)));
  return weight === 0 ? 0 : total / weight;
}

function daysOf(attempts: readonly AttemptFacts[], now: Date): Standing['days'] {
  const days = new Set(
    attempts.filter((attempt) => attempt.counted).map((attempt) => dayOf(attempt.createdAt)),
  );
  const today = dayOf(now);
  const last = days.has(today) ? today : today - 1;
  let streak = 0;
  while (days.has(last - streak)) streak++;
  return { practised: days.size, streak };
}

/**
 * A part whose last answer was wrong is due at once. One that was right rests, twice as long for every day it was
 * right on: 2, 4, 8 … days (the Leitner system, with one box per day). Where no answer can count any more, nothing is due.
 */
function listDue(records: PartRecord[], now: Date): Review[] {
  return records
    .filter((record) => !isUsedUp(record))
    .flatMap(({ standing }) => standing ?? [])
    .map((part) => {
      const restMs = part.isRightNow ? 2 ** part.rightDays * dayMs : 0;
      return { exercise: part.exercise, part: part.part, dueAt: new Date(part.lastAt.getTime() + restMs) };
    })
    .filter((review) => review.dueAt <= now)
    .sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
}

/** Other numbers, where there are some, can always be answered anew. */
function isUsedUp({ part, hasVariants, standing }: PartRecord): boolean {
  return !hasVariants && part.attempts !== null && (standing?.countedAttempts ?? 0) >= part.attempts;
}
