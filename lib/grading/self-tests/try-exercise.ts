import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { keyFormsOf } from './key-forms';
import { emptyTrial, type Judge, type Trial, together } from './trial';
import { tryChoice } from './try-choice';
import { tryDerivation } from './try-derivation';
import { tryExpression } from './try-expression';
import { tryNumber } from './try-number';
import { tryShape } from './try-shape';

/** Variants in which numbers are tried, where the exercise draws any. */
const seeds = [0, 1, 2];

/** Right answers in disguise and wrong ones by every mistake that applies, made from the keys alone. */
export function tryExercise(
  exercise: Exercise,
  variant: (seed: number) => Exercise | null,
  judge: Judge,
): Trial {
  return together(exercise.parts.map((part) => tryPart(exercise, part, variant, judge)));
}

/** The same for one part. */
export function tryPart(
  exercise: Exercise,
  part: ExercisePart,
  variant: (seed: number) => Exercise | null,
  judge: Judge,
): Trial {
  const variants = exercise.hasVariants ? seeds.flatMap((seed) => variant(seed) ?? []) : [exercise];
  switch (part.kind) {
    case 'gradient':
    case 'expression':
      return tryExpression(keyFormsOf(exercise, part), judge);
    case 'number':
      return tryNumber(variants, part, judge);
    case 'shape':
      return tryShape(exercise, part, judge);
    case 'choice':
      return tryChoice(exercise, part, judge);
    case 'derivation':
      return tryDerivation(exercise, part, judge);
    default:
      // Several cells: what is asked of each is tried where it is a part by itself.
      return emptyTrial;
  }
}
