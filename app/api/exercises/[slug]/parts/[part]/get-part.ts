import { readAddress } from '@/app/_exercises/exercise-address';
import { type OpenedExercise, openExercise } from '@/app/_exercises/open-exercise';
import { type ExercisePart, findPart } from '@/lib/catalog/exercise';
import type { Person } from '@/lib/db/people';
import { Problem } from '../../../../problem';

export type PartAddress = { slug: string; part: string };

export type OpenedPart = OpenedExercise & { part: ExercisePart };

/** The part of an address, at a variant, for whoever asks. Throws a Problem that names what there is instead. */
export async function getPart(
  address: PartAddress,
  seed: number,
  reader: Person | null,
): Promise<OpenedPart> {
  const opened = await openExercise(readAddress(address.slug), seed, reader);
  if (!opened) throw new Problem(404, `There is no exercise “${address.slug}”. /api/exercises lists them.`);
  const part = findPart(opened.exercise, address.part);
  if (part) return { ...opened, part };
  const known = opened.exercise.parts.map(({ id }) => id).join(', ');
  throw new Problem(404, `“${address.slug}” has no part “${address.part}”. Its parts: ${known}.`);
}
