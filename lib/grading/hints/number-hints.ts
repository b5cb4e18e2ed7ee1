import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { said } from '../solution/say';
import { workedOut } from '../solution/worked-out';
import { equationOf, factorHint, namedIn, pathHint } from './formula-hints';
import type { Hint } from './hint';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;

/** Which values are needed, how the formula begins, and the arithmetic that remains. */
export function numberHints(exercise: Exercise, part: NumberPart): Hint[] {
  const { model } = exercise;
  const { steps } = workedOut(exercise, part);
  const isValue = ({ rule }: (typeof steps)[number]): boolean =>
    rule === 'values' || rule === 'number' || rule === 'rounded';
  const formula = steps.filter((step) => !isValue(step));
  const last = formula.at(-1)?.right ?? part.expression;
  const list = namedIn(last).map((node) => said(node, model));
  const put = steps.findLast(({ rule }) => rule === 'values');
  const [first] = formula;
  const found: (Hint | null)[] = [
    list.length === 0 ? null : { id: 'depends', kind: 'depends', variant: 'formula', names: {}, list },
    first?.rule === 'definition'
      ? { id: 'path', kind: 'path', variant: 'definition', names: { definition: equationOf(first, model) } }
      : pathHint(formula),
    factorHint(formula, model),
    put === undefined
      ? null
      : { id: 'almost', kind: 'almost', variant: 'values', names: { equation: equationOf(put, model) } },
  ];
  return found.filter((hint) => hint !== null);
}
