import { localGradient, receivedFrom } from '../../math/derive-locally';
import { apply, type Expression, isApply, nodesOf } from '../../math/expression';
import { shapeOf } from '../../math/notation/check-shapes';
import { operations } from '../../math/operations';
import { isScalar, type Shape } from '../../math/shapes';
import { derivedByChain } from './chain';
import { definitionOf, isNumberValued, targetName } from './dependencies';
import { definitionSaid } from './describe-local';
import { ending, tidied } from './ending';
import { familiar } from './familiar';
import { said } from './say';
import { type Derived, derivative, isSame, type Step } from './step';
import type { Task } from './task';
import { linksOf, wayFrom, waySaid } from './way';

/**
 * ∂of/∂by from the end backwards, quantity by quantity, as back-propagation through matrices is written. Null where
 * there is more than one way.
 */
export function derivedBackward(of: Expression, by: Expression, task: Task): Derived | null {
  const { model } = task;
  const way = wayFrom(of, by, task);
  const at = way.findIndex((node) => !isNumberValued(node, model));
  const first = way[at];
  if (first === undefined || !isSame(way.at(-1) as Expression, by)) return null;
  const begun = derivedByChain(of, first, task);
  if (begun === null) return null;
  const derived = linksOf(way.slice(at)).reduce<Derived>((sofar, { of: from, by: to }) => {
    const next = throughMatrix(of, from, to, sofar.value, task);
    return { steps: [...sofar.steps, ...next.steps], value: next.value };
  }, begun);
  const [opening, ...others] = derived.steps as [Step];
  const whole = { from: said(of, model), to: said(by, model), way: waySaid(way, model) };
  const rule = opening.rule === 'chain' ? 'as-far-as' : opening.rule;
  return {
    steps: [{ ...opening, rule, names: { ...whole, ...opening.names } }, ...others],
    value: derived.value,
  };
}

function throughMatrix(
  of: Expression,
  from: Expression,
  to: Expression,
  sofar: Expression,
  task: Task,
): Derived {
  const { model, writing } = task;
  const left = derivative(of, to);
  const expression = definitionOf(from, model);
  const shape = shapeIn(from, task);
  const passed = (upstream: Expression): Expression =>
    receivedFrom([{ expression, shape, upstream }], to, { ...model, quantities: writing.quantities });
  const upstream = derivative(of, from);
  const received = familiar(passed(upstream), model);
  const end = ending(left, passed(sofar), writing, { isBrief: true });
  const { rule, names } = describePassing(from, to, received, upstream, task);
  const about = { of: targetName(from), by: targetName(to) };
  return { steps: [{ rule, names, left, right: received, about }, ...end.steps], value: end.value };
}

function shapeIn(expression: Expression, { model }: Task): Shape {
  const read = shapeOf(expression, model.scope);
  return read.kind === 'shape' ? read.shape : { rows: 1, columns: 1 };
}

function describePassing(
  from: Expression,
  to: Expression,
  received: Expression,
  upstream: Expression,
  task: Task,
): Pick<Step, 'rule' | 'names'> {
  const { model, writing } = task;
  const names = {
    definition: definitionSaid(from, model),
    by: said(to, model),
    upstream: said(upstream, model),
  };
  const definition = definitionOf(from, model);
  if (isSame(received, upstream)) return { rule: 'added', names };
  if (isApply(received, 'rowsum') && isSame(received.args[0] as Expression, upstream))
    return { rule: 'added-columns', names };
  if (isEntrywise(definition, to)) {
    const summed: Expression = { kind: 'apply', operation: 'sum', args: [definition] };
    const slope = tidied(localGradient(summed, to, model), received, writing);
    return { rule: 'entrywise', names: { ...names, slope: said(slope, model) } };
  }
  for (const node of nodesOf(definition)) {
    if (!isApply(node, 'multiply')) continue;
    const [before, behind] = node.args as [Expression, Expression];
    const isMatrixProduct = [before, behind].every((side) => !isScalar(shapeIn(side, task)));
    if (!isMatrixProduct) continue;
    const factor = (other: Expression): Step['names'] => ({
      ...names,
      other: said(other, model),
      factor: said(tidied(apply('transpose', other), received, writing), model),
    });
    if (isSame(before, to)) return { rule: 'matrix-left', names: factor(behind) };
    if (isSame(behind, to)) return { rule: 'matrix-right', names: factor(before) };
  }
  return { rule: 'backward', names };
}

/** One function of a quantity as it stands, entry by entry. */
function isEntrywise(definition: Expression, to: Expression): boolean {
  if (definition.kind === 'letter') return isSame(definition.argument, to);
  if (definition.kind !== 'apply' || definition.args.length !== 1) return false;
  return (
    operations[definition.operation].isElementwise === true && isSame(definition.args[0] as Expression, to)
  );
}
