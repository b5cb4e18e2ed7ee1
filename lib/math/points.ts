import { type Domain, rangeOf } from './domain';
import type { Model, ModelSymbol } from './model';
import { randomFrom } from './seed';
import type { Dimension } from './shapes';

/**
 * One choice of everything an expression may depend on. Values are short decimal text, exact in every
 * arithmetic; a family has one list of entries per combination of its indices.
 */
export type Point = {
  sizes: Readonly<Record<string, number>>;
  /** Values of the open index letters, from 1. */
  indices: Readonly<Record<string, number>>;
  functions: Readonly<Record<string, string>>;
  values: ReadonlyMap<string, PointValue>;
};
export type PointValue = { rows: number; columns: number; cells: readonly string[][] };

/** Values fixed by the exercise: numbers, columns or matrices by name. */
export type Fixed = Readonly<Record<string, number | readonly number[] | readonly (readonly number[])[]>>;

const smallestSize = 2;
/** From this many digits on, points are chosen exact in binary rather than short in decimals. */
const fineDigits = 4;
const gridBits = 12;

/**
 * `count` points inside the declared domains. Each symbol's range is cut into `count` layers and every layer is
 * met once, so both sides of a kink are seen; sizes are distinct, and take turns so that 1/5 is no 1/m.
 * The same seed gives the same points.
 */
export function samplePoints(model: Model, seed: string, count: number, fractionDigits: number): Point[] {
  const random = randomFrom(seed);
  const functions = Object.entries(model.scope.functions);
  const layers = new Map<string, number[]>();
  return Array.from({ length: count }, (_, at) => {
    const sizes = sizesFor(model, at);
    const layerOf = (key: string): number => {
      const order = layers.get(key) ?? shuffled(count, random);
      layers.set(key, order);
      return order[at] as number;
    };
    const values = new Map<string, PointValue>();
    for (const [name, symbol] of model.symbols) {
      values.set(name, sampleSymbol(name, symbol, model, sizes, { random, layerOf, count, fractionDigits }));
    }
    const indices = Object.fromEntries(
      Object.entries(model.scope.indices).map(([letter, high]) => [
        letter,
        1 + Math.floor(random() * sizeAt(high, sizes)),
      ]),
    );
    let turn = at;
    const chosen = functions.map(([letter, choices]) => {
      const choice = choices[turn % choices.length] as string;
      turn = Math.floor(turn / choices.length);
      return [letter, choice];
    });
    return { sizes, indices, functions: Object.fromEntries(chosen), values };
  });
}

export function sizeAt(dimension: Dimension, sizes: Readonly<Record<string, number>>): number {
  return typeof dimension === 'number' ? dimension : (sizes[dimension] ?? 1);
}

/** Fixed sizes stay; the others are distinct whole numbers from 2, turned by one from point to point. */
export function sizesFor(model: Model, turn: number): Record<string, number> {
  const { sizes, sizeNames } = model.scope;
  const taken = new Set(Object.values(sizes));
  const open = sizeNames.filter((name) => !(name in sizes));
  const free: number[] = [];
  for (let size = smallestSize; free.length < open.length; size += 1) if (!taken.has(size)) free.push(size);
  return {
    ...sizes,
    ...Object.fromEntries(open.map((name, at) => [name, free[(at + turn) % open.length] as number])),
  };
}

type Sampling = {
  random: () => number;
  layerOf: (key: string) => number;
  count: number;
  fractionDigits: number;
};

function sampleSymbol(
  name: string,
  symbol: ModelSymbol,
  model: Model,
  sizes: Readonly<Record<string, number>>,
  sampling: Sampling,
): PointValue {
  const rows = sizeAt(symbol.shape.rows, sizes);
  const columns = sizeAt(symbol.shape.columns, sizes);
  const copies = symbol.indices.reduce(
    (product, letter) => product * sizeAt(model.scope.indices[letter] ?? 1, sizes),
    1,
  );
  const cells = Array.from({ length: copies }, (_, copy) => {
    if (symbol.domain.kind === 'one-hot') return oneHot(rows, columns, sampling.random);
    if (symbol.domain.kind === 'simplex') return simplex(rows, columns, sampling.random);
    return Array.from({ length: rows * columns }, (_, at) =>
      sampleNumber(symbol.domain, `${name} ${copy} ${at}`, sampling),
    );
  });
  return { rows, columns, cells };
}

