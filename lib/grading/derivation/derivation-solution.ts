import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation';
import { type Solution, solutionOf } from '../solution/solution';
import { askedOnce } from './asked-once';

/** The worked solution of a derivation. Its lines, as text, are themselves a right answer. */
export function derivationSolution(exercise: Exercise, part: DerivationPart): Solution {
  const asked = askedOnce(exercise, part);
  const solution = solutionOf(asked.exercise, asked.part.id);
  if (solution === null) throw new Error(`${exercise.slug} has no solution of ${part.id}`);
  return solution;
}
