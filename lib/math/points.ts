import { rangeOf } from './domain';
import type { Model } from './model';
import { type PointValue, sampleSymbol, shuffled } from './sampling';
import { randomFrom } from './seed';
import { sizeAt } from './shapes';

/**
 * One choice of everything an expression may depend on. Values are exact in every arithmetic: short decimal text, or
 * doubles that mean just what they are; a family has one list of entries per combination of its indices.
 */
export type Point = {
  sizes: Readonly<Record<string, number>>;
  /** Values of the open index letters, from 1. */
  indices: Readonly<Record<string, number>>;
  functions: Readonly<Record<string, string>>;
  values: ReadonlyMap<string, PointValue>;
};

/** Values fixed by the exercise: numbers, columns or matrices by name. */
export type Fixed = Readonly<Record<string, number | readonly number[] | readonly (readonly number[])[]>>;

const smallestSize = 2;
const spareSizes = 3;
/** Combinations of labels, signs and other whole numbers that are all met, when there are no more than points. */
const combinationMax = 256;

/**
 * `count` points inside the declared domains. Each symbol's range is cut into `count` layers and every layer is
 * met once, so both sides of a kink are seen; numbers of few whole values meet in every combination. Sizes are
 * distinct, and take turns so that 1/5 is no 1/m: points `turns` apart share sizes, indices and functions, which
 * depend on the frames' own seed. The same seeds give the same points.
 */
export function samplePoints(
  model: Model,
  seed: string,
  count: number,
  fractionDigits: number,
  { turns, seed: frameSeed }: { turns: number; seed: string } = { turns: count, seed: `${seed}:frames` },
): Point[] {
  const random = randomFrom(seed);
  const frameRandom = randomFrom(frameSeed);
  const frames = Array.from({ length: turns }, (_, turn) => sampleFrame(model, turn, turns, frameRandom));
  const layers = new Map<string, number[]>();
  const combinations = combinationsOf(model, count, random);
  return Array.from({ length: count }, (_, at) => {
    const frame = frames[at % turns] as Frame;
    const shareOf = (name: string, copy: number, entry: number): number => {
      const key = `${name} ${copy} ${entry}`;
      const combination = combinations.get(key);
      if (combination !== undefined)
        return combination[(at + Math.floor(at / combination.length)) % combination.length] as number;
      const order = layers.get(key) ?? shuffled(count, random);
      layers.set(key, order);
      return ((order[at] as number) + random()) / count;
    };
    const sampling = { random, shareOf, fractionDigits };
    const values = new Map<string, PointValue>();
    for (const [name, symbol] of model.symbols) {
      values.set(name, sampleSymbol(name, symbol, model, frame.sizes, sampling));
    }
    return { ...frame, values };
  });
}

export type Frame = Omit<Point, 'values'>;

/** Sizes, indices and choices of functions: the same for the same turn, where they are not drawn. */
export function sampleFrame(
  model: Model,
  turn: number,
  turns: number,
  random: () => number,
  sizes = sizesFor(model, turn),
): Frame {
  const indices: Record<string, number> = {};
  for (const [letter, high] of Object.entries(model.scope.indices))
    indices[letter] = 1 + Math.floor(random() * sizeAt(high, sizes));
  const functions: Record<string, string> = {};
  const combinationCount = functionCombinations(model);
  let rest = turn;
  for (const [letter, choices] of Object.entries(model.scope.functions)) {
    const at = combinationCount <= turns ? rest % choices.length : Math.floor(random() * choices.length);
    functions[letter] = choices[at] as string;
    rest = Math.floor(rest / choices.length);
  }
  return { sizes, indices, functions };
}

/** In how many ways the functions left as letters can be chosen. */
export function functionCombinations({ scope }: Pick<Model, 'scope'>): number {
  return Object.values(scope.functions).reduce((product, list) => product * list.length, 1);
}

type WholeNumber = { key: string; size: number };

/** Symbols that are single numbers with few whole values, and how many each has. */
function wholeNumbers(model: Model): WholeNumber[] {
  return [...model.symbols].flatMap(([name, { domain, shape, indices }]) => {
    const { low, high, isWhole } = rangeOf(domain);
    const isSingle = shape.rows === 1 && shape.columns === 1 && indices.length === 0;
    const size = domain.kind === 'sign' ? 2 : high - low + 1;
    return isWhole && isSingle && size <= combinationMax ? [{ key: `${name} 0 0`, size }] : [];
  });
}

/** In how many ways whole numbers combine, 1 when there are none or too many to meet them all. */
export function wholeCombinations(model: Model): number {
  const total = wholeNumbers(model).reduce((product, { size }) => product * size, 1);
  return total <= combinationMax ? total : 1;
}

/** When all combinations of whole numbers fit: the share of each in its range, point by point. */
function combinationsOf(model: Model, count: number, random: () => number): Map<string, number[]> {
  const total = wholeCombinations(model);
  if (total === 1 || total > count) return new Map();
  const order = shuffled(total, random);
  let stride = 1;
  return new Map(
    wholeNumbers(model).map(({ key, size }) => {
      const shares = order.map((at) => ((Math.floor(at / stride) % size) + 0.5) / size);
      stride *= size;
      return [key, shares] as const;
    }),
  );
}

/**
 * Fixed sizes stay; the others are distinct whole numbers from 2, turned by one from point to point. There are more
 * numbers than sizes, so that a formula of a size is not met at one or two of its values only.
 */
export function sizesFor(model: Model, turn: number): Record<string, number> {
  return sizesFrom(freeSizes(model), model, turn);
}

/** The smallest sizes that are still distinct, where one choice is enough. */
export function sizesLeast(model: Model, turn: number): Record<string, number> {
  return sizesFrom(freeSizes(model).slice(0, openSizes(model).length), model, turn);
}

function sizesFrom(free: readonly number[], model: Model, turn: number): Record<string, number> {
  const { sizes } = model.scope;
  const open = openSizes(model);
  return {
    ...sizes,
    ...Object.fromEntries(open.map((name, at) => [name, free[(at + turn) % free.length] as number])),
  };
}

/** Each open size at its largest, so that no point costs an evaluation more. */
export function sizesMost(model: Model): Record<string, number> {
  const most = Math.max(0, ...freeSizes(model));
  return { ...model.scope.sizes, ...Object.fromEntries(openSizes(model).map((name) => [name, most])) };
}

/** After how many turns sizes come round again. */
export function sizeTurns(model: Pick<Model, 'scope'>): number {
  return Math.max(1, freeSizes(model).length);
}

function openSizes({ scope }: Pick<Model, 'scope'>): string[] {
  return scope.sizeNames.filter((name) => !(name in scope.sizes));
}

/** The numbers open sizes take: more than there are sizes, fewer more where matrices would grow large. */
function freeSizes(model: Pick<Model, 'scope'>): number[] {
  const open = openSizes(model).length;
  if (open === 0) return [];
  const taken = new Set(Object.values(model.scope.sizes));
  const count = open + (open <= 2 ? spareSizes : 1);
  const free: number[] = [];
  for (let size = smallestSize; free.length < count; size += 1) if (!taken.has(size)) free.push(size);
  return free;
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
