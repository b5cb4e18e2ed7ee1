import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import { once } from '../once';
import type { CellMark } from '../verdict';
import { asPlain, isNearAt, numberAt, type OneNumber, workedOut } from './numbers';
import { isAllWritten, isNearOne, nearSpans, type Span, spanKept, spanRight, spanTyped } from './spread';
import type { TypedCell } from './trace-answer';
import { fixedSource, type Own, type Source, type StepPlace, sourceOf, type Way, waysTo } from './ways';

type Kept = { number: OneNumber; span: () => Span };

/** Whether what was typed follows from the numbers just as they are written. */
export function isAsWritten(typed: OneNumber, way: Way, at: number, { run }: StepPlace): boolean {
  return isNearAt(typed, way.numbers, at, run.rule);
}

/** Whether it follows from what was kept of them, with more digits than are written. `right`: for which numbers it is right. */
export function isWithin(right: Span | null, way: Way, at: number): boolean {
  const range = way.isOpen ? way.ranges()?.[at] : undefined;
  return range !== undefined && isNearOne(right, range);
}

/** Whether a number would do in a cell: for many of them, which decides no mark. */
export function fitsAt(
  group: TraceGroup,
  at: number,
  place: StepPlace,
  part: TracePart,
): (number: OneNumber) => boolean {
  const isNear = once(() => {
    const all = waysTo(group, place).map((way) => way.ranges()?.[at] ?? pointOf(numberAt(way.numbers, at)));
    return nearSpans(all, part);
  });
  return (number) => isNear()(number.exact()) || isNearAt(number, place.truth[group], at, place.run.rule);
}

/**
 * What the later cells follow from: the cells as typed, with the digits they may have been kept with; for an empty one
 * or one without a value what follows from those before. Where a cell is wrong, also what follows there instead: it may be
 * wrong only where it was written down. Nothing, where the group is left empty.
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
    if (cell === null || cell.number.exact().state !== 'value') return derived(at);
    const spans = marks[at] === 'wrong' ? () => [] : () => spansOf(cell.number, group, at, place, part);
    return { number: cell.number, span: once(() => spanTyped(cell.number.exact(), spans(), part)) };
  });
  const isClean = (...ones: CellMark[]): boolean =>
    marks.every((mark) => ones.includes(mark)) && (first.isClean || marks.every((mark) => mark === 'right'));
  const own = sourceFrom(written, isClean('right', 'empty'));
  if (!marks.includes('wrong')) return { [group]: [own] };
  const mended = written.map((one, at) => (marks[at] === 'wrong' ? derived(at) : one));
  return { [group]: [own, sourceFrom(mended, isClean('right', 'empty', 'wrong'))] };
}

/** What is gone on from where nothing is written down. */
export function derivedFrom(group: TraceGroup, place: StepPlace, part: TracePart): Source {
  const first = firstOf(group, place);
  const count = place.truth[group].rough().length;
  return sourceFrom(
    Array.from({ length: count }, (_, at) => keptOf(first, at, part)),
    first.isClean,
  );
}

function firstOf(group: TraceGroup, place: StepPlace): Way {
  return waysTo(group, place)[0] ?? fixedSource(place.truth[group]);
}

function keptOf(way: Way, at: number, part: TracePart): Kept {
  const number = lazily(way, at);
  return { number, span: once(() => spanKept(way.ranges()?.[at] ?? pointOf(number), part)) };
}

/** Worked out only once it is asked for. */
function lazily({ numbers }: Way, at: number): OneNumber {
  return {
    get rough() {
      return numberAt(numbers, at).rough;
    },
    exact: () => numberAt(numbers, at).exact(),
  };
}

/**
 * From where to where the number that was written down like this can lie, by each way it can have come about; none where
 * there is no way. What would not widen that is not worked out.
 */
function spansOf(typed: OneNumber, group: TraceGroup, at: number, place: StepPlace, part: TracePart): Span[] {
  const right = spanRight(typed.exact(), part);
  let hull: Span | null = null;
  const widen = ([low, high]: Span): void => {
    hull = hull === null ? [low, high] : [Math.min(hull[0], low), Math.max(hull[1], high)];
  };
  const isDone = (): boolean => hull !== null && isAllWritten(typed.exact(), hull, part);
  const others: Way[] = [];
  for (const way of [fixedSource(place.truth[group]), ...waysTo(group, place)]) {
    if (isWithin(right, way, at)) widen(way.ranges()?.[at] as Span);
    else others.push(way);
    if (isDone()) break;
  }
  for (const way of others) {
    if (isDone()) break;
    const number = numberAt(way.numbers, at);
    if (!isInside(number, hull) && isAsWritten(typed, way, at, place)) widen(pointOf(number));
  }
  return hull === null ? [] : [hull];
}

function isInside({ rough: { value, error } }: OneNumber, hull: Span | null): boolean {
  return hull !== null && hull[0] <= value - error && value + error <= hull[1];
}

function pointOf(number: OneNumber): Span {
  const value = asPlain(number);
  return [value, value];
}

function sourceFrom(kept: Kept[], isClean: boolean): Source {
  const numbers = workedOut(
    () => kept.map(({ number }) => number.rough),
    () => kept.map(({ number }) => number.exact()),
  );
  return sourceOf(
    numbers,
    kept.map(({ span }) => span),
    isClean,
  );
}
