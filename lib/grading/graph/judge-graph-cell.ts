import type { GraphCell } from '../../catalog/graph/graph-cells';
import type { Expression } from '../../math/expression';
import { once } from '../once';
import type { Span } from '../trace/spread';
import type { CellMark, Finding } from '../verdict';
import { waysOfCell } from './cell-ways';
import { findGraphMistake } from './graph-mistakes';
import { keyOf } from './graph-model';
import type { Work } from './graph-work';
import { rangesAround, spansTyped } from './kept-digits';
import { isCleanIn, isNearKnown, type Known, pointsOf, type Run, setIn, valueIn } from './runs';
import { noteOwnSide, rightValue, takenSide } from './taken-sides';
import { emptiedBy } from './trivial';
import { withoutNothing } from './without-nothing';

/** More wrong cells than these are not gone through one by one, and each costs time. */
const explainedMax = 20;

/** How a cell can follow from the learner's own, and whether what was typed does. */
type Way = {
  /** Whether all cells it follows from are right. */
  isClean: () => boolean;
  /** What follows from the cells just as they are written, where that was typed. */
  written: () => Known | null;
  /** How far that can go which follows from the cells with the digits they were kept with, where what was typed lies there. */
  kept: () => readonly Span[] | null;
};

/** How a cell is marked, and the right value it meets. */
export type Marked = { mark: Exclude<CellMark, 'empty'>; met: Known | null; ways: () => Way[] };

/**
 * A cell is right where it is the true value, or follows from cells that are right, as written there or with more
 * digits; carried where it follows from others.
 */
export function markOf(cell: GraphCell, typed: Known, work: Work): Marked {
  const met = rightValue(cell, typed, work);
  const expressions = waysOfCell(cell, work.graphModel, takenSide(cell, work));
  let ways = once(() => waysBy(expressions, cell, typed, work));
  let mark = met !== null ? 'right' : followsBy(ways());
  if (mark === 'wrong') {
    const left = expressions.map((expression) => withoutNothing(expression, work));
    const reduced = waysBy(
      left.filter((expression, at) => expression !== expressions[at]),
      cell,
      typed,
      work,
    );
    mark = followsBy(reduced);
    const all = [...ways(), ...reduced];
    ways = () => all;
  }
  if (mark !== 'wrong') noteOwnSide(cell, typed, met === null, work);
  return { mark, met, ways };
}

/** Local derivatives follow from values alone, which both runs have. */
function waysBy(expressions: readonly Expression[], { fill }: GraphCell, typed: Known, work: Work): Way[] {
  const runs = fill === 'gradients' ? [work.typed, work.fromValues] : [work.typed];
  return runs.flatMap((run) => expressions.map((expression) => wayBy(expression, run, typed, work)));
}

function wayBy(expression: Expression, run: Run, typed: Known, work: Work): Way {
  const value = once(() => valueIn(run, expression));
  const ranges = rangesAround(typed, run, expression, work);
  return {
    isClean: once(() => isCleanIn(run, expression)),
    written: once(() => {
      const known = value();
      return known !== null && isNearKnown(typed, known, work.rule) ? known : null;
    }),
    kept: () => (value() === null ? null : ranges()),
  };
}

function followsBy(ways: readonly Way[]): Exclude<CellMark, 'empty'> {
  for (const isClean of [true, false]) {
    const those = ways.filter((way) => way.isClean() === isClean);
    if (those.some((way) => way.written() !== null) || those.some((way) => way.kept() !== null))
      return isClean ? 'right' : 'carried';
  }
  return 'wrong';
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
  const taken = {
    ...typed,
    spans: once(() => spansTyped(typed, comingAbout(met, mark === 'wrong' ? [] : ways()), work.part)),
    mark,
    emptied,
  };
  const key = keyOf(cell);
  setIn(work.typed, key, taken);
  if (cell.fill === 'values') setIn(work.fromValues, key, taken);
  return found;
}

/** Where what was typed may have come from, each way with how far it goes. */
function comingAbout(met: Known | null, ways: readonly Way[]): (readonly Span[])[] {
  const found = ways.flatMap(({ kept, written }) => {
    const ranges = kept();
    if (ranges !== null) return [ranges];
    const value = written();
    return value === null ? [] : [pointsOf(value)];
  });
  return met === null ? found : [pointsOf(met), ...found];
}
