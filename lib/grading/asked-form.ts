import type { Exercise, ExercisePart } from '../catalog/exercise';
import { childrenOf, type Expression, nodesOf } from '../math/expression';
import { familyOf } from '../math/model';
import { tidy } from '../math/tidy';
import { hasDerivative, namesIn } from './answer-names';
import { workedOut } from './solution/worked-out';
import type { Form } from './verdict';

type ExpressionPart = Extract<ExercisePart, { kind: 'gradient' | 'expression' }>;

/** More than twice the names and numbers of the shortest form known, and a few more, is not simplified. */
const tidyRatioMax = 2;
const tidySpare = 2;

/** What a right answer lacks of the form asked for: worked out, of the asked names only, simplified; null for nothing. */
export function lackingForm(
  answer: Expression,
  part: ExpressionPart,
  exercise: Exercise,
): NonNullable<Form['lacks']> | null {
  if (hasDerivative(answer)) return 'derivative';
  const use = namesAsked(part, exercise);
  const isAllowed = (name: string): boolean => use.some((allowed) => allowed.name === name);
  if (use.length > 0 && !namesIn(answer).every(isAllowed)) return 'names';
  if (!part.tidy) return null;
  const { model } = exercise;
  const known = [tidy(part.expression, model), tidy(answer, model), workedOut(exercise, part).value];
  if (hasSum(answer) && !known.every(hasSum)) return 'tidy';
  const shortest = Math.min(...known.map(lengthOf));
  return lengthOf(answer) > tidyRatioMax * shortest + tidySpare ? 'tidy' : null;
}

/** Whether a sum over an index is left in it. */
function hasSum(expression: Expression): boolean {
  return [...nodesOf(expression)].some(({ kind }) => kind === 'fold');
}

/** How many names and numbers stand in an expression. */
function lengthOf(expression: Expression): number {
  return [...nodesOf(expression)].filter((node) => childrenOf(node).length === 0).length;
}

/** The names an answer may hold; empty where all may. */
export function namesAsked(part: ExpressionPart, { model }: Exercise): Form['use'] {
  const { scope } = model;
  const use = (part.use ?? []).map((written) => familyOf(written, scope).name);
  return use.map((name) => ({ name, tex: scope.names[name]?.tex ?? name }));
}
