import { getDatabase } from './database';
import type { Prisma } from './generated/client';

/** What is kept of an exercise the first time somebody does something in it; the revision is the hash of its content. */
export type AnsweredExercise = {
  slug: string;
  revision: string;
  hasVariants: boolean;
  /** Only of one that was written on the site. */
  author?: object;
  content: unknown;
};

/** Revisions this process has stored: they never change, so asking once is enough. */
const keptRevisions = new WeakMap<object, Set<string>>();

export async function keepRevision(exercise: AnsweredExercise): Promise<void> {
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
