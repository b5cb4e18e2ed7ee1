import { type Arena, arenaFor } from './arenas';
import type { Arithmetic } from './arithmetic';
import { rangeOf } from './domain';
import type { DoubleLanes } from './double-lanes';
import { type DoubleBall, doubles } from './doubles';
import { sampleEdges } from './edges';
import { type Environment, environmentAt, evaluate } from './evaluate';
import type { Expression } from './expression';
import type { Model } from './model';
import { functionCombinations, type Point, samplePoints, sizeTurns, wholeCombinations } from './points';
import type { Tensor } from './tensor';

/** A sample point, and what a model's quantities are there in one arithmetic and another. */
export type Place = {
  model: Model;
  point: Point;
  /** Chosen with few decimals, so that a person can follow, or at an edge: where a lone gap may lie. */
  isCoarse: boolean;
  /** The model here, in one arithmetic; kept. */
  environment: <Ball>(arithmetic: Arithmetic<Ball>) => Environment<Ball>;
  /** The value of a reference, worked out once. */
  reference: <Ball>(expression: Expression, arithmetic: Arithmetic<Ball>) => Tensor<Ball>;
};

/** Points that share sizes, indices and functions, so that they are worked out side by side. */
export type Group = {
  places: readonly Place[];
  /** The lanes of this group, a lane for each place; what was worked out in them stays, up to the `begin` of others. */
  begin: () => DoubleLanes;
  /** The value of an expression at every place, as slots of the lanes, which must have been begun. */
  evaluate: (expression: Expression) => Tensor<number>;
};

const coarseCount = 8;
const fineCount = 24;
const edgeCount = 24;
const finePerTurn = 4;
const turnMax = 12;
const fineDigits = 4;

const kept = new WeakMap<Model, Map<string, Group[]>>();

/** The groups of a model for a seed; kept as long as the model is. */
export function groupsOf(model: Model, seed: string): Group[] {
  return keptOr(model, seed, () => {
    const turns = turnsOf(model);
    const frames = { turns, seed: `${seed}:frames` };
    const fine = Math.max(fineCount, finePerTurn * turns, wholeCombinations(model));
    const coarsePoints = samplePoints(model, `${seed}:coarse`, coarseCount, 1, frames);
    const finePoints = samplePoints(model, `${seed}:fine`, fine, fineDigits, frames);
    return inTurns(turns, [
      ...coarsePoints.map((point, at) => ({ at, place: placeAt(model, point, true) })),
      ...finePoints.map((point, at) => ({ at, place: placeAt(model, point, false) })),
    ]);
  });
}

/**
 * Groups of points at the ends of the domains and around `landmarks`, for what has kinks; kept where there are no
 * landmarks.
 */
export function edgesOf(model: Model, seed: string, landmarks: readonly number[]): Group[] {
  if (landmarks.length === 0) return keptOr(model, `${seed}:edges`, () => createEdges(model, seed, []));
  return createEdges(model, seed, landmarks, true);
}

function createEdges(model: Model, seed: string, landmarks: readonly number[], isPassing = false): Group[] {
  const turns = turnsOf(model);
  const count = Math.max(landmarks.length > 0 ? 2 * edgeCount : edgeCount, finePerTurn * turns);
  const points = sampleEdges(model, `${seed}:edges`, count, turns, landmarks);
  return inTurns(
    turns,
    points.map((point, at) => ({ at, place: placeAt(model, point, true) })),
    isPassing,
  );
}

/** Groups of points found for one pair. */
export function groupsAt(model: Model, points: readonly Point[]): Group[] {
  return points.map((point) => createGroup([placeAt(model, point, false)], true));
}

function keptOr(model: Model, key: string, make: () => Group[]): Group[] {
  const byKey = kept.get(model) ?? new Map<string, Group[]>();
  kept.set(model, byKey);
  const groups = byKey.get(key) ?? make();
  byKey.set(key, groups);
  return groups;
}

/** Places whose numbers are `turns` apart share a group. */
function inTurns(turns: number, places: readonly { at: number; place: Place }[], isPassing = false): Group[] {
  return Array.from({ length: turns }, (_, turn) =>
    createGroup(
      places.filter(({ at }) => at % turns === turn).map(({ place }) => place),
      isPassing,
    ),
  );
}

/** How many different sizes, indices and choices of functions are met. */
function turnsOf(model: Model): number {
  const indexed = Object.keys(model.scope.indices).length > 0 ? 4 : 1;
  return Math.min(turnMax, Math.max(sizeTurns(model), indexed, functionCombinations(model)));
}

