import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { said } from '../solution/say';
import { aboutOf, shapeLines } from '../solution/shape-steps';
import { taskFor } from '../solution/task';
import type { Hint } from './hint';

type ShapePart = Extract<ExercisePart, { kind: 'shape' }>;

/** What decides the shape, and the product it can be read off. */
export function shapeHints(exercise: Exercise, part: ShapePart): Hint[] {
  const task = taskFor(exercise, part);
  const lines = shapeLines(part, task);
  const by = said(aboutOf(part.of, task), task.model);
  const product = lines.find(({ rule }) => rule === 'shape-product')?.names.definition;
  return [
    ...(lines.some(({ rule }) => rule === 'shape-of')
      ? [{ id: 'depends', kind: 'depends', variant: 'shape', names: { by } } as const]
      : []),
    ...(product === undefined
      ? []
      : [{ id: 'almost', kind: 'almost', variant: 'shape', names: { definition: product } } as const]),
  ];
}
