import { freeIndices } from '../../math/bindings';
import { apply, childrenOf, type Expression, plus, times, withChildren } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import { collapsed } from './collapse';
import { definitionOf, foldsWith, isNumberValued, occurrencesOf, targetName } from './dependencies';
import { definitionSaid, joinedSaid } from './describe-local';
import { ending } from './ending';
import { likewise } from './likewise';
import { localDerivative } from './local';
import { derivedByQuotient } from './quotient';
import { said } from './say';
import { type Derived, derivative, isSame } from './step';
import { findKnown, type Task } from './task';
import { linksOf, wayFrom, waySaid } from './way';

type Derivative = Expression & { kind: 'derivative' };

/**
 * ∂of/∂by as it is written on paper, where everything on the way is a number: the way, each derivative on it, their
 * product, what remains. Null where a matrix is on the way or the ways cross.
 */
export function derivedByChain(of: Expression, by: Expression, task: Task): Derived | null {
  const left = derivative(of, by);
  const known = knownDerivative(left, task);
  if (known !== null) return known;
  const way = wayFrom(of, by, task);
  const last = way.at(-1) as Expression;
  if (!way.slice(0, -1).every((node) => isNumberValued(node, task.model))) return null;
  if (isSame(last, by)) return way.length === 1 ? null : multiplied(left, way, null, task);
  const rest = knownDerivative(derivative(last, by), task) ?? derivedFromBranch(last, by, task);
  if (rest === null || way.length === 1) return rest;
  return multiplied(left, [...way, by], rest, task);
}

/** An earlier part's result by its name. */
export function knownDerivative(left: Derivative, task: Task): Derived | null {
  const known = findKnown(left.of, left.by, task);
  if (known === null) return null;
  const { value } = known;
  const names = { derivative: said(left, task.model), name: said(value, task.model) };
  return { steps: [{ rule: 'known', names, left, right: value }], value };
}

/** Along one way; `rest` is its last derivative where that took steps of its own. */
function multiplied(left: Derivative, way: readonly Expression[], rest: Derived | null, task: Task): Derived {
  const { model } = task;
  const links = linksOf(way);
  if (links.length === 1) return localDerivative(left.of, left.by, task);
  const names = { of: said(left.of, model), by: said(left.by, model), path: waySaid(way, model) };
  const locals = links.map((link, at) => {
    if (rest !== null && at === links.length - 1) return rest;
    return knownDerivative(link, task) ?? localDerivative(link.of, link.by, task);
  });
  const whole = (links as Expression[]).reduce((product, link) => apply('multiply', product, link));
  const put = locals.map(({ value }) => value).reduce(times);
  const end = ending(left, put, task.writing);
  const steps = locals.flatMap((local) => local.steps);
  return { steps: [{ rule: 'chain', names, left, right: whole }, ...steps, ...end.steps], value: end.value };
}

/** Where the way goes through a sum over an index, or divides. */
function derivedFromBranch(of: Expression, by: Expression, task: Task): Derived | null {
  const relevant = dependentsOf(targetName(by), task.model);
  const definition = definitionOf(of, task.model);
  const [fold, ...others] = foldsWith(definition, relevant);
  if (fold === undefined)
    return (
      acrossWays(of, by, occurrencesOf(definition, relevant), task) ??
      derivedByQuotient(of, by, task, derivedByChain)
    );
  const isInside = others.length === 0 && fold.fold === 'sum' && !freeIndices(by).has(fold.index);
  return isInside ? insideSum(of, by, fold, task) : null;
}

function insideSum(
  of: Expression,
  by: Expression,
  fold: Expression & { kind: 'fold' },
  task: Task,
): Derived | null {
  const { model } = task;
  const definition = definitionOf(of, model);
  const left = derivative(of, by);
  const rest = derivedByChain(fold.body, by, task);
  if (rest === null) return null;
  const withBody = (body: Expression): Expression => replaced(definition, fold, { ...fold, body });
  const names = { definition: definitionSaid(of, model) };
  const put = withBody(rest.value);
  const after = collapsed(left, put, task);
  const end =
    after.steps.length === 0
      ? ending(left, put, task.writing, { rule: 'into-sum' })
      : { ...after, steps: [{ rule: 'into-sum', names: {}, left, right: put } as const, ...after.steps] };
  const inside = withBody(derivative(fold.body, by));
  return {
    steps: [{ rule: 'inside-sum', names, left, right: inside }, ...rest.steps, ...end.steps],
    value: end.value,
  };
}

function replaced(expression: Expression, old: Expression, other: Expression): Expression {
  if (expression === old) return other;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => replaced(child, old, other)),
  );
}

/** Several ways, each on its own: what they give is added. Null where one leads through another. */
function acrossWays(of: Expression, by: Expression, next: Expression[], task: Task): Derived | null {
  const { model } = task;
  if (next.length < 2 || !areApart(next, by, task)) return null;
  const left = derivative(of, by);
  const outer = next.map((one) => localDerivative(of, one, task));
  const inner = next.flatMap((one) => derivedByChain(one, by, task) ?? []);
  if (inner.length < next.length) return null;
  const named = next
    .map((one) => apply('multiply', derivative(of, one), derivative(one, by)))
    .reduce((sum: Expression, term) => apply('add', sum, term));
  const put = weightedSum(outer, inner);
  const end = ending(left, put, task.writing);
  const path = joinedSaid(next.map((one) => waySaid([of, one, by], model)));
  const names = { of: said(of, model), by: said(by, model), path };
  const steps = [...likewise(outer), ...likewise(inner), ...end.steps];
  return { steps: [{ rule: 'chain-paths', names, left, right: named }, ...steps], value: end.value };
}

/** Each times its weight; a weight they share stands in front. */
function weightedSum(weights: readonly Derived[], terms: readonly Derived[]): Expression {
  const values = terms.map(({ value }) => value);
  const [first, ...others] = weights.map(({ value }) => value) as [Expression];
  if (others.every((other) => isSame(other, first)))
    return times(
      first,
      values.reduce((sum, term) => plus(sum, term)),
    );
  return values
    .map((value, at) => times(weights[at]?.value ?? first, value))
    .reduce((sum, term) => plus(sum, term));
}

function areApart(next: readonly Expression[], by: Expression, { model }: Task): boolean {
  if (next.some((one) => targetName(one) === targetName(by) || !isNumberValued(one, model))) return false;
  return next.every((one) => {
    const dependents = dependentsOf(targetName(one), model);
    return next.every((other) => other === one || !dependents.has(targetName(other)));
  });
}