function placeAt(model: Model, point: Point, isCoarse: boolean): Place {
  const environments = new Map<unknown, unknown>();
  const references = new WeakMap<Expression, Map<unknown, unknown>>();
  const environment = <Ball>(arithmetic: Arithmetic<Ball>): Environment<Ball> => {
    const known = environments.get(arithmetic) ?? environmentAt(arithmetic, model, point);
    environments.set(arithmetic, known);
    return known as Environment<Ball>;
  };
  const reference = <Ball>(expression: Expression, arithmetic: Arithmetic<Ball>): Tensor<Ball> => {
    const values = references.get(expression) ?? new Map<unknown, unknown>();
    references.set(expression, values);
    const known = values.get(arithmetic) ?? evaluate(expression, environment(arithmetic));
    values.set(arithmetic, known);
    return known as Tensor<Ball>;
  };
  return { model, point, isCoarse, environment, reference };
}

/** Values worked out before, copied out of the lanes. */
type Kept = { rows: number; columns: number; values: Float64Array; errors: Float64Array };

/** `isPassing`: it is asked about one pair only. */
function createGroup(places: readonly Place[], isPassing = false): Group {
  const { point: first, model } = places[0] as Place;
  const quantities = new Map<string, Kept>();
  /** Null where it was asked for once. */
  const values = new WeakMap<Expression, Kept | null>();
  let arena: Arena;
  let environment: Environment<number>;
  const begin = ({ lanes }: Arena): void => {
    lanes.begin(places.length);
    environment = {
      ...environmentAt(lanes, model, first),
      kept: (key) => {
        const known = quantities.get(key);
        return known === undefined ? null : loaded(known, lanes);
      },
      keep: (key, value) => void quantities.set(key, saved(value, lanes)),
      given: (name, copy) => givenIn(places, name, copy, lanes),
    };
  };
  return {
    places,
    begin() {
      arena = arenaFor(this, isPassing, begin);
      return arena.lanes;
    },
    evaluate(expression) {
      const { known, lanes } = arena;
      const before = known.values.get(expression);
      if (before !== undefined) return before;
      const kept = values.get(expression) ?? null;
      const value = kept === null ? evaluate(expression, environment, known) : loaded(kept, lanes);
      if (kept !== null) known.values.set(expression, value);
      else values.set(expression, values.has(expression) ? saved(value, lanes) : null);
      return value;
    },
  };
}

function saved({ rows, columns, data }: Tensor<number>, lanes: DoubleLanes): Kept {
  const count = lanes.lanes;
  const values = new Float64Array(data.length * count);
  const errors = new Float64Array(data.length * count);
  for (const [at, slot] of data.entries()) {
    values.set(lanes.values.subarray(slot * count, (slot + 1) * count), at * count);
    errors.set(lanes.errors.subarray(slot * count, (slot + 1) * count), at * count);
  }
  return { rows, columns, values, errors };
}

function loaded({ rows, columns, values, errors }: Kept, lanes: DoubleLanes): Tensor<number> {
  const count = lanes.lanes;
  const data: number[] = [];
  for (let from = 0; from < values.length; from += count) {
    const slot = lanes.slot();
    const to = slot * count;
    for (let lane = 0; lane < count; lane += 1) {
      lanes.values[to + lane] = values[from + lane] as number;
      lanes.errors[to + lane] = errors[from + lane] as number;
    }
    data.push(slot);
  }
  return { rows, columns, data };
}

/** The value given to a symbol at each place. */
function givenIn(places: readonly Place[], name: string, copy: number, lanes: DoubleLanes): Tensor<number> {
  const { rows, columns } = places[0]?.point.values.get(name) ?? { rows: 0, columns: 0 };
  const data = Array.from({ length: rows * columns }, (_, at) =>
    lanes.fromBalls((lane) => ballOf(places[lane]?.point.values.get(name)?.cells[copy]?.[at] ?? Number.NaN)),
  );
  return { rows, columns, data };
}

/** A sample value as a double. */
export function ballOf(cell: string | number): DoubleBall {
  if (typeof cell === 'number') return { value: cell, error: 0 };
  return cell.startsWith('-') ? doubles.negate(doubles.fromText(cell.slice(1))) : doubles.fromText(cell);
}

/** Whether every symbol takes whole values only, so that there are no points between. */
export function isWholeModel({ symbols }: Model): boolean {
  return [...symbols.values()].every(({ domain }) => rangeOf(domain).isWhole);
}
