import type { Domain } from './domain';
import { rangeOf } from './domain';
import type { Model, ModelSymbol } from './model';
import { type Frame, type Point, sampleFrame } from './points';
import type { PointValue } from './sampling';
import { sampleSymbol } from './sampling';
import { randomFrom } from './seed';

/** Shares of a range that lie at its ends, near them, and near its middle. */
const edgeShares = [0, 1, 0.004, 0.996, 0.03, 0.97, 0.5, 0.499];
/** How far domains without an end are looked at. */
const farValues = [10, 100, 10_000, 1_000_000, 0.001];
/** The share of numbers that are landmarks or far away, where there are any. */
const strangeShare = 0.4;
/** Landmarks are looked at closely, and from both sides. */
const aroundLandmark = [1, 1 + 2 ** -9, 1 - 2 ** -9, 1 + 2 ** -5, 1 - 2 ** -5, 2];

/**
 * Points for expressions with kinks: every number at or near an end of its range, near the middle, far away where the
 * domain has no end (`real`, `positive`), or around one of `landmarks` (numbers written in the expressions). What is
 * cut off beyond a kink shows there, though it be a small part of the domain.
 */
export function sampleEdges(
  model: Model,
  seed: string,
  count: number,
  turns: number,
  landmarks: readonly number[] = [],
): Point[] {
  const random = randomFrom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const frames = Array.from({ length: turns }, (_, turn) => sampleFrame(model, turn, turns, random));
  const sampling = { random, shareOf: () => pick(edgeShares), fractionDigits: 4 };
  const symbols = [...model.symbols].map(
    ([name, symbol]) => ({ name, symbol, strange: strangeValues(symbol, landmarks) }) as const,
  );
  return Array.from({ length: count }, (_, at) => {
    const frame = frames[at % turns] as Frame;
    const values = new Map<string, PointValue>();
    for (const { name, symbol, strange } of symbols) {
      const value = sampleSymbol(name, symbol, model, frame.sizes, sampling);
      const cells = value.cells.map((list) =>
        list.map((cell) => (strange.length > 0 && random() < strangeShare ? pick(strange) : cell)),
      );
      values.set(name, { ...value, cells });
    }
    return { ...frame, values };
  });
}

/** Values of a domain that are far away or of note; none where only some numbers are possible. */
function strangeValues({ domain }: ModelSymbol, landmarks: readonly number[]): number[] {
  if (rangeOf(domain).isWhole || domain.kind === 'simplex') return [];
  const around = landmarks.flatMap((landmark) => aroundLandmark.map((factor) => landmark * factor));
  return [...(isEndless(domain) ? farValues : []), ...around]
    .flatMap((value) => [value, -value])
    .filter((value) => isInside(domain, value));
}

function isEndless({ kind }: Domain): boolean {
  return kind === 'real' || kind === 'positive';
}

function isInside(domain: Domain, value: number): boolean {
  if (domain.kind === 'real') return true;
  if (domain.kind === 'positive') return value > 0;
  const { low, high } = rangeOf(domain);
  return value >= low && value <= high;
}
