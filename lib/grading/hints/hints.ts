import { type Exercise, type ExercisePart, findPart, textIn } from '../../catalog/exercise';
import type { Locale } from '../../catalog/public-exercise';
import { askedOnce } from '../derivation/asked-once';
import { workedOut } from '../solution/worked-out';
import type { Finding } from '../verdict';
import { formulaHints, stepHint } from './formula-hints';
import { graphCellHint, graphHints } from './graph-hints';
import type { Hint } from './hint';
import { numberHints } from './number-hints';
import { shapeHints } from './shape-hints';
import { traceCellHint } from './trace-cell-hints';
import { traceHints } from './trace-hints';

/** What a wrong answer stumbled over: the finding in it, and its first wrong cell. */
export type Stumble = Partial<Pick<Finding, 'id' | 'variant' | 'about'>> & { cell?: string };

/**
 * All hints of a part in the order they are offered: the author's, else derived ones; after a wrong answer the one
 * that fits what it stumbled over first, derived even where the author wrote others.
 */
export function hintsOf(exercise: Exercise, partId: string, locale: Locale, stumble?: Stumble): Hint[] {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  const written = (textIn(exercise, locale).text.parts[partId]?.hints ?? []).map(
    (markdown, at): Hint => ({ id: `written-${at + 1}`, kind: 'written', markdown }),
  );
  const usual = written.length > 0 ? written : derivedHints(exercise, part);
  const fitting = stumble === undefined ? null : fittingHint(exercise, part, stumble);
  return fitting === null ? usual : [fitting, ...usual.filter(({ id }) => id !== fitting.id)];
}

function derivedHints(exercise: Exercise, part: ExercisePart): Hint[] {
  switch (part.kind) {
    case 'gradient':
    case 'expression':
      return formulaHints(exercise, part);
    case 'number':
      return numberHints(exercise, part);
    case 'shape':
      return shapeHints(exercise, part);
    case 'derivation': {
      const asked = askedOnce(exercise, part);
      return formulaHints(asked.exercise, asked.part);
    }
    case 'trace':
      return traceHints(exercise, part);
    case 'graph':
      return graphHints(exercise, part);
    case 'choice':
      return [];
  }
}

function fittingHint(exercise: Exercise, part: ExercisePart, stumble: Stumble): Hint | null {
  const { about, cell } = stumble;
  if (part.kind === 'graph') return cell === undefined ? null : graphCellHint(exercise, part, cell);
  if (part.kind === 'trace') return cell === undefined ? null : traceCellHint(exercise, part, cell, stumble);
  if (about === undefined || part.kind === 'choice' || part.kind === 'shape') return null;
  if (part.kind === 'derivation') {
    const asked = askedOnce(exercise, part);
    return fittingHint(asked.exercise, asked.part, { about });
  }
  return stepHint(workedOut(exercise, part).steps, about, exercise.model);
}
