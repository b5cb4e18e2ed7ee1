import { type Exercise, findPart } from '../../catalog/exercise';
import { toText } from '../../math/notation/to-text';
import { askedOnce } from '../derivation/asked-once';
import { graphSolution } from '../graph/graph-solution';
import type { Said } from '../said';
import { traceLines } from '../trace/trace-solution';
import { lineOf } from './line-of';
import { said } from './say';
import { shapeLines, shapeSaid } from './shape-steps';
import type { SolutionLine } from './solution-line';
import { taskFor } from './task';
import { workedOut } from './worked-out';

/** `end`: empty where the answer is no one formula. `typed`: the same in the typed notation. */
export type Solution = { lines: SolutionLine[]; end: Said; typed: string };

const nothing: Said = { tex: '', text: '' };

/**
 * The worked solution of a part, derived from the model; null for a choice. Its lines, as text, are a right answer to a
 * derivation. Throws on a part the exercise lacks.
 */
export function solutionOf(exercise: Exercise, partId: string): Solution | null {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  if (part.kind === 'choice') return null;
  if (part.kind === 'graph') return { lines: graphSolution(exercise, part), end: nothing, typed: '' };
  if (part.kind === 'trace') return { lines: traceLines(exercise, part), end: nothing, typed: '' };
  if (part.kind === 'derivation') {
    const asked = askedOnce(exercise, part);
    return solutionOf(asked.exercise, asked.part.id);
  }
  const task = taskFor(exercise, part);
  if (part.kind === 'shape') {
    const end = shapeSaid(part.shape, task);
    return { lines: shapeLines(part, task), end, typed: end.text };
  }
  const { steps, value } = workedOut(exercise, part);
  return {
    lines: steps.map((step) => lineOf(step, task)),
    end: said(value, task.model),
    typed: toText(value),
  };
}
