import type { GraphCell } from '../../catalog/graph/graph-cells';
import { type Expression, name, negative } from '../../math/expression';
import { finding } from '../findings/mistake';
import type { Finding } from '../verdict';
import { waysOfCell } from './cell-ways';
import type { Emptied } from './emptied';
import { keyOf } from './graph-model';
import { matrixSlips, type Slip, slipsIn } from './graph-slips';
import type { Work } from './graph-work';
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
  const here = name(keyOf(cell));
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
  if (meets(negative(here))) return finding('sign', 'plain');
  const explained = (slips: readonly Slip[]): Finding | null =>
    slips.find(({ value, other }) => meets(value, rule, other))?.finding() ?? null;
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return explained(matrixSlips(cell, graphModel));
  if (number.value.abs().eq(1)) return null;
  const decimals = number.value.decimalPlaces();
  if (number.value.precision() >= roundedDigitsMin && meets(here, { decimals, cut: decimals }))
    return finding('rounded-too-early', 'plain');
  return explained(slipsIn(cell, graphModel));
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
