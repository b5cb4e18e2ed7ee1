import type { DecimalBall } from '../../math/decimals';
import type { Expression } from '../../math/expression';
import { once } from '../once';
import { isNearSpan, type Open, type Places, rangesOf, type Span, spanTyped } from '../trace/spread';
import type { Work } from './graph-work';
import { type Programs, programIn } from './programs';
import { cellsUnder, type Known, pointsOf, type Run } from './runs';

/** Of more open numbers than these, it is not looked for how far they go together. */
const openMax = 12;
/** After so many on end that were not what was typed, no more are looked for: they cost time, and the answer is no slip. */
const missedMax = 8;

/**
 * How far each entry can go that follows in a run, where the cells before it may have been kept with more digits than
 * are written. Null where what was typed is not within; where what is written says it all; and where a jump or the end
 * of a domain lies within. May be asked again.
 */
export function rangesAround(
  typed: Known,
  run: Run,
  expression: Expression,
  work: Pick<Work, 'part' | 'missed' | 'programs'>,
): () => Span[] | null {
  const { part } = work;
  if (saysAll(part)) return () => null;
  const isWithin = (ranges: readonly Span[]): boolean =>
    typed.exact().data.every((ball, at) => isNearSpan(ball, ranges[at] as Span, part));
  const open = once(() => openIn(run, expression, work.programs));
  const isInBounds = once(() => {
    const bounds = open()?.bounds() ?? [];
    return bounds.length > 0 && bounds.every((span) => span.every(Number.isFinite)) && isWithin(bounds);
  });
  const found = once(() => {
    const ranges = rangesOf(open() as Open);
    return ranges === null ? null : { ranges, isMet: isWithin(ranges) };
  });
  return () => {
    if (!isInBounds() || work.missed >= missedMax) return null;
    const around = found();
    if (around === null) return null;
    work.missed = around.isMet ? 0 : work.missed + 1;
    return around.isMet ? around.ranges : null;
  };
}

/** Whether nothing is kept with more digits than are written: neither rounded nor nearly right. */
function saysAll({ rounded, tolerance }: Places): boolean {
  return rounded === null && !tolerance.relative && !tolerance.absolute;
}

/** What is worked out from the cells as they may have been kept; null where none is open, or too many are. */
function openIn(
  run: Run,
  expression: Expression,
  programs: Programs,
): (Open & { bounds: () => Span[] }) | null {
  const cells = cellsUnder(run, expression);
  const spans = cells.flatMap(([, cell]) => cell.spans());
  const openCount = spans.filter(([low, high]) => low !== high).length;
  if (openCount === 0 || openCount > openMax) return null;
  const program = programIn(expression, cells, run.rough, programs);
  const balls = spans.map(([low, high]) => ({ value: (low + high) / 2, error: (high - low) / 2 }));
  return {
    spans: spans.map((span) => () => span),
    at: (numbers) => program(numbers.map((value) => ({ value, error: 0 }))).map(({ value }) => value),
    bounds: () => program(balls).map(({ value, error }): Span => [value - error, value + error]),
  };
}

/** Where each entry may lie that was written down as typed, by the ways it can have come about. */
export function spansTyped(typed: Known, ways: readonly (readonly Span[])[], part: Places): Span[] {
  return pointsOf(typed).map((point, at) => {
    const spans = ways.map((way) => way[at] as Span);
    const isAsItIs = spans.length > 0 && spans.every(([low, high]) => low === point[0] && high === point[0]);
    return isAsItIs ? point : spanTyped(typed.exact().data[at] as DecimalBall, spans, part);
  });
}
