import type { Condition } from './conditions';
import { rangeOf } from './domain';
import { DoubleLanes } from './double-lanes';
import { type DoubleBall, doubles } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import type { Model } from './model';
import { ballOf } from './places';
import type { Point } from './points';
import type { PointValue } from './sampling';
import { isScalar } from './shapes';

const lanes = new DoubleLanes();
const roundMax = 14;
/** Steps of a round, as shares of the reach; the reach shrinks from round to round. */
const steps = [1, -1, 0.5, -0.5, 0.2, -0.2, 0.05, -0.05];
const shrinking = 0.4;
/** For domains without an end: a number is also tried so many times as large. */
const leaps = [-1, 4, -4, 30, 1000];
const leapMax = 1e9;
/** How vectors, matrices and families are grown and turned round. */
const scales = [-1, 3, 30, 1000, 0.1];
const coordinateMax = 8;

/** What can be moved: a single number along its range, or a vector, matrix or family grown as a whole. */
type Coordinate =
  | { kind: 'number'; name: string; low: number; high: number; isWhole: boolean; isEndless: boolean }
  | { kind: 'scale'; name: string };

/**
 * Points at which one of the conditions falls otherwise than at all of `known`: found by descent from where it comes
 * closest, one condition after the other, each from where the last was found. A formula that differs only in a narrow
 * part of the domain shows there.
 */
export function huntKinks(conditions: readonly Condition[], known: readonly Point[], model: Model): Point[] {
  const coordinates = coordinatesOf(model);
  if (conditions.length === 0 || coordinates.length === 0) return [];
  const byFunctions = new Map<string, Point[]>();
  for (const point of known) {
    const key = Object.values(point.functions).join(' ');
    const alike = byFunctions.get(key) ?? [];
    byFunctions.set(key, alike);
    // The first point of each choice says which sizes and indices.
    const [first = point] = alike;
    if (point.sizes === first.sizes && point.indices === first.indices) alike.push(point);
  }
  return [...byFunctions.values()].flatMap((alike) => huntFrom(alike, conditions, coordinates, model));
}

/** The same among points that share sizes, indices and functions. */
function huntFrom(
  alike: readonly Point[],
  conditions: readonly Condition[],
  coordinates: readonly Coordinate[],
  model: Model,
): Point[] {
  const found: Point[] = [];
  /** Where the equalities so far hold together: [a = 13] [b = 17] shows nowhere else. */
  let meeting: Point | null = null;
  for (const condition of conditions) {
    const isEquality = condition.kind === 'zero';
    const start: readonly Point[] =
      isEquality && meeting !== null ? [meeting] : [...found.slice(-1), ...alike];
    // A zero on a domain with numbers between is a lone point.
    const along = coordinates.filter((of) => !isEquality || (of.kind === 'number' && of.isWhole));
    const point = along.length === 0 ? null : hunt(condition, start, along, model);
    if (point === null) continue;
    found.push(point);
    if (isEquality) meeting = point;
  }
  return found;
}

function hunt(
  condition: Condition,
  start: readonly Point[],
  coordinates: readonly Coordinate[],
  model: Model,
): Point | null {
  const values = valuesAt(condition, start, model);
  const sides = new Set(values.flat().map(sideOf));
  if (condition.kind === 'zero' && sides.has(0))
    return start[values.findIndex((list) => list.some(isZero))] as Point;
  if (condition.kind === 'side' && sides.has(1) && sides.has(-1)) return null;
  const side = sides.has(-1) ? -1 : 1;
  const nearness = (list: readonly DoubleBall[]): number =>
    Math.min(...list.map(({ value }) => (condition.kind === 'zero' ? Math.abs(value) : side * value)));
  const isFound = (value: DoubleBall): boolean =>
    condition.kind === 'zero' ? isZero(value) : sideOf(value) === -side;
  let best = closest(start, values, nearness);
  let reach = 0.5;
  for (let round = 0; round < roundMax && best !== null; round += 1) {
    const tried = neighbours(best.point, coordinates, reach);
    const triedValues = valuesAt(condition, tried, model);
    const at = triedValues.findIndex((list) => list.some(isFound));
    if (at >= 0) return tried[at] as Point;
    const next = closest(tried, triedValues, nearness);
    if (next !== null && next.near < best.near) best = next;
    else reach *= shrinking;
  }
  return null;
}

