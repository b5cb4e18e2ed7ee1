import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import type { Expression } from '../../math/expression';
import type { Shape } from '../../math/shapes';

type ExpressionPart = Extract<ExercisePart, { kind: 'expression' }>;
type AskedOnce = { exercise: Exercise; part: ExpressionPart };

const kept = new WeakMap<Exercise, Map<string, AskedOnce>>();

/** The exercise in which a derivation only asks for its end. Kept as long as the exercise is. */
export function askedOnce(exercise: Exercise, part: DerivationPart): AskedOnce {
  const known = kept.get(exercise) ?? new Map<string, AskedOnce>();
  kept.set(exercise, known);
  const asked = known.get(part.id) ?? askedInstead(exercise, askingFor(part, part));
  known.set(part.id, asked);
  return asked;
}

/** A part that asks for something equal to one line of a derivation. */
export function askingFor(
  part: DerivationPart,
  { expression, shape }: { expression: Expression; shape: Shape },
): ExpressionPart {
  const { steps: _, ...common } = part;
  return { ...common, kind: 'expression', expression, shape };
}

/** The exercise with another part in the place of the one with its id. */
export function askedInstead<Part extends ExercisePart>(
  exercise: Exercise,
  part: Part,
): { exercise: Exercise; part: Part } {
  const parts = exercise.parts.map((other) => (other.id === part.id ? part : other));
  return { exercise: { ...exercise, parts }, part };
}
