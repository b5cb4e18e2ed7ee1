import type { DecimalBall } from '../../math/decimals';
import { type DoubleBall, doubles } from '../../math/doubles';
import { evaluate } from '../../math/evaluate';
import type { Expression } from '../../math/expression';
import type { Tensor } from '../../math/tensor';
import { isNearSpan, type Places, rangesOf, type Span, spanTyped } from '../trace/spread';
import type { Work } from './graph-work';
import { cellsUnder, type Known, pointsOf, type Run } from './runs';

/** Of more open numbers than these, it is not looked for how far they go together. */
const openMax = 12;
/** After so many on end that were not what was typed, no more are looked for: they cost time, and the answer is no slip. */
const missedMax = 8;

/**
 * How far each entry can go that follows in a run, where the cells before it may have been kept with more digits than
 * are written. Null where what was typed is not within; where what is written says it all; and where a jump or the end
 * of a domain lies within.
 */
export function rangesAround(
  typed: Known,
  run: Run,
  expression: Expression,
  work: Pick<Work, 'part' | 'missed'>,
): Span[] | null {
  const { part } = work;
  const isWithin = (ranges: readonly Span[]): boolean =>
    typed.exact().data.every((ball, at) => isNearSpan(ball, ranges[at] as Span, part));
  const bounds = evaluate(expression, run.open).data;
  if (bounds.some(({ value, error }) => !Number.isFinite(value) || !Number.isFinite(error))) return null;
  if (!isWithin(bounds.map(({ value, error }): Span => [value - error, value + error]))) return null;
  if (work.missed >= missedMax) return null;
  const ranges = rangesIn(run, expression);
  if (ranges === null) return null;
  work.missed = isWithin(ranges) ? 0 : work.missed + 1;
  return work.missed === 0 ? ranges : null;
}

function rangesIn(run: Run, expression: Expression): Span[] | null {
  const cells = cellsUnder(run, expression);
  const spans = cells.flatMap(([, cell]) => cell.spans());
  const openCount = spans.filter(([low, high]) => low !== high).length;
  if (openCount === 0 || openCount > openMax) return null;
  const { model, point } = run.rough;
  const at = (numbers: readonly number[]): number[] => {
    let from = 0;
    const quantities = new Map(
      cells.map(([key, { rough }]): [string, Tensor<DoubleBall>] => {
        const data = numbers.slice(from, from + rough.data.length).map((value) => ({ value, error: 0 }));
        from += data.length;
        return [key, { ...rough, data }];
      }),
    );
    const environment = { arithmetic: doubles, model, point, quantities };
    return evaluate(expression, environment).data.map(({ value }) => value);
  };
  return rangesOf({ spans: spans.map((span) => () => span), at });
}

/** Where each entry may lie that was written down as typed, by the ways it can have come about. */
export function spansTyped(typed: Known, ways: readonly (readonly Span[])[], part: Places): Span[] {
  return pointsOf(typed).map((point, at) => {
    const spans = ways.map((way) => way[at] as Span);
    const isAsItIs = spans.length > 0 && spans.every(([low, high]) => low === point[0] && high === point[0]);
    return isAsItIs ? point : spanTyped(typed.exact().data[at] as DecimalBall, spans, part);
  });
}
