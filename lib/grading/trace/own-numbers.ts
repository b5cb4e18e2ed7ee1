import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { CellMark } from '../verdict';
import { asPlain, isNearAt, numberAt, type OneNumber, once, workedOut } from './numbers';
import { isNearSpan, type Span, spanKept, spanTyped } from './spread';
import type { TypedCell } from './trace-answer';
import { fixedSource, type Own, type Source, type StepPlace, sourceOf, type Way, waysTo } from './ways';

type Kept = { number: OneNumber; span: () => Span };

/** Whether what was typed follows from the numbers just as they are written. */
export function isAsWritten(typed: OneNumber, way: Way, at: number, { run }: StepPlace): boolean {
  return isNearAt(typed, way.numbers, at, run.rule);
}

/** Whether it follows from what was kept of them, with more digits than are written. */
export function isWithin(typed: OneNumber, way: Way, at: number, part: TracePart): boolean {
  const range = way.isOpen ? way.ranges()?.[at] : undefined;
  return range !== undefined && isNearSpan(typed.exact(), range, part);
}

/** Whether a number would do in a cell: for many of them, which decides no mark. */
export function fitsAt(
  group: TraceGroup,
  at: number,
  place: StepPlace,
  part: TracePart,
): (number: OneNumber) => boolean {
  const spans = once(() => {
    const all = waysTo(group, place).map((way) => way.ranges()?.[at] ?? pointOf(numberAt(way.numbers, at)));
    return [...new Map(all.map((span) => [String(span), span])).values()];
  });
  return (number) =>
    isNearAt(number, place.truth[group], at, place.run.rule) ||
    spans().some((span) => isNearSpan(number.exact(), span, part));
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

/** Where the number that was written down like this can lie, by each way it can have come about. */
function spansOf(typed: OneNumber, group: TraceGroup, at: number, place: StepPlace, part: TracePart): Span[] {
  const truth = fixedSource(place.truth[group]);
  return [truth, ...waysTo(group, place)].flatMap((way): Span[] => {
    if (isWithin(typed, way, at, part)) return [way.ranges()?.[at] as Span];
    return isAsWritten(typed, way, at, place) ? [pointOf(numberAt(way.numbers, at))] : [];
  });
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