const nothing: DoubleBall = { value: 0, error: 0 };
const sideOf = (value: DoubleBall) => doubles.order(value, nothing);
const isZero = (value: DoubleBall): boolean => sideOf(value) === 0;

type Best = { point: Point; near: number };

function closest(
  points: readonly Point[],
  values: readonly (readonly DoubleBall[])[],
  nearness: (list: readonly DoubleBall[]) => number,
): Best | null {
  let best: Best | null = null;
  for (const [at, list] of values.entries()) {
    const near = nearness(list);
    if (!Number.isNaN(near) && (best === null || near < best.near))
      best = { point: points[at] as Point, near };
  }
  return best;
}

/** Points that differ from this one in one number, or in the size of one vector, matrix or family. */
function neighbours(point: Point, coordinates: readonly Coordinate[], reach: number): Point[] {
  return coordinates.flatMap((coordinate) => {
    const { name } = coordinate;
    const here = point.values.get(name);
    if (here === undefined) return [];
    const moved = (cells: PointValue['cells']): Point => ({
      ...point,
      values: new Map(point.values).set(name, { ...here, cells }),
    });
    if (coordinate.kind === 'number')
      return movesOf(Number(here.cells[0]?.[0]), coordinate, reach).map((value) => moved([[value]]));
    return scales
      .map((scale) => here.cells.map((list) => list.map((cell) => Number(cell) * scale)))
      .filter((cells) => cells.flat().every((cell) => Math.abs(cell) <= leapMax))
      .map(moved);
  });
}

function movesOf(
  here: number,
  { low, high, isWhole, isEndless }: Coordinate & { kind: 'number' },
  reach: number,
): number[] {
  const moved = steps.map((step) => here + step * reach * (high - low));
  if (isWhole) moved.push(here + 1, here - 1);
  if (isEndless)
    moved.push(...leaps.map((leap) => here * leap).filter((value) => Math.abs(value) <= leapMax));
  const beyond = isEndless ? leapMax : 0;
  return moved
    .map((value) => (isWhole ? Math.round(value) : value))
    .filter((value) => value !== here && value >= low - beyond && value <= high + beyond);
}

/** Symbols not fixed to one number: single ones, and whole vectors, matrices and families of real numbers. */
function coordinatesOf({ symbols }: Model): Coordinate[] {
  const all = [...symbols].flatMap(([name, { domain, shape, indices }]): Coordinate[] => {
    const range = rangeOf(domain);
    const isEndless = domain.kind === 'real';
    if (isScalar(shape) && indices.length === 0)
      return range.high > range.low ? [{ kind: 'number', name, ...range, isEndless }] : [];
    return isEndless ? [{ kind: 'scale', name }] : [];
  });
  return all.slice(0, coordinateMax);
}

/** The entries of a condition at points that share sizes, indices and functions. */
function valuesAt({ expression }: Condition, points: readonly Point[], model: Model): DoubleBall[][] {
  const [first] = points;
  if (first === undefined) return [];
  lanes.begin(points.length);
  const given = (name: string, copy: number) => {
    const { rows, columns, cells } = first.values.get(name) ?? { rows: 0, columns: 0, cells: [] };
    const count = cells[copy]?.length ?? 0;
    const data = Array.from({ length: count }, (_, at) =>
      lanes.fromBalls((lane) => ballOf(points[lane]?.values.get(name)?.cells[copy]?.[at] ?? Number.NaN)),
    );
    return { rows, columns, data };
  };
  const value = evaluate(expression, { ...environmentAt(lanes, model, first), given });
  return points.map((_, lane) => value.data.map((slot) => lanes.ballAt(slot, lane)));
}
