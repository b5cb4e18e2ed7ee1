import {
  type AttemptFacts,
  dayMs,
  dayOf,
  type ExerciseFacts,
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
  /** Nothing solved, something solved, everything solved. */
  state: 'empty' | 'half' | 'full';
  lastAt: Date | null;
};

export type SkillStanding = {
  skill: string;
  /** Parts solved and parts tried, of all exercises with the skill. */
  solved: number;
  tried: number;
  partCount: number;
  /** Between 0 and 1: the share of the skill's parts that are solved; one solved at first weighs more. */
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
  return {
    exercises: catalogue.map((exercise) => standingOfExercise(exercise, partsOf(exercise, parts))),
    skills: standingOfSkills(catalogue, parts),
    days: daysOf(attempts, now),
    review: listDue(
      catalogue.flatMap((exercise) => partsOf(exercise, parts)),
      now,
    ),
  };
}

function partsOf(exercise: ExerciseFacts, parts: ReadonlyMap<string, PartStanding>): PartStanding[] {
  return exercise.parts.flatMap((part) => parts.get(partKey(exercise.slug, part)) ?? []);
}

function standingOfExercise(exercise: ExerciseFacts, tried: PartStanding[]): ExerciseStanding {
  const partCount = exercise.parts.length;
  const solvedParts = tried.filter((part) => part.isSolved).length;
  const last = Math.max(...tried.map((part) => part.lastAt.getTime()));
  return {
    slug: exercise.slug,
    solvedParts,
    triedParts: tried.length,
    partCount,
    state: solvedParts === 0 ? 'empty' : solvedParts < partCount ? 'half' : 'full',
    lastAt: tried.length === 0 ? null : new Date(last),
  };
}

function standingOfSkills(
  catalogue: readonly ExerciseFacts[],
  parts: ReadonlyMap<string, PartStanding>,
): SkillStanding[] {
  const skills = [...new Set(catalogue.flatMap((exercise) => exercise.skills))];
  return skills.map((skill) => {
    const exercises = catalogue.filter((exercise) => exercise.skills.includes(skill));
    const tried = exercises.flatMap((exercise) => partsOf(exercise, parts));
    const solved = tried.filter((part) => part.isSolved);
    const worth = solved.reduce((sum, part) => sum + (part.isSolvedAtFirst ? 1 : solvedLaterWorth), 0);
    const partCount = exercises.reduce((sum, exercise) => sum + exercise.parts.length, 0);
    return {
      skill,
      solved: solved.length,
      tried: tried.length,
      partCount,
      standing: partCount === 0 ? 0 : worth / partCount,
    };
  });
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
 * right on: 2, 4, 8 … days (the Leitner system, with one box per day).
 */
function listDue(tried: PartStanding[], now: Date): Review[] {
  return tried
    .map((part) => {
      const restMs = part.isRightNow ? 2 ** part.rightDays * dayMs : 0;
      return { exercise: part.exercise, part: part.part, dueAt: new Date(part.lastAt.getTime() + restMs) };
    })
    .filter((review) => review.dueAt <= now)
    .sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
}
