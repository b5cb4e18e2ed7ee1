import { type Exercise, findPart } from '../../catalog/exercise';
import type { Said } from '../said';
import { equationSaid, said } from './say';
import { shapeLines, shapeSaid } from './shape-steps';
import { shapesBeside } from './shapes-beside';
import type { SolutionLine } from './solution-line';
import type { Step } from './step';
import { type Task, taskFor } from './task';
import { workedOut } from './worked-out';

export type Solution = { lines: SolutionLine[]; end: Said };

/** The worked solution of a part, derived from the model; null for a choice. Throws on a part the exercise lacks. */
export function solutionOf(exercise: Exercise, partId: string): Solution | null {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  if (part.kind === 'choice') return null;
  const task = taskFor(exercise, part);
  if (part.kind === 'shape') return { lines: shapeLines(part, task), end: shapeSaid(part.shape, task) };
  const { steps, value } = workedOut(exercise, part);
  return { lines: steps.map((step) => lineOf(step, task)), end: said(value, task.model) };
}

function lineOf({ rule, names, left, right, isNear }: Step, { model }: Task): SolutionLine {
  const equation = equationSaid(left, right, model, isNear);
  return { rule, names, ...equation, shapes: shapesBeside(right, model) };
}
