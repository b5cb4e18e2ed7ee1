import type { Condition } from './conditions';
import { rangeOf } from './domain';
import { type DoubleBall, doubles } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import type { Model } from './model';
import { ballOf, lanes } from './places';
import type { Point } from './points';
import { isScalar } from './shapes';

const roundMax = 14;
/** Steps of a round, as shares of the reach; the reach shrinks from round to round. */
const steps = [1, -1, 0.5, -0.5, 0.2, -0.2, 0.05, -0.05];
const shrinking = 0.4;
/** For domains without an end: a number is also tried so many times as large. */
const leaps = [-1, 4, -4, 30, 1000];
const leapMax = 1e9;
const coordinateMax = 8;

type Coordinate = { name: string; low: number; high: number; isWhole: boolean; isEndless: boolean };

/**
 * Points at which one of the conditions falls otherwise than at all of `known`: found by descent
 * from where it comes closest, one condition after the other, each from where the last was found. A formula that
 * differs only in a narrow part of the domain shows there.
 */
export function huntKinks(conditions: readonly Condition[], known: readonly Point[], model: Model): Point[] {
  if (conditions.length === 0) return [];
  const coordinates = coordinatesOf(model);
  const [first] = known;
  if (first === undefined || coordinates.length === 0) return [];
  const alike = known.filter(
    ({ sizes, functions }) => sizes === first.sizes && functions === first.functions,
  );
  const found: Point[] = [];
  /** Where the equalities so far hold together: [a = 13] [b = 17] shows nowhere else. */
  let meeting: Point | null = null;
  for (const condition of conditions) {
    const isZero = condition.kind === 'zero';
    const start: readonly Point[] = isZero && meeting !== null ? [meeting] : [...found.slice(-1), ...alike];
    // A zero on a domain with numbers between is a lone point.
    const along = coordinates.filter(({ isWhole }) => isWhole || !isZero);
    const point = along.length === 0 ? null : hunt(condition, start, along, model);
    if (point === null) continue;
    found.push(point);
    if (isZero) meeting = point;
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
  if (values === null) return null;
  const sides = values.map((value) => doubles.order(value, doubles.fromInteger(0)));
  if (condition.kind === 'zero' && sides.includes(0)) return start[sides.indexOf(0)] as Point;
  if (condition.kind === 'side' && sides.includes(1) && sides.includes(-1)) return null;
  const side = sides.find((of) => of === 1 || of === -1) ?? 1;
  const nearness = (value: DoubleBall): number =>
    condition.kind === 'zero' ? Math.abs(value.value) : side * value.value;
  let best = closest(start, values, nearness);
  let reach = 0.5;
  for (let round = 0; round < roundMax && best !== null; round += 1) {
    const tried = neighbours(best.point, coordinates, reach);
    const triedValues = valuesAt(condition, tried, model) ?? [];
    const at = triedValues.findIndex((value) => {
      const order = doubles.order(value, doubles.fromInteger(0));
      return condition.kind === 'zero' ? order === 0 : order === -side;
    });
    if (at >= 0) return tried[at] as Point;
    const next = closest(tried, triedValues, nearness);
    if (next !== null && next.near < best.near) best = next;
    else reach *= shrinking;
  }
  return null;
}

type Best = { point: Point; near: number };

function closest(
  points: readonly Point[],
  values: readonly DoubleBall[],
  nearness: (value: DoubleBall) => number,
): Best | null {
  let best: Best | null = null;
  for (const [at, value] of values.entries()) {
    const near = nearness(value);
    if (!Number.isNaN(near) && (best === null || near < best.near))
      best = { point: points[at] as Point, near };
  }
  return best;
}

/** Points that differ from this one in one number. */
function neighbours(point: Point, coordinates: readonly Coordinate[], reach: number): Point[] {
  return coordinates.flatMap(({ name, low, high, isWhole, isEndless }) => {
    const here = Number(point.values.get(name)?.cells[0]?.[0]);
    const moved = steps.map((step) => here + step * reach * (high - low));
    const far = isEndless
      ? leaps.map((leap) => here * leap).filter((value) => Math.abs(value) <= leapMax)
      : [];
    const inside = isWhole
      ? [...moved.map((value) => Math.round(value)), here + 1, here - 1]
      : [...moved, ...far];
    return inside
      .filter(
        (value) =>
          value !== here &&
          value >= low - (isEndless ? leapMax : 0) &&
          value <= high + (isEndless ? leapMax : 0),
      )
      .map((value) => ({
        ...point,
        values: new Map(point.values).set(name, { rows: 1, columns: 1, cells: [[value]] }),
      }));
  });
}

/** Symbols that are single numbers, not fixed to one. */
function coordinatesOf({ symbols }: Model): Coordinate[] {
  return [...symbols]
    .filter(([, { shape, indices }]) => isScalar(shape) && indices.length === 0)
    .map(([name, { domain }]) => ({ name, ...rangeOf(domain), isEndless: domain.kind === 'real' }))
    .filter(({ low, high }) => high > low)
    .slice(0, coordinateMax);
}

/** The condition at points that share sizes, indices and functions; null where it is no single number. */
function valuesAt({ expression }: Condition, points: readonly Point[], model: Model): DoubleBall[] | null {
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
  const [slot] = value.data;
  if (slot === undefined || value.data.length > 1) return null;
  return points.map((_, lane) => lanes.ballAt(slot, lane));
}
