import { type Domain, rangeOf } from '../domain';
import type { Model, ModelSymbol } from '../model';
import { randomFrom } from '../seed';
import type { Dimension } from '../shapes';
import type { WitnessPoint } from './witnessed';

/** How often a model is looked at whose symbols are all continuous. */
const continuousCount = 5;
/** Gradients of matrices are costly: a few points, of other sizes and functions each. */
const shapedCount = 3;
/** Up to this many combinations of whole numbers, every one is looked at. */
const combinationsMax = 64;

type Sampling = { size: (of: Dimension) => number; random: () => number; share: () => number };

/**
 * Points of the witness's own choosing: other sizes and numbers than the engine's, every combination of whole
 * numbers, and first the place where a pair says that it differs.
 */
export function witnessPoints(
  model: Model,
  seed: string,
  at: Readonly<Record<string, string>> = {},
): WitnessPoint[] {
  const random = randomFrom(seed);
  const points = wholeCombinations(model, random).map((fixed, turn) => pointAt(model, turn, fixed, random));
  return Object.keys(at).length === 0 ? points : [pointAt(model, 0, at, random), ...points];
}

function pointAt(
  model: Model,
  turn: number,
  fixed: Readonly<Record<string, string>>,
  random: () => number,
): WitnessPoint {
  const sizes = sizesAt(model, turn);
  const size = (of: Dimension): number => (typeof of === 'number' ? of : (sizes[of] ?? 1));
  const values = [...model.symbols].map(([name, symbol], place) => {
    const given = fixed[name];
    // Every number of a symbol meets every layer of its range; symbols take the layers in different orders.
    let layer = turn * (1 + (place % (continuousCount - 1))) + place;
    const share = (): number => {
      layer += 1;
      return ((layer % continuousCount) + random()) / continuousCount;
    };
    return [name, given === undefined ? cellsOf(symbol, { size, random, share }) : [[given]]];
  });
  const letters = Object.entries(model.scope.indices).map(([letter, high]) => [
    letter,
    1 + Math.floor(random() * size(high)),
  ]);
  const functions = Object.entries(model.scope.functions).map(([letter, choices]) => [
    letter,
    choices[turn % choices.length],
  ]);
  return {
    sizes,
    indices: Object.fromEntries(letters),
    functions: Object.fromEntries(functions),
    values: Object.fromEntries(values),
  };
}

/** One size takes 2, 3, 4, … in turn, so that N² and 2N are told apart; several are distinct, and change places. */
function sizesAt({ scope }: Model, turn: number): Record<string, number> {
  const names = scope.sizeNames;
  const count = Math.max(names.length, 4);
  const sizes = names.map((name, at) => [name, 2 + (names.length === 1 ? turn : (at + turn) % count)]);
  return Object.fromEntries(sizes);
}

function cellsOf({ domain, shape }: ModelSymbol, { size, random, share }: Sampling): string[][] {
  const [rows, columns] = [size(shape.rows), size(shape.columns)];
  const { low, high, isWhole } = rangeOf(domain);
  const hot = Array.from({ length: columns }, () => Math.floor(random() * rows));
  const cell = (row: number, column: number): string => {
    if (domain.kind === 'simplex') throw new Error('Columns that add up to one are not followed');
    if (domain.kind === 'one-hot') return hot[column] === row ? '1' : '0';
    if (domain.kind === 'sign') return random() < 0.5 ? '-1' : '1';
    if (isWhole) return String(low + Math.floor(random() * (high - low + 1)));
    return String(Number((low + share() * (high - low)).toPrecision(12)));
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)),
  );
}

/** All combinations of the numbers that are whole, where there are not too many; else some of them. */
function wholeCombinations({ symbols }: Model, random: () => number): Record<string, string>[] {
  const lists = [...symbols]
    .filter(([, { domain, shape }]) => rangeOf(domain).isWhole && shape.rows === 1 && shape.columns === 1)
    .map(([name, { domain }]) => [name, wholeValues(domain)] as const);
  const isShaped = [...symbols.values()].some(({ shape }) => shape.rows !== 1);
  if (lists.length === 0) return Array.from({ length: isShaped ? shapedCount : continuousCount }, () => ({}));
  const count = lists.reduce((product, [, values]) => product * values.length, 1);
  return Array.from({ length: Math.min(count, combinationsMax) }, (_, at) => {
    let rest = count > combinationsMax ? Math.floor(random() * count) : at;
    const chosen = lists.map(([name, values]) => {
      const value = values[rest % values.length] as number;
      rest = Math.floor(rest / values.length);
      return [name, String(value)];
    });
    return Object.fromEntries(chosen);
  });
}

function wholeValues(domain: Domain): number[] {
  if (domain.kind === 'sign') return [-1, 1];
  const { low, high } = rangeOf(domain);
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}
