import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { readShape } from '../../math/notation/read-shape';
import { isSameShape, transposed } from '../../math/shapes';
import type { Verdict } from '../verdict';

type ShapePart = Extract<ExercisePart, { kind: 'shape' }>;

export function judgeShape(exercise: Exercise, part: ShapePart, answer: string): Verdict {
  const { scope } = exercise.model;
  const read = readShape(answer, scope);
  if (read.kind === 'problem') return { kind: 'unread', problem: read.problem };
  if (isSameShape(read.shape, part.shape, scope.sizes)) return { kind: 'correct', witness: 'exact' };
  const isTurned = isSameShape(read.shape, transposed(part.shape), scope.sizes);
  return { kind: 'incorrect', ...(isTurned ? { finding: { id: 'transposed' } as const } : {}) };
}
