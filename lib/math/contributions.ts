import { freeIndices, withIndices } from './bindings';
import { apply, type Expression, isNumber, one, plus, sizeOf, times, zero } from './expression';
import type { Quantity } from './model';
import type { Scope } from './notation/scope';
import { isScalar, type Shape } from './shapes';

/** An index letter a part of a sum runs over. */
export type Binder = { index: string; from: Expression; to: Expression };

/** What one use of a name sends back to it: `value`, added up over `binders`, at these indices and this place. */
export type Contribution = {
  binders: readonly Binder[];
  indices: readonly Expression[];
  /** Row and column, for one entry of a vector or a matrix; null for the whole. */
  place: readonly Expression[] | null;
  value: Expression;
};

/** What a family member, a whole matrix or one entry receives in total; null when nothing reaches it. */
export function collected(
  contributions: readonly Contribution[],
  indices: readonly Expression[],
  place: readonly Expression[] | null,
  shape: Shape,
  scope: Scope,
): Expression | null {
  let total: Expression | null = null;
  for (const contribution of contributions) {
    const value = receivedAt(contribution, indices, place, shape, scope);
    total = total === null ? value : plus(total, value);
  }
  return total;
}

function receivedAt(
  from: Contribution,
  indices: readonly Expression[],
  place: readonly Expression[] | null,
  shape: Shape,
  scope: Scope,
): Expression {
  const same = from.indices.map((have, at) => [have, indices[at] as Expression] as const);
  if (from.place === null) {
    const whole = selectedSum(from.binders, same, from.value, scope);
    return place === null || isScalar(shape) ? whole : entryOf(whole, place);
  }
  if (place !== null) {
    const there = from.place.map((have, at) => [have, place[at] as Expression] as const);
    return selectedSum(from.binders, [...same, ...there], from.value, scope);
  }
  const row = 'row_';
  const column = 'column_';
  const letters = [row, column].map((name): Expression => ({ kind: 'index', name }));
  const there = from.place.map((have, at) => [have, letters[at] as Expression] as const);
  const body = selectedSum(from.binders, [...same, ...there], from.value, {
    ...scope,
    indices: { ...scope.indices, [row]: shape.rows, [column]: shape.columns },
  });
  return { kind: 'build', row, column, shape, body };
}

function entryOf(whole: Expression, [row, column]: readonly Expression[]): Expression {
  return { kind: 'element', of: whole, row: row as Expression, column: column ?? null };
}

/**
 * Σ over the binders of value · Π [have = want]. A binder that stands alone on the left of a pair is replaced by
 * what is wanted there; what cannot be replaced stays as an indicator.
 */
function selectedSum(
  binders: readonly Binder[],
  pairs: readonly (readonly [Expression, Expression])[],
  value: Expression,
  scope: Scope,
): Expression {
  const [pair, ...others] = pairs;
  if (pair === undefined) return summed(binders, value);
  const [have, want] = pair;
  if (have.kind === 'index' && want.kind === 'index' && have.name === want.name)
    return selectedSum(binders, others, value, scope);
  const bound = have.kind === 'index' ? binders.find(({ index }) => index === have.name) : undefined;
  if (bound === undefined)
    return selectedSum(binders, others, times(value, apply('equal', have, want)), scope);
  const replacement = new Map([[bound.index, want]]);
  const put = (of: Expression): Expression => withIndices(of, replacement);
  const rest = binders
    .filter((binder) => binder !== bound)
    .map((binder) => ({ index: binder.index, from: put(binder.from), to: put(binder.to) }));
  const restPairs = others.map(([left, right]) => [put(left), right] as const);
  return selectedSum(rest, restPairs, times(put(value), insideRange(want, bound, scope)), scope);
}

/** 1 where `want` always lies in the binder's range, else the condition that it does. */
function insideRange(want: Expression, binder: Binder, scope: Scope): Expression {
  const fromOne = isNumber(binder.from, 1);
  const range = want.kind === 'index' ? scope.indices[want.name] : undefined;
  const sameEnd = range !== undefined && JSON.stringify(sizeOf(range)) === JSON.stringify(binder.to);
  if (fromOne && (sameEnd || (want.kind === 'number' && binder.to.kind === 'size'))) return one;
  return times(apply('atLeast', want, binder.from), apply('atMost', want, binder.to));
}

/** Σ over all binders, the first outermost; a sum of the same term is a multiple. */
export function summed(binders: readonly Binder[], value: Expression): Expression {
  return binders.reduceRight<Expression>(
    (body, { index, from, to }) =>
      isNumber(body, 0) ? zero : { kind: 'fold', fold: 'sum', index, from, to, body },
    value,
  );
}

/** One contribution where they can be added before going on: always for a single quantity, by like index for a family. */
export function mergedContributions(
  contributions: readonly Contribution[],
  quantity: Quantity,
  scope: Scope,
): { binders: readonly Binder[]; indices: readonly Expression[]; value: Expression }[] {
  if (quantity.indices.length === 0) {
    return [
      {
        binders: [],
        indices: [],
        value: collected(contributions, [], null, quantity.shape, scope) as Expression,
      },
    ];
  }
  const merged = new Map<
    string,
    { binders: readonly Binder[]; indices: readonly Expression[]; value: Expression }
  >();
  for (const contribution of contributions) {
    const free = new Set(contribution.indices.flatMap((index) => [...freeIndices(index)]));
    const outer = contribution.binders.filter(({ index }) => free.has(index));
    const inner = contribution.binders.filter(({ index }) => !free.has(index));
    const whole = collected(
      [{ ...contribution, indices: [], binders: inner }],
      [],
      null,
      quantity.shape,
      scope,
    );
    const value = contribution.place === null ? summed(inner, contribution.value) : (whole as Expression);
    const key = JSON.stringify([outer, contribution.indices]);
    const before = merged.get(key);
    merged.set(key, {
      binders: outer,
      indices: contribution.indices,
      value: before ? apply('add', before.value, value) : value,
    });
  }
  return [...merged.values()];
}
