import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import { name } from '../../math/expression';
import { gradientOf } from '../../math/gradient';
import { askedInstead } from '../derivation/asked-once';

type GradientPart = Extract<ExercisePart, { kind: 'gradient' }>;

/** The exercise in which a training run only asks for the gradient that its table is filled by, for one parameter. */
export function askedSlope(
  exercise: Exercise,
  { kind: _, ...run }: TracePart,
  at: number,
): { exercise: Exercise; part: GradientPart } {
  const { id, name: own, question, attempts, credit, tolerance, rounded, tidy, skills, loss } = run;
  const { symbol } = run.parameters[at] as TracePart['parameters'][number];
  const shape = exercise.model.symbols.get(symbol)?.shape;
  if (shape === undefined) throw new Error(`${symbol} is a symbol`);
  const by = name(symbol);
  return askedInstead<GradientPart>(exercise, {
    ...{ id, name: own, question, attempts, credit, tolerance, rounded, tidy, skills, use: null },
    kind: 'gradient',
    of: loss,
    by,
    expression: gradientOf(loss, by, exercise.model),
    shape,
  });
}
