import type { GraphCell } from '../../catalog/graph/graph-cells';
import { type Expression, negative } from '../../math/expression';
import { finding } from '../findings/mistake';
import type { Finding } from '../verdict';
import { waysOfCell } from './cell-ways';
import type { Emptied } from './emptied';
import { slipsOf } from './graph-slips';
import { quantityOf, type Work } from './graph-work';
import { cellsUnder, isNearKnown, type Known, plainValueIn, valueIn } from './runs';
import { takenSide } from './taken-sides';

/** With fewer digits than these, a number with fewer decimals than asked for agrees by chance. */
const roundedDigitsMin = 2;

/**
 * Why a cell is wrong: that it carries nothing, or follows from one that does; else the first mistake of those people
 * make there that gives it, from the truth or from the learner's own cells; null where none does. One, which almost
 * anything gives, is not explained but by its sign.
 */
export function findGraphMistake(
  cell: GraphCell,
  typed: Known,
  emptied: Emptied | null,
  work: Work,
): Finding | null {
  const { graphModel, rule, truth, typed: own } = work;
  if (followsFromNothing(cell, typed, work)) return finding('carries-nothing', 'follows');
  if (emptied !== null && emptied !== 'other') return finding('carries-nothing', emptied);
  const here = quantityOf(cell);
  const meets = (value: Expression, by = rule, other?: string): boolean =>
    [truth, own].some((run) => {
      // What is wrong itself is not what it is called.
      if (other !== undefined && run.set.get(other)?.mark === 'wrong') return false;
      const known = valueIn(run, value);
      return (
        known !== null && known.rough.data.length === typed.rough.data.length && isNearKnown(typed, known, by)
      );
    });
  const numbers = typed.exact().data;
  if (numbers.every(({ value }) => value.isZero())) return null;
  if (meets(negativeOf(here))) return finding('sign', 'plain');
  const [number, ...others] = numbers;
  if (number !== undefined && others.length === 0) {
    if (number.value.abs().eq(1)) return null;
    const decimals = number.value.decimalPlaces();
    if (number.value.precision() >= roundedDigitsMin && meets(here, { decimals, cut: decimals }))
      return finding('rounded-too-early', 'plain');
  }
  const slip = slipsOf(cell, graphModel).find(({ value, other }) => meets(value, rule, other));
  return slip?.finding() ?? null;
}

const negatives = new WeakMap<Expression, Expression>();

/** Always the same expression. */
function negativeOf(expression: Expression): Expression {
  const known = negatives.get(expression) ?? negative(expression);
  negatives.set(expression, known);
  return known;
}

/** Whether it follows from the learner's own cells, but only through such as carry nothing and are told why. */
function followsFromNothing(cell: GraphCell, typed: Known, work: Work): boolean {
  const run = work.typed;
  if (!run.hasSilent) return false;
  return waysOfCell(cell, work.graphModel, takenSide(cell, work)).some((way) => {
    const reasons = cellsUnder(run, way).flatMap(([, { emptied }]) => emptied ?? []);
    const isTold = reasons.length > 0 && !reasons.includes('other');
    return isTold && isNearKnown(typed, plainValueIn(run, way), work.rule);
  });
}