function sampleNumber(
  domain: Domain,
  key: string,
  { random, layerOf, count, fractionDigits }: Sampling,
): string {
  const { low, high, isWhole } = rangeOf(domain);
  const share = (layerOf(key) + random()) / count;
  if (domain.kind === 'sign') return share < 0.5 ? '-1' : '1';
  if (isWhole) return String(Math.min(high, low + Math.floor(share * (high - low + 1))));
  return decimalBetween(low, high, share, fractionDigits);
}

/** A decimal with few digits relative to the width of its range, strictly inside where there is room, never 0. */
function decimalBetween(low: number, high: number, share: number, fractionDigits: number): string {
  if (low === high) return String(low);
  const width = high - low;
  if (fractionDigits >= fineDigits) {
    const fine = binaryBetween(low, high, share);
    if (fine !== null) return fine;
  }
  const digits = Math.min(300, Math.max(0, fractionDigits - Math.floor(Math.log10(width / 4))));
  const value = low + share * width;
  const text = digits <= 100 ? value.toFixed(digits) : value.toExponential(fractionDigits + 2);
  const inside = Number(text) >= low && Number(text) <= high;
  if (inside && Number(text) !== 0) return text;
  return inside ? `0.${'0'.repeat(Math.max(0, digits - 1))}1` : String(value);
}

/**
 * Whole multiples of a power of two are exact in doubles, in binary and in decimals, so that x − x is exactly zero
 * everywhere. Null where a range is too narrow or too far out for that.
 */
function binaryBetween(low: number, high: number, share: number): string | null {
  const grid = 2 ** (Math.floor(Math.log2(high - low)) - gridBits);
  const steps = Math.floor((low + share * (high - low)) / grid);
  const value = (steps === 0 ? 1 : steps) * grid;
  const isPlain = grid >= 2 ** -90 && Math.abs(steps) < 2 ** 50 && value >= low && value <= high;
  return isPlain
    ? value
        .toFixed(Math.max(0, -Math.log2(grid)))
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : null;
}

function oneHot(rows: number, columns: number, random: () => number): string[] {
  const hot = Array.from({ length: columns }, () => Math.floor(random() * rows));
  return Array.from({ length: rows * columns }, (_, at) =>
    hot[at % columns] === Math.floor(at / columns) ? '1' : '0',
  );
}

/** Columns of positive hundredths that add up to one exactly. */
function simplex(rows: number, columns: number, random: () => number): string[] {
  const table = Array.from({ length: columns }, () => {
    const weights = Array.from({ length: rows }, () => 0.2 + random());
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const parts = weights.map((weight) => Math.max(1, Math.floor((weight / sum) * 1000)));
    parts[0] = 1000 - parts.slice(1).reduce((all, part) => all + part, 0);
    return parts.map((part) => (part / 1000).toFixed(3));
  });
  return Array.from(
    { length: rows * columns },
    (_, at) => table[at % columns]?.[Math.floor(at / columns)] as string,
  );
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/** The point with an exercise's own values set; a vector or matrix is taken with the size it has. */
export function withFixed(point: Point, fixed: Fixed): Point {
  const values = new Map(point.values);
  for (const [name, given] of Object.entries(fixed)) {
    const rows =
      typeof given === 'number' ? [[given]] : given.map((row) => (typeof row === 'number' ? [row] : row));
    values.set(name, { rows: rows.length, columns: rows[0]?.length ?? 1, cells: [rows.flat().map(String)] });
  }
  return { ...point, values };
}
