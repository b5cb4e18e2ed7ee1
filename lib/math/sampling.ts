import { type Domain, rangeOf } from './domain';
import type { Model, ModelSymbol } from './model';
import { sizeAt } from './shapes';

/** From this many digits on, points are chosen exact in binary rather than short in decimals. */
const fineDigits = 4;
/** Fine enough that no multiple a person writes meets whole numbers at every point. */
const gridBits = 36;

/** Numbers by rows: one list for each member of a family. */
export type PointValue = { rows: number; columns: number; cells: readonly (readonly (string | number)[])[] };

/** What all numbers of a set of points share. */
export type Sampling = {
  random: () => number;
  /** A share in [0, 1) of its range, for the entry `at` of a member `copy` of a symbol. */
  shareOf: (name: string, copy: number, at: number) => number;
  fractionDigits: number;
};

/** Values of one symbol: the entries of each member of a family. */
export function sampleSymbol(
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
  const cells = Array.from({ length: copies }, (_, copy) =>
    sampleCells(name, copy, symbol, { rows, columns }, sampling),
  );
  return { rows, columns, cells };
}

/** The entries of one member, row by row. */
export function sampleCells(
  name: string,
  copy: number,
  { domain }: ModelSymbol,
  { rows, columns }: { rows: number; columns: number },
  { random, shareOf, fractionDigits }: Sampling,
): (string | number)[] {
  if (domain.kind === 'one-hot') return oneHot(rows, columns, random);
  if (domain.kind === 'simplex') return simplex(rows, columns, random);
  const cells: (string | number)[] = [];
  for (let at = 0; at < rows * columns; at += 1)
    cells.push(sampleNumber(domain, shareOf(name, copy, at), fractionDigits));
  return cells;
}

function sampleNumber(domain: Domain, share: number, fractionDigits: number): string | number {
  const { low, high, isWhole } = rangeOf(domain);
  if (domain.kind === 'sign') return share < 0.5 ? -1 : 1;
  if (isWhole) return Math.min(high, low + Math.floor(share * (high - low + 1)));
  return decimalBetween(low, high, share, fractionDigits);
}

/** A decimal with few digits relative to the width of its range, strictly inside where there is room, never 0. */
function decimalBetween(low: number, high: number, share: number, fractionDigits: number): string | number {
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
function binaryBetween(low: number, high: number, share: number): number | null {
  const grid = 2 ** (Math.floor(Math.log2(high - low)) - gridBits);
  const steps = Math.floor((low + share * (high - low)) / grid);
  const value = (steps % 2 === 0 ? steps + 1 : steps) * grid;
  const isPlain = grid >= 2 ** -90 && Math.abs(steps) < 2 ** 50 && value >= low && value <= high;
  return isPlain ? value : null;
}

function oneHot(rows: number, columns: number, random: () => number): number[] {
  const hot = Array.from({ length: columns }, () => Math.floor(random() * rows));
  return Array.from({ length: rows * columns }, (_, at) =>
    hot[at % columns] === Math.floor(at / columns) ? 1 : 0,
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

export function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
