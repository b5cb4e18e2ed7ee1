import { findExercise } from '@/lib/catalog/catalogue';
import { type Exercise, type ExercisePart, findPart } from '@/lib/catalog/exercise';
import { Problem } from '../../../../problem';

export type PartAddress = { slug: string; part: string };

/** The part of an address, at a variant. Throws a Problem that names what there is instead. */
export function getPart(address: PartAddress, seed: number): { exercise: Exercise; part: ExercisePart } {
  const exercise = findExercise(address.slug, seed);
  if (!exercise) throw new Problem(404, `There is no exercise “${address.slug}”. /api/exercises lists them.`);
  const part = findPart(exercise, address.part);
  if (part) return { exercise, part };
  const known = exercise.parts.map(({ id }) => id).join(', ');
  throw new Problem(404, `“${address.slug}” has no part “${address.part}”. Its parts: ${known}.`);
}
