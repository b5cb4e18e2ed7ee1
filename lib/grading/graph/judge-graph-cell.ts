import type { GraphCell } from '../../catalog/graph/graph-cells';
import { isTrivial } from '../cells/judge-cell';
import type { CellMark, Finding } from '../verdict';
import { linesOf, sidesOfCell, waysOfCell } from './cell-ways';
import { findGraphMistake } from './graph-mistakes';
import { keyOf } from './graph-model';
import { truthOf, type Work } from './graph-work';
import { changeIn, hasValue, isNearKnown, type Known, setIn, textOf, valueIn } from './runs';

/** More wrong cells than these are not gone through one by one, and each costs time. */
const explainedMax = 20;

type Judged = { mark: CellMark; finding: Finding | null };

/** Marks one cell and keeps it for those after it, a wrong one with its finding. Null where the truth cannot be told. */
export function judgeCell(
  cell: GraphCell,
  typed: Known | null,
  work: Work,
  repeated: ReadonlySet<string>,
): Judged | null {
  const truth = truthOf(cell, work);
  if (!hasValue(truth)) return null;
  if (typed === null) return { mark: 'empty', finding: null };
  const right = rightValue(cell, typed, truth, work);
  const follows = right ?? carriedValue(cell, typed, work);
  const isSilent = right === null && (repeated.has(textOf(typed)) || isTrivialHere(cell, typed, truth, work));
  const isExplained = follows === null && work.explained < explainedMax;
  if (isExplained) work.explained += 1;
  const found = isExplained ? findGraphMistake(cell, typed, work) : null;
  const key = keyOf(cell);
  setIn(work.typed, key, typed, isSilent);
  setIn(work.unrounded, key, follows ?? typed, isSilent);
  if (cell.fill === 'values') setIn(work.fromValues, key, typed, isSilent);
  const mark = right !== null ? 'right' : follows !== null ? 'carried' : 'wrong';
  return { mark, finding: found };
}

/** As `isTrivial`, of a cell that is not right; the truth is worked out exactly only where it must be. */
function isTrivialHere(cell: GraphCell, typed: Known, truth: Known, { end, graphModel }: Work): boolean {
  const value = typed.exact();
  if (value.data.some(({ state }) => state !== 'value') || value.data.every((ball) => ball.value.isZero()))
    return isTrivial(value, truth.exact(), null);
  const isEarly = cell.fill === 'values' && cell.key !== graphModel.graph.end;
  return isEarly && typed.rough.data.length === end.rough.data.length && isNearKnown(typed, end, {});
}

/** The truth that was met: at a kink from either side, and later cells of the same line from the same side. */
function rightValue(cell: GraphCell, typed: Known, truth: Known, work: Work): Known | null {
  const taken = takenSide(cell, work);
  const isByConvention = taken === null || (cell.fill === 'gradients' && work.graphModel.hasLocal);
  if (isByConvention && isNearKnown(typed, truth, work.rule)) return noteSide(cell, 0, truth, work);
  for (const [side, way] of sidesOfCell(cell, work.graphModel).entries()) {
    if (taken === null ? side === 0 : side !== taken) continue;
    const value = side === 0 ? truth : valueIn(work.truth, way);
    if (value !== null && isNearKnown(typed, value, work.rule)) return noteSide(cell, side, value, work);
  }
  return null;
}

/** From which side the kink of one of its lines was taken before, if it was. */
function takenSide(cell: GraphCell, { graphModel, sides }: Work): number | null {
  const [taken] = linesOf(cell, graphModel).flatMap((line) => sides.get(line) ?? []);
  return taken ?? null;
}

/** Keeps the side where the kink is met, so that what comes after is judged by it. */
function noteSide(cell: GraphCell, side: number, value: Known, work: Work): Known {
  const [line, ...others] = linesOf(cell, work.graphModel);
  if (line !== undefined && others.length === 0 && isAtKink(cell, work)) work.sides.set(line, side);
  if (side > 0) changeIn(work.truth, keyOf(cell), value);
  return value;
}

function isAtKink(cell: GraphCell, { graphModel, truth }: Work): boolean {
  const ways = sidesOfCell(cell, graphModel);
  if (ways.length === 1) return false;
  const [first, ...others] = ways.map((way) => valueIn(truth, way));
  return others.some((other) => first && other && !isNearKnown(first, other, {}));
}

function carriedValue(cell: GraphCell, typed: Known, work: Work): Known | null {
  const ways = waysOfCell(cell, work.graphModel, takenSide(cell, work));
  for (const run of [work.typed, work.unrounded, work.fromValues]) {
    for (const way of ways) {
      const value = valueIn(run, way);
      if (value !== null && isNearKnown(typed, value, work.rule)) return value;
    }
  }
  return null;
}
