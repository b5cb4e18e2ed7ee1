import { childrenOf, type Expression } from '../expression';
import type { Model } from '../model';
import type { OperationId } from '../operations/ids';
import { operationIds } from '../operations/ids';

/**
 * Which fields of a chain an expression is evaluated in, counted from the one of comparison: an exponent one further
 * (`high`), what stands under a logarithm one back (`low`).
 */
export type Reach = {
  low: number;
  high: number;
  /** Has sine or cosine in it. */
  isCircular: boolean;
  /** Has roots in it, which not every residue has. */
  hasRoot: boolean;
};

const flat: Reach = { low: 0, high: 0, isCircular: false, hasRoot: false };

const exponentials: ReadonlySet<string> = new Set<OperationId>([
  'exp',
  'sigmoid',
  'tanh',
  'sinh',
  'cosh',
  'softmax',
]);
const circulars: ReadonlySet<string> = new Set<OperationId>(['sin', 'cos', 'tan']);

const known = new WeakMap<Model, Map<string, Reach>>();

export function reachOf(expression: Expression, model: Model): Reach {
  const quantities = known.get(model) ?? new Map<string, Reach>();
  known.set(model, quantities);
  return reachIn(expression, { model, quantities, nodes: new Map() });
}

type Walk = { model: Model; quantities: Map<string, Reach>; nodes: Map<Expression, Reach> };

function reachIn(expression: Expression, walk: Walk): Reach {
  const before = walk.nodes.get(expression);
  if (before !== undefined) return before;
  let reach = flat;
  for (const child of childrenOf(expression)) reach = joined(reach, reachIn(child, walk));
  if (expression.kind === 'name') reach = joined(reach, quantityReach(expression.name, walk));
  else if (expression.kind === 'constant') reach = joined(reach, { ...flat, high: 1 });
  else if (expression.kind === 'letter') reach = letterReach(expression, reach, walk.model);
  else if (expression.kind === 'apply') reach = appliedReach(expression, reach);
  walk.nodes.set(expression, reach);
  return reach;
}

function quantityReach(name: string, walk: Walk): Reach {
  const before = walk.quantities.get(name);
  if (before !== undefined) return before;
  const quantity = walk.model.quantities.get(name);
  const reach = quantity === undefined ? flat : reachIn(quantity.expression, walk);
  walk.quantities.set(name, reach);
  return reach;
}

function appliedReach({ operation, args }: Expression & { kind: 'apply' }, inner: Reach): Reach {
  if (operation === 'power' || operation === 'elementPower') {
    return isWhole(args[1]) ? inner : { ...joined(inner, shifted(inner, 1)), hasRoot: true };
  }
  return functionReach(operation, inner);
}

function functionReach(operation: OperationId, inner: Reach): Reach {
  if (exponentials.has(operation)) return joined(inner, shifted(inner, 1));
  if (circulars.has(operation)) return { ...joined(inner, shifted(inner, 1)), isCircular: true };
  if (operation === 'log') return joined(inner, shifted(inner, -1));
  if (operation === 'softplus') return joined(inner, { ...flat, low: -1 });
  if (operation === 'sqrt' || operation === 'norm') return { ...inner, hasRoot: true };
  return inner;
}

/** A function left as a letter may be any of its choices, and its slope is made of the same functions. */
function letterReach({ name }: Expression & { kind: 'letter' }, inner: Reach, model: Model): Reach {
  const choices = model.scope.functions[name] ?? [name];
  return choices.reduce((reach, choice) => {
    const operation = operationIds.find((id) => id === choice);
    const sloped = operation === 'softplus' ? functionReach('sigmoid', inner) : inner;
    return joined(reach, joined(sloped, operation === undefined ? inner : functionReach(operation, inner)));
  }, flat);
}

function isWhole(exponent: Expression | undefined): boolean {
  if (exponent?.kind === 'apply' && exponent.operation === 'negate') return isWhole(exponent.args[0]);
  return exponent?.kind === 'number' && Number.isInteger(Number(exponent.text));
}

function shifted(reach: Reach, by: number): Reach {
  return { ...reach, low: reach.low + by, high: reach.high + by };
}

export function joined(a: Reach, b: Reach): Reach {
  if (a === b) return a;
  return {
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    isCircular: a.isCircular || b.isCircular,
    hasRoot: a.hasRoot || b.hasRoot,
  };
}
