import { type Exercise, findPart } from '../../catalog/exercise';
import { tidy } from '../../math/tidy';
import type { Said } from '../said';
import { equationSaid, said } from './say';
import type { SolutionLine } from './solution-line';

export type Solution = { lines: SolutionLine[]; end: Said };

/** The worked solution of a part, derived from the model; null for a choice. Throws on a part the exercise lacks. */
export function solutionOf(exercise: Exercise, partId: string): Solution | null {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  if (part.kind !== 'gradient') return null;
  const { model } = exercise;
  const end = tidy(part.expression, model);
  const equation = equationSaid({ kind: 'derivative', of: part.of, by: part.by }, end, model);
  return {
    lines: [{ rule: 'derived', names: {}, ...equation, shapes: [] }],
    end: said(end, model),
  };
}
