import type { GraphCell } from '../../catalog/graph/graph-cells';
import type { Expression } from '../../math/expression';
import type { CellMark, Finding } from '../verdict';
import { waysOfCell } from './cell-ways';
import { findGraphMistake } from './graph-mistakes';
import { keyOf } from './graph-model';
import type { Work } from './graph-work';
import { rangesAround, spansTyped } from './kept-digits';
import { isCleanIn, isNearKnown, isSilentIn, type Known, pointsOf, type Run, setIn, valueIn } from './runs';
import { noteOwnSide, rightValue, takenSide } from './taken-sides';
import { emptiedBy } from './trivial';
import { withoutNothing } from './without-nothing';

/** More wrong cells than these are not gone through one by one, and each costs time. */
const explainedMax = 20;

/** What a cell can follow by from the learner's own, in one of their runs. */
type Way = { run: Run; expression: Expression };

/** How a cell is marked, and the right value it meets. */
export type Marked = { mark: Exclude<CellMark, 'empty'>; met: Known | null; ways: Way[] };

/**
 * A cell is right where it is the true value, or follows from cells that are right, as written there or with more
 * digits; carried where it follows from others.
 */
export function markOf(cell: GraphCell, typed: Known, work: Work): Marked {
  const met = rightValue(cell, typed, work);
  let ways = waysTo(cell, work);
  let mark = met !== null ? 'right' : followsBy(typed, ways, work);
  if (mark === 'wrong') {
    const reduced = ways.flatMap(({ run, expression }) => {
      const left = withoutNothing(expression, work);
      return left === expression ? [] : [{ run, expression: left }];
    });
    mark = followsBy(typed, reduced, work);
    ways = [...ways, ...reduced];
  }
  if (mark !== 'wrong') noteOwnSide(cell, typed, met === null, work);
  return { mark, met, ways };
}

function waysTo(cell: GraphCell, work: Work): Way[] {
  const runs = cell.fill === 'values' ? [work.typed] : [work.typed, work.fromValues];
  const expressions = waysOfCell(cell, work.graphModel, takenSide(cell, work));
  return runs.flatMap((run) => expressions.map((expression) => ({ run, expression })));
}

function followsBy(typed: Known, ways: readonly Way[], work: Work): Exclude<CellMark, 'empty'> {
  for (const isClean of [true, false]) {
    const those = ways.filter(({ run, expression }) => isCleanIn(run, expression) === isClean);
    if (
      those.some((way) => writtenBy(typed, way, work) !== null) ||
      those.some((way) => keptBy(typed, way, work))
    )
      return isClean ? 'right' : 'carried';
  }
  return 'wrong';
}

/** What follows from the cells just as they are written, where that was typed. */
function writtenBy(typed: Known, { run, expression }: Way, { rule }: Work): Known | null {
  const value = valueIn(run, expression);
  return value !== null && isNearKnown(typed, value, rule) ? value : null;
}

/** How far that can go which follows from the cells with the digits they were kept with, where what was typed lies there. */
function keptBy(typed: Known, { run, expression }: Way, work: Work): ReturnType<typeof rangesAround> {
  return isSilentIn(run, expression) ? null : rangesAround(typed, run, expression, work);
}

/** Keeps a cell for those after it; a wrong one gets its finding. */
export function keepCell(
  cell: GraphCell,
  typed: Known,
  { mark, met, ways }: Marked,
  work: Work,
  repeated: ReadonlySet<string>,
): Finding | null {
  const emptied = mark === 'wrong' ? emptiedBy(cell, typed, work, repeated) : null;
  const isExplained = mark === 'wrong' && work.explained < explainedMax;
  if (isExplained) work.explained += 1;
  const found = isExplained ? findGraphMistake(cell, typed, emptied, work) : null;
  let spans: ReturnType<typeof spansTyped> | null = null;
  const taken = {
    ...typed,
    spans: () => {
      spans ??= spansTyped(typed, comingAbout(typed, met, mark === 'wrong' ? [] : ways, work), work.part);
      return spans;
    },
    mark,
    emptied,
  };
  const key = keyOf(cell);
  setIn(work.typed, key, taken);
  if (cell.fill === 'values') setIn(work.fromValues, key, taken);
  return found;
}

/** Where what was typed may have come from, each way with how far it goes. */
function comingAbout(typed: Known, met: Known | null, ways: readonly Way[], work: Work) {
  const found = ways.flatMap((way) => {
    const ranges = keptBy(typed, way, work);
    if (ranges !== null) return [ranges];
    const value = writtenBy(typed, way, work);
    return value === null ? [] : [pointsOf(value)];
  });
  return met === null ? found : [pointsOf(met), ...found];
}
