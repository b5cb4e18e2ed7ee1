import { childrenOf, type Expression, holdsName } from '../expression';
import type { Model } from '../model';
import { operations } from '../operations';
import { type OperationId, operationIds } from '../operations/ids';

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
  /** Something is decided by doubles: which side of a kink a point lies on, whether an exponent is whole. */
  hasChoice: boolean;
  /** Depends on which side of a kink a point lies. */
  hasKink: boolean;
};

const flat: Reach = { low: 0, high: 0, isCircular: false, hasRoot: false, hasChoice: false, hasKink: false };

const exponentials: ReadonlySet<string> = new Set<OperationId>([
  'exp',
  'sigmoid',
  'tanh',
  'sinh',
  'cosh',
  'softmax',
]);
const choices: ReadonlySet<string> = new Set<OperationId>([
  ...(['max', 'min', 'abs', 'sign', 'step', 'relu', 'if'] as const),
  ...(['equal', 'unequal', 'less', 'atMost', 'greater', 'atLeast'] as const),
]);
const circulars: ReadonlySet<string> = new Set<OperationId>(['sin', 'cos', 'tan']);

type Functions = Readonly<Record<string, string>>;

/** What is known of a model under one choice of its functions: of quantities, and of whole expressions. */
type Known = { quantities: Map<string, Reach>; wholes: WeakMap<Expression, Reach> };

const kept = new WeakMap<Model, Map<string, Known>>();

/** `functions`: what stands for each function left as a letter. */
export function reachOf(expression: Expression, model: Model, functions: Functions): Reach {
  const byFunctions = kept.get(model) ?? new Map<string, Known>();
  kept.set(model, byFunctions);
  const key = Object.values(functions).join(' ');
  const known = byFunctions.get(key) ?? { quantities: new Map(), wholes: new WeakMap() };
  byFunctions.set(key, known);
  const before = known.wholes.get(expression);
  if (before !== undefined) return before;
  const reach = reachIn(expression, { model, functions, quantities: known.quantities, nodes: new Map() });
  known.wholes.set(expression, reach);
  return reach;
}

/** Whether an expression's formula may change somewhere inside the domain, for some choice of functions. */
export function hasKink(expression: Expression, model: Model): boolean {
  const letters = Object.entries(model.scope.functions);
  const most = Math.max(1, ...letters.map(([, list]) => list.length));
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(letters.map(([letter, list]) => [letter, list[at % list.length] as string])),
  ).some((functions) => reachOf(expression, model, functions).hasKink);
}

type Walk = {
  model: Model;
  functions: Functions;
  quantities: Map<string, Reach>;
  nodes: Map<Expression, Reach>;
};

function reachIn(expression: Expression, walk: Walk): Reach {
  if (expression.kind === 'number') return flat;
  if (expression.kind === 'name' && expression.indices.length === 0)
    return quantityReach(expression.name, walk);
  const before = walk.nodes.get(expression);
  if (before !== undefined) return before;
  let reach = flat;
  for (const child of childrenOf(expression)) reach = joined(reach, reachIn(child, walk));
  if (expression.kind === 'name') reach = joined(reach, quantityReach(expression.name, walk));
  else if (expression.kind === 'constant') reach = joined(reach, { ...flat, high: 1 });
  else if (expression.kind === 'fold' && hasOpenBounds(expression)) reach = { ...reach, hasChoice: true };
  else if (expression.kind === 'letter') reach = letterReach(expression, reach, walk.functions);
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

/** Bounds that are no plain numbers: how many terms there are may depend on the point. */
function hasOpenBounds({ from, to }: Expression & { kind: 'fold' }): boolean {
  return [from, to].some((bound) => bound.kind !== 'number' && bound.kind !== 'size');
}

function appliedReach({ operation, args }: Expression & { kind: 'apply' }, inner: Reach): Reach {
  if (operation === 'power' || operation === 'elementPower') {
    return isWhole(args[1])
      ? inner
      : {
          ...joined(inner, shifted(inner, 1)),
          hasRoot: true,
          hasChoice: inner.hasChoice || !isPlain(args[1]),
        };
  }
  // Of indices, sizes and numbers alone it is the same at every point.
  if (choices.has(operation) && !args.some(holdsName)) return inner;
  return functionReach(operation, inner);
}

function functionReach(operation: OperationId, inner: Reach): Reach {
  if (exponentials.has(operation)) return joined(inner, shifted(inner, 1));
  if (circulars.has(operation)) return { ...joined(inner, shifted(inner, 1)), isCircular: true };
  if (choices.has(operation)) return { ...inner, hasChoice: true, hasKink: true };
  if (operation === 'log') return joined(inner, shifted(inner, -1));
  if (operation === 'softplus') return joined(inner, { ...flat, low: -1 });
  if (operation === 'sqrt' || operation === 'norm') return { ...inner, hasRoot: true };
  return inner;
}

/** A slope is made of the function itself and of functions like it: step for ReLU, the sigmoid for softplus. */
function letterReach(
  { name, order }: Expression & { kind: 'letter' },
  inner: Reach,
  functions: Functions,
): Reach {
  const chosen = functions[name] ?? name;
  const operation = operationIds.find((id) => id === chosen || operations[id].words.includes(chosen));
  if (operation === undefined) return inner;
  const itself = joined(inner, functionReach(operation, inner));
  return order > 0 && operation === 'softplus' ? joined(itself, functionReach('sigmoid', inner)) : itself;
}

/** A number as written, so that it is the same at every point. */
function isPlain(exponent: Expression | undefined): boolean {
  if (exponent?.kind !== 'apply') return exponent?.kind === 'number';
  return ['negate', 'divide'].includes(exponent.operation) && exponent.args.every(isPlain);
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
    hasChoice: a.hasChoice || b.hasChoice,
    hasKink: a.hasKink || b.hasKink,
  };
}
