import type { Exercise, ExercisePart } from '../catalog/exercise';
import { readShape } from '../math/notation/read-shape';
import { isSameShape } from '../math/shapes';
import type { Verdict } from './verdict';

type ShapePart = Extract<ExercisePart, { kind: 'shape' }>;

export function judgeShape(exercise: Exercise, part: ShapePart, answer: string): Verdict {
  const { scope } = exercise.model;
  const read = readShape(answer, scope);
  if (read.kind === 'problem') return { kind: 'unread', problem: read.problem };
  return isSameShape(read.shape, part.shape, scope.sizes)
    ? { kind: 'correct', witness: 'exact' }
    : { kind: 'incorrect' };
}
