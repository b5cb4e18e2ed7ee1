import type { GraphCell } from '../../catalog/graph/graph-cells';
import { type DoubleBall, doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import type { NumberRule } from '../../math/number-check';
import { pointOf } from '../cells/exercise-point';
import type { Emptied } from './emptied';
import { keyOf } from './graph-model';
import { quantityOf, truthOf, type Work } from './graph-work';
import { isNearKnown, type Known, oneTextOf } from './runs';

/** A wrong cell is not called small before it is smaller than this share of the right one. */
const smallShare = 0.1;
/** Of so few cells, all may come to nothing by chance. */
const lostMin = 3;
/** More cells than these are not followed through the graph. */
const emptiedMax = 4;

/**
 * Whether a cell that is wrong by itself would leave nothing to work out in those after it: no value; the end's value
 * put in early; the same number everywhere; zero, or so small a number that what follows is lost in the rounding; a
 * given number, such as the label, with which all comes to zero. What follows from the learner's own cells is never
 * wrong by itself, be it zero.
 */
export function emptiedBy(
  cell: GraphCell,
  typed: Known,
  work: Work,
  repeated: ReadonlySet<string>,
): Emptied | null {
  const limit = roundedAway(work.rule);
  if (typed.exact().data.some(({ state }) => state !== 'value')) return 'other';
  const isZero = typed.rough.data.every((ball) => isNothing(ball, limit));
  if (repeated.size > 0 && repeated.has(oneTextOf(typed))) return isZero ? 'zero' : 'other';
  if (isEndEarly(cell, typed, work)) return 'other';
  const truth = truthOf(cell, work);
  const isSmaller = isZero || (limit > 0 && sizeOf(typed) < smallShare * sizeOf(truth));
  const isCopied = !isSmaller && cell.fill === 'values' && isGiven(typed, work);
  if (!isSmaller && !isCopied) return null;
  if (work.emptiedCount >= emptiedMax) return isZero ? 'zero' : isSmaller ? 'small' : null;
  work.emptiedCount += 1;
  const fates = fatesWith(cell, typed, work, limit);
  if (isSmaller) {
    for (const fate of fates) if (fate === 'lost') return isZero ? 'zero' : 'small';
    return null;
  }
  const all = [...fates];
  return all.length >= lostMin && all.every((fate) => fate === 'lost') ? 'given' : null;
}

function isEndEarly(cell: GraphCell, typed: Known, { end, graphModel }: Work): boolean {
  const isEarly = cell.fill === 'values' && cell.key !== graphModel.graph.end;
  return isEarly && isSame(typed, end);
}

/** Whether it is one of the numbers that the graph begins with. */
function isGiven(typed: Known, { given }: Work): boolean {
  return given.some((value) => isSame(typed, value));
}

function isSame(typed: Known, other: Known): boolean {
  return typed.rough.data.length === other.rough.data.length && isNearKnown(typed, other, {});
}

/** Up to which size a number is rounded to zero. */
function roundedAway({ absolute, decimals }: NumberRule): number {
  return Math.max(absolute ?? 0, typeof decimals === 'number' ? 10 ** -decimals / 2 : 0);
}

function isNothing({ value, error }: DoubleBall, limit: number): boolean {
  return Math.abs(value) <= limit + error;
}

function sizeOf({ rough }: Known): number {
  return Math.max(...rough.data.map(({ value }) => Math.abs(value)));
}

/** What becomes of each later cell that is another with what was typed than without it. */
function* fatesWith(
  cell: GraphCell,
  typed: Known,
  work: Work,
  limit: number,
): Generator<'lost' | 'changed', void> {
  const valuesWith = (value: Known | null): ((later: GraphCell) => readonly DoubleBall[]) => {
    const environment = environmentAt(doubles, work.graphModel.model, pointOf(work.exercise));
    const { quantities } = environment;
    for (const [key, { rough, emptied }] of work.typed.set) if (emptied === null) quantities.set(key, rough);
    if (value !== null) quantities.set(keyOf(cell), value.rough);
    return (later) => evaluate(quantityOf(later), environment).data;
  };
  const [having, without] = [valuesWith(typed), valuesWith(null)];
  const at = work.cells.indexOf(cell);
  for (const later of work.cells.slice(at + 1)) {
    const before = without(later);
    const after = having(later);
    const isSame = after.every(({ value, error }, at) => {
      const other = before[at] as DoubleBall;
      return isNothing({ value: value - other.value, error: error + other.error }, 0);
    });
    if (isSame) continue;
    const isLost = after.every((ball) => isNothing(ball, limit));
    yield isLost && !before.every((ball) => isNothing(ball, limit)) ? 'lost' : 'changed';
  }
}
