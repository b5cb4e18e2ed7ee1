import { equationSaid } from './say';
import { shapesBeside } from './shapes-beside';
import type { SolutionLine } from './solution-line';
import type { Step } from './step';
import type { Task } from './task';

/** A step as it is written down. */
export function lineOf({ rule, names, left, right, isNear }: Step, { model }: Task): SolutionLine {
  const equation = equationSaid(left, right, model, isNear);
  return { rule, names, ...equation, shapes: shapesBeside(right, model) };
}
