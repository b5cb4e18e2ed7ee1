import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { DecimalBall } from '../../math/decimals';
import { scalar } from '../../math/tensor';
import { isNearEntry, isTrivial, ruleOfCells } from '../cells/judge-cell';
import type { CellMark } from '../verdict';
import { isNearSpan, type Span, spanKept, spanTyped } from './spread';
import type { TypedCell } from './trace-answer';
import { fixedSource, type Own, rangesOfWay, type StepPlace, sourceOf, type Way, waysTo } from './ways';

type Kept = { ball: DecimalBall; span: () => Span };

/** Whether what was typed follows from the numbers just as they are written. */
export function isAsWritten(typed: DecimalBall, way: Way, at: number, part: TracePart): boolean {
  return isNearEntry(typed, way.values[at] as DecimalBall, ruleOfCells(part));
}

/** Whether it follows from what was kept of them, with more digits than are written. */
export function isWithin(typed: DecimalBall, way: Way, at: number, part: TracePart): boolean {
  const range = way.spans.length === 0 ? undefined : rangesOfWay(way)?.[at];
  return range !== undefined && isNearSpan(typed, range, part);
}

/**
 * What the later cells follow from: the cells as typed, with the digits they may have been kept with; for an empty one
 * what follows from those before; for one that would make the rest trivial the true value. Where a cell is wrong, also
 * what follows there instead: it may be wrong only where it was written down. Nothing, where the group is left empty.
 */
export function ownOf(
  group: TraceGroup,
  cells: readonly (TypedCell | null)[],
  marks: readonly CellMark[],
  place: StepPlace,
  part: TracePart,
): Own {
  if (marks.every((mark) => mark === 'empty')) return {};
  const first = firstOf(group, place);
  const derived = (at: number): Kept => keptOf(first, at, part);
  const written = cells.map((cell, at): Kept => {
    if (cell === null) return derived(at);
    const right = place.truth[group][at] as DecimalBall;
    const isBarred = marks[at] === 'wrong' && isTrivial(scalar(cell.ball), scalar(right), null);
    if (isBarred) return { ball: right, span: () => pointOf(right) };
    return { ball: cell.ball, span: once(() => spanOf(cell.ball, group, at, place, part)) };
  });
  const isClean = (...ones: CellMark[]): boolean =>
    marks.every((mark) => ones.includes(mark)) && (first.isClean || marks.every((mark) => mark === 'right'));
  const own = sourceFrom(written, isClean('right', 'empty'));
  if (!marks.includes('wrong')) return { [group]: [own] };
  const mended = written.map((one, at) => (marks[at] === 'wrong' ? derived(at) : one));
  return { [group]: [own, sourceFrom(mended, isClean('right', 'empty', 'wrong'))] };
}

/** What is gone on from where nothing is written down. */
export function derivedFrom(group: TraceGroup, place: StepPlace, part: TracePart): Way {
  const first = firstOf(group, place);
  return sourceFrom(
    first.values.map((_, at) => keptOf(first, at, part)),
    first.isClean,
  );
}

function firstOf(group: TraceGroup, place: StepPlace): Way {
  return waysTo(group, place)[0] ?? fixedSource(place.truth[group]);
}

function keptOf(way: Way, at: number, part: TracePart): Kept {
  const ball = way.values[at] as DecimalBall;
  return { ball, span: once(() => spanKept(rangesOfWay(way)?.[at] ?? pointOf(ball), part)) };
}

/** Where the number that was written down like this can lie, by the ways it can have come about. */
function spanOf(typed: DecimalBall, group: TraceGroup, at: number, place: StepPlace, part: TracePart): Span {
  const truth = fixedSource(place.truth[group]);
  const spans = [truth, ...waysTo(group, place)].flatMap((way): Span[] => {
    if (isWithin(typed, way, at, part)) return [rangesOfWay(way)?.[at] as Span];
    return isAsWritten(typed, way, at, part) ? [pointOf(way.values[at] as DecimalBall)] : [];
  });
  return spanTyped(typed, spans, part);
}

function pointOf({ value }: DecimalBall): Span {
  return [value.toNumber(), value.toNumber()];
}

function once(make: () => Span): () => Span {
  let made: Span | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function sourceFrom(kept: Kept[], isClean: boolean): Way {
  return sourceOf(
    kept.map(({ ball }) => ball),
    kept.map(({ span }) => span),
    isClean,
  );
}
