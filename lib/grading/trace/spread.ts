import type { TracePart } from '../../catalog/parts/trace-source';
import type { DecimalBall } from '../../math/decimals';

/** How numbers are to be written, and how far off they may be. */
export type Places = Pick<TracePart, 'rounded' | 'tolerance'>;

/** From the least number to the greatest. */
export type Span = readonly [low: number, high: number];

/** A calculation and the numbers it begins with, each of them anywhere in its span. */
export type Open = { spans: readonly (() => Span)[]; at: (numbers: readonly number[]) => number[] };

/** A number that ends a span without belonging to it is left out by this share of a unit. */
const outside = 1e-6;
/** Doubles are off by less, as a share of what they stand for. */
const roundoff = 1e-11;

/** A number is asked about once for each way it may have come about. */
const writtenSpans = new WeakMap<DecimalBall, Span>();
const rightSpans = new WeakMap<DecimalBall, Span>();

/** All numbers that are written down like this, by rounding or cutting to the places asked for, or to more where there are more. */
function spanWritten(typed: DecimalBall, part: Places): Span {
  const span = writtenSpans.get(typed) ?? createWritten(typed, part);
  writtenSpans.set(typed, span);
  return span;
}

function createWritten({ value }: DecimalBall, part: Places): Span {
  const number = value.toNumber();
  const slack = toleranceAt(number, part);
  if (part.rounded === null) return [number - slack, number + slack];
  const unit = 10 ** -Math.max(part.rounded, value.decimalPlaces());
  const [beyond, before] = [unit * (1 - outside), unit / 2];
  return [
    number - Math.max(number > 0 ? before : beyond, slack),
    number + Math.max(number < 0 ? before : beyond, slack),
  ];
}

/** What may be gone on with where a number that lies somewhere in a span is written down or only kept. */
export function spanKept([low, high]: Span, part: Places): Span {
  const [from, to] = spanInTheHead([low, high], part);
  if (part.rounded === null) return [from, to];
  const size = 10 ** part.rounded;
  const made = [low, high].flatMap((end) => [Math.trunc(end * size) / size, Math.round(end * size) / size]);
  return [Math.min(from, ...made), Math.max(to, ...made)];
}

/** What may be gone on with where something in one of the spans, or anything where there is none, is written down as typed. */
export function spanTyped(typed: DecimalBall, spans: readonly Span[], part: Places): Span {
  if (spans.length === 0) return spanWritten(typed, part);
  const number = typed.value.toNumber();
  const [from, to] = spanInTheHead(
    [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))],
    part,
  );
  const [low, high] = spanWritten(typed, part);
  return [Math.min(number, Math.max(from, low)), Math.max(number, Math.min(to, high))];
}

/** Whether what lies in a span may be anything that is written down as typed, so that more spans would tell no more. */
export function isAllWritten(typed: DecimalBall, span: Span, part: Places): boolean {
  const [from, to] = spanInTheHead(span, part);
  const [low, high] = spanWritten(typed, part);
  return from <= low && high <= to;
}

/** Whoever goes on with numbers that are not written down keeps at least one digit more. */
function spanInTheHead([low, high]: Span, part: Places): Span {
  const room = part.rounded === null ? 0 : 10 ** (-part.rounded - 1);
  return [low - Math.max(room, toleranceAt(low, part)), high + Math.max(room, toleranceAt(high, part))];
}

/** Whether what was typed is right, by the rule of the part, for some number in a span. */
export function isNearSpan(typed: DecimalBall, span: Span, part: Places): boolean {
  return isNearOne(spanRight(typed, part), span);
}

/** The same of one of several spans: those that overlap are looked at as one. */
export function nearSpans(spans: readonly Span[], part: Places): (typed: DecimalBall) => boolean {
  const apart: [number, number][] = [];
  const wide = spans.map(widened).filter(([low, high]) => low <= high);
  for (const [low, high] of wide.sort(([one], [other]) => one - other)) {
    const last = apart.at(-1);
    if (last !== undefined && low <= last[1]) last[1] = Math.max(last[1], high);
    else apart.push([low, high]);
  }
  return (typed) => {
    const right = spanRight(typed, part);
    return right !== null && apart.some(([low, high]) => right[0] <= high && low <= right[1]);
  };
}

/** Whether a number for which what was typed is right lies in a span. */
export function isNearOne(right: Span | null, span: Span): boolean {
  if (right === null) return false;
  const [low, high] = widened(span);
  return right[0] <= high && low <= right[1];
}

function widened([low, high]: Span): Span {
  const slack = roundoff * Math.max(Math.abs(low), Math.abs(high));
  return [low - slack, high + slack];
}

/**
 * The numbers for which what was typed is right: with more places than asked for it still counts as rounded there. Null
 * where it has no value.
 */
export function spanRight(typed: DecimalBall, part: Places): Span | null {
  if (typed.state !== 'value') return null;
  const span = rightSpans.get(typed) ?? spanAround(typed, part);
  rightSpans.set(typed, span);
  return span;
}

function spanAround(typed: DecimalBall, part: Places): Span {
  const [low, high] = spanWritten(typed, part);
  if (part.rounded === null) return [low, high];
  const number = typed.value.toNumber();
  const half = 10 ** -part.rounded / 2;
  return [Math.min(low, number - half), Math.max(high, number + half)];
}

function toleranceAt(number: number, { tolerance }: Places): number {
  return Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(number));
}

/**
 * How far each result can go: worked out at the corners to which it rises and falls from the middle, which is exact
 * where it rises or falls with every number all the way. Null where it has no value.
 */
export function rangesOf({ spans: open, at }: Open): Span[] | null {
  const spans = open.map((span) => span());
  const middle = spans.map(([low, high]) => (low + high) / 2);
  const base = at(middle);
  if (!base.every(Number.isFinite)) return null;
  const rises = spans.map(([low, high], which) =>
    low === high ? base.map(() => 0) : slopes(at(middle.with(which, high)), base),
  );
  const known = new Map<string, number[]>();
  const cornerFor = (result: number, sign: 1 | -1): number[] => {
    let key = '';
    const numbers = spans.map(([low, high], which) => {
      const isLow = (rises[which]?.[result] ?? 0) * sign < 0;
      key += isLow ? '0' : '1';
      return isLow ? low : high;
    });
    const found = known.get(key) ?? at(numbers);
    known.set(key, found);
    return found;
  };
  return base.map((value, result): Span => {
    const ends = [cornerFor(result, 1), cornerFor(result, -1)].map((corner) => corner[result] as number);
    const all = [value, ...ends].filter(Number.isFinite);
    return [Math.min(...all), Math.max(...all)];
  });
}

function slopes(moved: number[], base: number[]): number[] {
  return moved.map((value, at) => value - (base[at] as number));
}
