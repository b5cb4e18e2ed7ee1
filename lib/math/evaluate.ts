import type { Arithmetic } from './arithmetic';
import { freeIndices } from './bindings';
import { apply, type Expression, one, zero } from './expression';
import { resolveDerivatives } from './gradient';
import type { Model } from './model';
import { operations } from './operations';
import { type OperationId, operationIds } from './operations/ids';
import type { Point } from './points';
import { scalarShape, sizeAt } from './shapes';
import { entry, fill, mapped, scalar, type Tensor, zipped } from './tensor';

/** A model at a point, in one arithmetic. Quantities are worked out once and kept. */
export type Environment<Ball> = {
  arithmetic: Arithmetic<Ball>;
  model: Model;
  point: Point;
  quantities: Map<string, Tensor<Ball>>;
  /** What was worked out before, elsewhere; and where to keep what is worked out now. */
  kept?: (key: string) => Tensor<Ball> | null;
  keep?: (key: string, value: Tensor<Ball>) => void;
  /** A symbol's value, for arithmetics in which the point's own text is not the whole of it. */
  given?: (name: string, copy: number) => Tensor<Ball>;
};

export function environmentAt<Ball>(
  arithmetic: Arithmetic<Ball>,
  model: Model,
  point: Point,
): Environment<Ball> {
  return { arithmetic, model, point, quantities: new Map() };
}

/** What parts of expressions came to in one environment: outside of sums, and inside for each value of their letters. */
export class Known<Ball> {
  readonly values = new Map<Expression, Tensor<Ball>>();
  private within: Map<string, Known<Ball>[]> | null = null;

  at(letter: string, place: number): Known<Ball> {
    this.within ??= new Map();
    const places = this.within.get(letter) ?? [];
    if (places.length === 0) this.within.set(letter, places);
    places[place] ??= new Known<Ball>();
    return places[place];
  }
}

type Scope<Ball> = {
  environment: Environment<Ball>;
  indices: ReadonlyMap<string, number>;
  known: Known<Ball>;
  /** Where this is inside of a sum: the letters that have their values here only, and what is around it. */
  inside: { letter: string; of: Scope<Ball> } | null;
};

const noIndices: ReadonlyMap<string, number> = new Map();

/**
 * The value of an expression whose shapes fit and whose cost was checked. Undefined and unclear numbers stay in
 * the entries they belong to. `known`: what parts of it came to in the same environment before.
 */
export function evaluate<Ball>(
  expression: Expression,
  environment: Environment<Ball>,
  known = new Known<Ball>(),
): Tensor<Ball> {
  const letters = Object.entries(environment.point.indices);
  const indices = letters.length === 0 ? noIndices : new Map(letters);
  return valueIn(expression, { environment, indices, known, inside: null });
}

function valueIn<Ball>(expression: Expression, scope: Scope<Ball>): Tensor<Ball> {
  if (expression.kind === 'name' || expression.kind === 'number') return valueOfNode(expression, scope);
  const own = scope.inside === null ? scope : scopeOf(expression, scope);
  const before = own.known.values.get(expression);
  if (before !== undefined) return before;
  const value = valueOfNode(expression, own);
  own.known.values.set(expression, value);
  return value;
}

/** The outermost scope in which an expression has this value: what does not hold a sum's letter is the same at each term. */
function scopeOf<Ball>(expression: Expression, scope: Scope<Ball>): Scope<Ball> {
  const open = freeIndices(expression);
  let own = scope;
  while (own.inside !== null && !open.has(own.inside.letter)) own = own.inside.of;
  return own;
}

/** The scope of one term of a sum, or of one row or column. */
function inside<Ball>(scope: Scope<Ball>, letter: string, at: number): Scope<Ball> {
  const { environment } = scope;
  const indices = new Map(scope.indices).set(letter, at);
  return { environment, indices, known: scope.known.at(letter, at), inside: { letter, of: scope } };
}

function valueOfNode<Ball>(expression: Expression, scope: Scope<Ball>): Tensor<Ball> {
  const { arithmetic, point, model } = scope.environment;
  switch (expression.kind) {
    case 'number':
      return scalar(arithmetic.fromText(expression.text));
    case 'constant':
      return scalar(expression.name === 'pi' ? arithmetic.pi() : arithmetic.exp(arithmetic.fromInteger(1)));
    case 'index':
      return scalar(arithmetic.fromInteger(scope.indices.get(expression.name) ?? Number.NaN));
    case 'size':
      return scalar(arithmetic.fromInteger(sizeAt(expression.name, point.sizes)));
    case 'name':
      return namedValue(expression, scope);
    case 'element': {
      const whole = valueIn(expression.of, scope);
      const row = wholeNumber(expression.row, scope);
      const column = expression.column === null ? 1 : wholeNumber(expression.column, scope);
      const isInside = row >= 1 && row <= whole.rows && column >= 1 && column <= whole.columns;
      return scalar(isInside ? entry(whole, row - 1, column - 1) : arithmetic.undefined);
    }
    case 'apply': {
      const args = expression.args.map((argument) => valueIn(argument, scope));
      return operations[expression.operation].value(arithmetic, args);
    }
    case 'letter':
      return valueIn(letterMeaning(expression, point), scope);
    case 'fold':
      return foldValue(expression, scope);
    case 'derivative':
      return valueIn(resolveDerivatives(expression, model), scope);
    case 'spread': {
      const value = valueIn(expression.value, scope).data[0] as Ball;
      return fill(
        sizeAt(expression.shape.rows, point.sizes),
        sizeAt(expression.shape.columns, point.sizes),
        () => value,
      );
    }
    case 'build':
      return fill(
        sizeAt(expression.shape.rows, point.sizes),
        sizeAt(expression.shape.columns, point.sizes),
        (row, column) => {
          const entry = inside(inside(scope, expression.row, row + 1), expression.column, column + 1);
          return valueIn(expression.body, entry).data[0] as Ball;
        },
      );
  }
}

