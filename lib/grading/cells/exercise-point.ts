import type { Exercise } from '../../catalog/exercise';
import { type Point, samplePoints, withFixed } from '../../math/points';

const points = new WeakMap<Exercise, Point>();

/** The point of the exercise's own values, made once; symbols without a value have one that stays the same. */
export function pointOf(exercise: Exercise): Point {
  const known = points.get(exercise) ?? createPoint(exercise);
  points.set(exercise, known);
  return known;
}

function createPoint(exercise: Exercise): Point {
  const [point] = samplePoints(exercise.model, exercise.name, 1, 4);
  if (point === undefined) throw new Error('No point');
  return withFixed(point, exercise.at);
}
