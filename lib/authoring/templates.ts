import type { ExerciseContent } from '../catalog/exercise';
import { type PartKind, partKinds } from '../catalog/public-exercise';

/** One per kind of part, called as the kind is. */
export const templateIds = partKinds;

/** A small exercise to start from, in all languages. */
export function templateFor(_id: PartKind): ExerciseContent {
  throw new Error('not yet');
}
