import type { BigNumber } from 'mathjs';
import type { Expression } from '../expression';
import type { Model } from '../model';
import type { OperationId } from '../operations/ids';
import {
  type Digits,
  each,
  functionValues,
  grid,
  paired,
  pairValues,
  type Table,
  widthOf,
} from './decimals-by-mathjs';
import { matrixValues } from './matrices-by-mathjs';

/** One choice of everything, in decimals. */
export type WitnessPoint = {
  sizes: Readonly<Record<string, number>>;
  indices: Readonly<Record<string, number>>;
  functions: Readonly<Record<string, string>>;
  values: Readonly<Record<string, readonly (readonly string[])[]>>;
};

type Setting = {
  model: Model;
  point: WitnessPoint;
  digits: Digits;
  indices: Readonly<Record<string, number>>;
  /** Names held at a value of their own, to see what else changes with them. */
  held: Readonly<Record<string, Table>>;
  /** Quantities worked out before, by name and index. */
  known: Map<string, Table>;
};

/**
 * The value of a tree by mathjs decimals and central differences: nothing of our arithmetics, operations or
 * gradient rules. Throws on what it cannot follow, and `NotAsked` where a convention would have to decide.
 */
export function witnessed(of: Expression, model: Model, point: WitnessPoint, digits: Digits): Table {
  return follow(of, { model, point, digits, indices: point.indices, held: {}, known: new Map() });
}

function follow(of: Expression, setting: Setting): Table {
  const { digits, point, indices } = setting;
  switch (of.kind) {
    case 'number':
      return [[digits.number(of.text)]];
    case 'constant':
      return [[of.name === 'pi' ? digits.pi : digits.number(1).exp()]];
    case 'index':
      return [[digits.number(indices[of.name] as number)]];
    case 'size':
      return [[digits.number(point.sizes[of.name] as number)]];
    case 'name':
      return named(of.name, of.indices, setting);
    case 'element': {
      const [row, column] = placeOf(of, setting);
      return [[follow(of.of, setting)[row]?.[column] ?? digits.number(Number.NaN)]];
    }
    case 'apply':
      return applied(of.operation, of.args, setting);
    case 'letter':
      return lettered(of, setting);
    case 'fold':
      return folded(of, setting);
    case 'derivative':
      return differentiated(of.of, of.by, setting);
    case 'spread':
    case 'build':
      throw new Error(`Nobody writes ${of.kind}`);
  }
}

const whole = (of: Expression, setting: Setting): number => Number(follow(of, setting)[0]?.[0]);

/** Row and column, from 0. */
function placeOf({ row, column }: Expression & { kind: 'element' }, setting: Setting): [number, number] {
  return [whole(row, setting) - 1, column === null ? 0 : whole(column, setting) - 1];
}

function named(name: string, indices: readonly Expression[], setting: Setting): Table {
  const places = indices.map((index) => whole(index, setting));
  const key = [name, ...places].join(' ');
  const before = setting.held[name] ?? setting.known.get(key);
  if (before !== undefined) return before;
  const quantity = setting.model.quantities.get(name);
  if (quantity === undefined) {
    if (places.length > 0) throw new Error('Families of symbols are not followed');
    const cells = setting.point.values[name] ?? [];
    return cells.map((row) => row.map((text) => setting.digits.number(text)));
  }
  const bound = Object.fromEntries(quantity.indices.map((letter, at) => [letter, places[at] as number]));
  const value = follow(quantity.expression, { ...setting, indices: { ...setting.indices, ...bound } });
  setting.known.set(key, value);
  return value;
}

function applied(operation: OperationId, given: Expression[], setting: Setting): Table {
  const { digits } = setting;
  if (operation === 'if') return chosen(given as [Expression, Expression, Expression], setting);
  const args = given.map((argument) => follow(argument, setting));
  const [left = [], right = []] = args;
  const unary = functionValues[operation];
  if (unary !== undefined) return each(left, (x) => unary(x, digits), digits);
  const binary = pairValues[operation];
  if (binary !== undefined) return paired(left, right, (a, b) => binary(a, b, digits), digits);
  const matrix = matrixValues[operation];
  if (matrix === undefined) throw new Error(`${operation} is not followed`);
  return matrix(args, digits);
}

/** Only the case that holds has to have a value. */
function chosen([test, then, otherwise]: [Expression, Expression, Expression], setting: Setting): Table {
  const condition = follow(test, setting)[0]?.[0] as BigNumber;
  if (condition.isNaN()) return [[condition]];
  return follow(condition.isZero() ? otherwise : then, setting);
}

function lettered({ name, order, argument }: Expression & { kind: 'letter' }, setting: Setting): Table {
  const { digits } = setting;
  const { step } = digits;
  const f = functionValues[(setting.point.functions[name] ?? name) as OperationId];
  if (f === undefined) throw new Error(`${name} is not followed`);
  const slope = (x: BigNumber): BigNumber =>
    f(x.plus(step), digits)
      .minus(f(x.minus(step), digits))
      .div(step.times(2));
  return each(follow(argument, setting), order === 0 ? (x) => f(x, digits) : slope, digits);
}

function folded(of: Expression & { kind: 'fold' }, setting: Setting): Table {
  const { digits } = setting;
  const [from, to] = [whole(of.from, setting), whole(of.to, setting)];
  const start: Table = [[digits.number(of.fold === 'sum' ? 0 : 1)]];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).reduce((all, index) => {
    const value = follow(of.body, { ...setting, indices: { ...setting.indices, [of.index]: index } });
    return paired(all, value, (a, b) => (of.fold === 'sum' ? a.plus(b) : a.times(b)), digits);
  }, start);
}

/** Central differences, entry by entry, with everything in between followed forwards. */
function differentiated(of: Expression, by: Expression, setting: Setting): Table {
  const target = by.kind === 'element' ? by.of : by;
  if (target.kind !== 'name' || target.indices.length > 0) throw new Error('Only a name can be moved');
  const { step } = setting.digits;
  const base = named(target.name, [], setting);
  const at = (row: number, column: number, distance: BigNumber): BigNumber => {
    const moved = base.map((values, r) =>
      values.map((value, c) => (r === row && c === column ? value.plus(distance) : value)),
    );
    const held = { ...setting.held, [target.name]: moved };
    return follow(of, { ...setting, held, known: new Map() })[0]?.[0] as BigNumber;
  };
  const slope = (row: number, column: number): BigNumber =>
    at(row, column, step)
      .minus(at(row, column, step.negated()))
      .div(step.times(2));
  return by.kind === 'element' ? [[slope(...placeOf(by, setting))]] : grid(base.length, widthOf(base), slope);
}
