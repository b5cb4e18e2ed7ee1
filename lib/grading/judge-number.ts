import type { Exercise, ExercisePart } from '../catalog/exercise';
import { readExpression } from '../math/notation/read';
import { checkNumber } from '../math/number-check';
import { type Point, samplePoints, withFixed } from '../math/points';
import { namesIn } from './answer-names';
import type { Verdict } from './verdict';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;

/** A number, or plain arithmetic that makes one, against the part's value at the exercise's point. */
export function judgeNumber(
  exercise: Exercise,
  part: NumberPart,
  answer: string,
  writing: { notation: 'text' | 'latex'; locale: string },
): Verdict {
  const read = readExpression(answer, exercise.model.scope, writing);
  if (read.kind === 'problem') return { kind: 'unread', problem: read.problem };
  const [name] = namesIn(read.expression);
  if (name !== undefined) {
    const at = Math.max(0, answer.indexOf(name));
    return { kind: 'unread', problem: { code: 'bad-number', at, length: name.length, found: name } };
  }
  const judged = checkNumber(read.expression, part.expression, exercise.model, pointOf(exercise), {
    ...part.tolerance,
    decimals: part.rounded,
    cut: part.rounded,
  });
  if (judged === 'undecided') return { kind: 'undecided' };
  if (judged === 'too-large') return { kind: 'unread', problem: { code: 'too-large', at: 0, length: 0 } };
  return judged === 'right' ? { kind: 'correct', witness: 'numeric' } : { kind: 'incorrect' };
}

const points = new WeakMap<Exercise, Point>();

/** The exercise's own point, made once, so that what is worked out there is kept. */
function pointOf(exercise: Exercise): Point {
  const known = points.get(exercise) ?? createPoint(exercise);
  points.set(exercise, known);
  return known;
}

function createPoint(exercise: Exercise): Point {
  const [point] = samplePoints(exercise.model, exercise.slug, 1, 4);
  if (point === undefined) throw new Error('No point');
  return withFixed(point, exercise.at);
}