function namedValue<Ball>(expression: Expression & { kind: 'name' }, scope: Scope<Ball>): Tensor<Ball> {
  const { arithmetic, model, point, quantities, kept, keep, given } = scope.environment;
  const places = expression.indices.map((index) => wholeNumber(index, scope));
  const key = quantityKey(expression.name, places);
  const before = quantities.get(key) ?? kept?.(key) ?? null;
  if (before !== null) {
    quantities.set(key, before);
    return before;
  }
  const quantity = model.quantities.get(expression.name);
  const indices = quantity?.indices ?? model.symbols.get(expression.name)?.indices ?? [];
  const limits = indices.map((letter) => sizeAt(model.scope.indices[letter] ?? 1, point.sizes));
  const isInside = places.every((place, at) => place >= 1 && place <= (limits[at] as number));
  if (!isInside) return scalar(arithmetic.undefined);
  let value: Tensor<Ball>;
  if (quantity === undefined) {
    const copy = places.reduce((at, place, letter) => at * (limits[letter] as number) + place - 1, 0);
    value = given?.(expression.name, copy) ?? valueAt(point, expression.name, copy, arithmetic);
  } else {
    const own = new Map(indices.map((letter, at) => [letter, places[at] as number]));
    const { environment } = scope;
    value = valueIn(quantity.expression, { environment, indices: own, known: new Known(), inside: null });
  }
  quantities.set(key, value);
  keep?.(key, value);
  return value;
}

/** Under which a quantity's value is kept: its name, and the places of its indices behind it. */
export function quantityKey(name: string, places: readonly number[]): string {
  return places.length === 0 ? name : `${name} ${places.join(' ')}`;
}

function valueAt<Ball>(point: Point, name: string, copy: number, arithmetic: Arithmetic<Ball>): Tensor<Ball> {
  const given = point.values.get(name);
  if (given === undefined) throw new Error(`No value for ${name}`);
  const data = (given.cells[copy] ?? []).map((cell) =>
    typeof cell === 'number' ? arithmetic.fromDouble(cell) : signedNumber(arithmetic, cell),
  );
  return { rows: given.rows, columns: given.columns, data };
}

function signedNumber<Ball>(arithmetic: Arithmetic<Ball>, text: string): Ball {
  return text.startsWith('-')
    ? arithmetic.negate(arithmetic.fromText(text.slice(1)))
    : arithmetic.fromText(text);
}

function wholeNumber<Ball>(expression: Expression, scope: Scope<Ball>): number {
  return scope.environment.arithmetic.toWhole(valueIn(expression, scope).data[0] as Ball);
}

/** Bounds that differ from point to point leave out, at each point, the terms beyond its own. */
function foldValue<Ball>(expression: Expression & { kind: 'fold' }, scope: Scope<Ball>): Tensor<Ball> {
  const { arithmetic } = scope.environment;
  const [first, last] = [expression.from, expression.to].map(
    (bound) => valueIn(bound, scope).data[0] as Ball,
  ) as [Ball, Ball];
  const [from, to] = [arithmetic.wholeRange(first), arithmetic.wholeRange(last)];
  const neutral = arithmetic.fromInteger(expression.fold === 'sum' ? 0 : 1);
  if (from === null || to === null) return scalar(arithmetic.undefined);
  const isSame = from.low === from.high && to.low === to.high;
  const combine = (x: Ball, y: Ball): Ball =>
    expression.fold === 'sum' ? arithmetic.add(x, y) : arithmetic.multiply(x, y);
  let total: Tensor<Ball> | null = null;
  for (let at = from.low; at <= to.high; at += 1) {
    let term = valueIn(expression.body, inside(scope, expression.index, at));
    if (!isSame) {
      const here = arithmetic.fromInteger(at);
      const isInside = arithmetic.multiply(
        arithmetic.compare(here, first, [0, 1]),
        arithmetic.compare(here, last, [-1, 0]),
      );
      term = mapped(term, (value) => arithmetic.choose(isInside, value, neutral));
    }
    total = total === null ? term : zipped(total, term, combine);
  }
  return total ?? scalar(neutral);
}

/** What g1(z) or σ′(z) stands for at a point. */
function letterMeaning(expression: Expression & { kind: 'letter' }, point: Point): Expression {
  const chosen = point.functions[expression.name] ?? expression.name;
  const operation = operationIds.find((id) => id === chosen || operations[id].words.includes(chosen));
  if (operation === undefined) throw new Error(`No function ${chosen}`);
  return expression.order === 0
    ? apply(operation, expression.argument)
    : slopeOf(operation, expression.argument);
}

/** f′(u), entry by entry. */
export function slopeOf(operation: OperationId, argument: Expression): Expression {
  const [slope] = operations[operation].gradient({
    upstream: one,
    args: [argument],
    self: apply(operation, argument),
    shapes: [scalarShape],
    shape: scalarShape,
  });
  return slope ?? apply('multiply', zero, argument);
}
