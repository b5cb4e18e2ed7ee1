import { getDatabase } from './database';
import { type AnsweredExercise, keepRevision } from './exercise-revisions';
import { orPersonGone } from './person-gone';

/** A hint by its id, or the solution of a part that is given up for it. */
export type Help = { kind: 'hint'; hint: string } | { kind: 'solution' };

export type HelpTaken = Help & { part: string };

/** Which part of which variant; where an exercise has none, every seed is the same place. */
type Place = { exercise: Pick<AnsweredExercise, 'slug' | 'hasVariants'>; seed: number; part: string };

/** Keeps that help was taken; the same again keeps nothing new. Throws PersonGone. */
export async function recordHelp(
  personId: string,
  { exercise, seed, part }: Place & { exercise: AnsweredExercise },
  help: Help,
): Promise<void> {
  const { prisma } = await getDatabase();
  await keepRevision(exercise);
  const { slug, revision } = exercise;
  const place = { exercise: slug, revision, seed: variantOf(exercise, seed), part };
  const data = { personId, ...place, ...help };
  await orPersonGone(prisma.helpTaken.createMany({ data, skipDuplicates: true }));
}

/** What a person took in an exercise at one variant, the first taken first; `part` alone, or of every part. */
export async function listHelp(
  personId: string,
  { exercise, seed, part }: Omit<Place, 'part'> & { part?: string },
): Promise<HelpTaken[]> {
  const { prisma } = await getDatabase();
  const rows = await prisma.helpTaken.findMany({
    where: { personId, exercise: exercise.slug, seed: variantOf(exercise, seed), part },
    // Ids rise with time, also within one millisecond.
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ part, kind, hint }) => (kind === 'hint' ? { part, kind, hint } : { part, kind }));
}

/** Whether the part was given up: what is answered from then on does not count. */
export async function isSolutionOpen(personId: string, { exercise, seed, part }: Place): Promise<boolean> {
  const { prisma } = await getDatabase();
  const place = { exercise: exercise.slug, seed: variantOf(exercise, seed), part };
  return (await prisma.helpTaken.count({ where: { personId, ...place, kind: 'solution' } })) > 0;
}

function variantOf({ hasVariants }: Place['exercise'], seed: number): number {
  return hasVariants ? seed : 0;
}
