import { freeIndices, freshIndex, withIndices } from './bindings';
import { type Binder, type Contribution, collected, mergedContributions } from './contributions';
import {
  apply,
  childrenOf,
  type Expression,
  mentioning,
  number,
  one,
  times,
  withChildren,
  zero,
} from './expression';
import type { Model } from './model';
import { type ShapeReading, shapesIn } from './notation/check-shapes';
import { fail, ReadFailure } from './notation/failure';
import { operations } from './operations';
import { scaled } from './operations/operation';
import { isScalar, type Shape } from './shapes';

/** Every d(of, by) inside worked out along the model. Throws ReadFailure where there is no derivative. */
export function resolveDerivatives(expression: Expression, model: Model): Expression {
  return holdsDerivative(expression) ? resolvedIn(expression, model) : expression;
}

function holdsDerivative(expression: Expression): boolean {
  return expression.kind === 'derivative' || childrenOf(expression).some(holdsDerivative);
}

function resolvedIn(expression: Expression, model: Model): Expression {
  if (expression.kind === 'derivative') return workedOut(expression, model);
  return withChildren(
    expression,
    childrenOf(expression).map((child) => resolvedIn(child, model)),
  );
}

const known = new WeakMap<Model, WeakMap<Expression, Expression>>();

/** Asked for when its cost is counted, when it is compared, and again for every derivative around it. */
function workedOut(derivative: Expression & { kind: 'derivative' }, model: Model): Expression {
  const ofModel = known.get(model) ?? new WeakMap<Expression, Expression>();
  known.set(model, ofModel);
  const gradient = ofModel.get(derivative) ?? gradientOf(derivative.of, derivative.by, model);
  ofModel.set(derivative, gradient);
  return gradient;
}

/**
 * ∂of/∂by by one backward pass over the model, `by` taken as a quantity of its own: what it is made of does not
 * count. Laid out as `by` is (denominator layout). Reverse mode as in Griewank & Walther, Evaluating Derivatives,
 * ch. 3, on symbols: a sum's terms send back contributions under that sum's index. `local` may put something else in the
 * place of a step: for a derivation with a mistake in it. Of a column it is the Jacobian. Throws ReadFailure.
 */
export function gradientOf(
  of: Expression,
  by: Expression,
  model: Model,
  local: LocalRule = asTheRuleSays,
): Expression {
  const shape = shapesIn(model.scope)(of);
  const isNumber = shape.kind === 'shape' && isScalar(shape.shape);
  return isNumber ? sentBack(of, by, one, model, local) : jacobianOf(of, by, model, local);
}

/** A row for each entry of a column, which sends back a column with a 1 in that place. */
function jacobianOf(of: Expression, by: Expression, model: Model, local: LocalRule): Expression {
  const shapes = shapesIn(model.scope);
  const shape = shapeIn({ kind: 'derivative', of, by }, { shapes });
  const top = shapeIn(of, { shapes });
  const [row, column, place] = ['of_', 'by_', 'unit_'].map((name): Letter => ({ kind: 'index', name })) as [
    Letter,
    Letter,
    Letter,
  ];
  const unit: Expression = {
    kind: 'build',
    row: place.name,
    column: 'units_',
    shape: top,
    body: apply('equal', place, row),
  };
  const sent = sentBack(of, by, unit, model, local);
  const isColumn = !isScalar(shapeIn(by, { shapes }));
  const body: Expression = isColumn ? { kind: 'element', of: sent, row: column, column: null } : sent;
  return { kind: 'build', row: row.name, column: column.name, shape, body };
}

type Letter = Expression & { kind: 'index' };

function sentBack(
  of: Expression,
  by: Expression,
  upstream: Expression,
  model: Model,
  local: LocalRule,
): Expression {
  const target = targetOf(by);
  const relevant = dependentsOf(target.name, model);
  const pass: Pass = {
    model,
    relevant,
    isRelevant: mentioning(relevant),
    shapes: shapesIn(model.scope),
    received: new Map(),
    taken: new Set([...freeIndices(of), ...freeIndices(by)]),
    within: of.kind === 'name' ? of.name : null,
    local,
  };
  sendBack(resolveDerivatives(of, model), upstream, [], pass);
  for (const [name, quantity] of [...model.quantities].reverse()) {
    const contributions = pass.received.get(name);
    if (contributions === undefined || name === target.name) continue;
    pass.within = name;
    for (const merged of mergedContributions(contributions, quantity, model.scope)) {
      const own = new Map(quantity.indices.map((letter, at) => [letter, merged.indices[at] as Expression]));
      sendBack(
        withIndices(resolveDerivatives(quantity.expression, model), own),
        merged.value,
        merged.binders,
        pass,
      );
    }
  }
  const targetShape = model.scope.names[target.name]?.shape as Shape;
  const total = collected(
    pass.received.get(target.name) ?? [],
    target.indices,
    target.place,
    targetShape,
    model.scope,
  );
  return (
    total ??
    (target.place !== null || isScalar(targetShape)
      ? zero
      : { kind: 'spread', value: zero, shape: targetShape })
  );
}

/** One step of a backward pass: a node, what it received, and what its rule sends to each of its arguments. */
export type LocalStep = {
  node: Expression;
  /** The quantity whose formula the node is part of; null in what has no name. */
  within: string | null;
  upstream: Expression;
  parts: readonly (Expression | null)[];
  /** The sums it stands in, the outermost first. */
  binders: readonly Binder[];
};

/** What is sent on instead of a step's `parts`, for the same arguments. */
export type LocalRule = (step: LocalStep) => readonly (Expression | null)[];

const asTheRuleSays: LocalRule = ({ parts }) => parts;

type Pass = {
  model: Model;
  /** The target and every quantity that depends on it. */
  relevant: ReadonlySet<string>;
  isRelevant: (expression: Expression) => boolean;
  shapes: (expression: Expression) => ShapeReading;
  received: Map<string, Contribution[]>;
  /** Index letters that may not be bound again. */
  taken: ReadonlySet<string>;
  within: string | null;
  local: LocalRule;
};

function targetOf(by: Expression): { name: string; indices: Expression[]; place: Expression[] | null } {
  if (by.kind === 'name') return { name: by.name, indices: by.indices, place: null };
  if (by.kind !== 'element' || by.of.kind !== 'name') return fail('not-differentiable', 0, 0);
  const place = by.column === null ? [by.row] : [by.row, by.column];
  return { name: by.of.name, indices: by.of.indices, place };
}

/** A name and every quantity of the model that is made of it. */
export function dependentsOf(name: string, model: Model): Set<string> {
  const dependents = new Set([name]);
  for (const [quantity, { expression }] of model.quantities) {
    if (mentioning(dependents)(expression)) dependents.add(quantity);
  }
  return dependents;
}

/** Sends `upstream` back through an expression to every relevant name in it. */
function sendBack(
  expression: Expression,
  upstream: Expression,
  binders: readonly Binder[],
  pass: Pass,
): void {
  if (!pass.isRelevant(expression)) return;
  switch (expression.kind) {
    case 'name': {
      const [value] = sent(expression, upstream, [upstream], binders, pass);
      const { name, indices } = expression;
      if (value) receive(name, { binders, indices, place: null, value }, pass);
      return;
    }
    case 'element': {
      const place = expression.column === null ? [expression.row] : [expression.row, expression.column];
      const { of } = expression;
      const [value] = sent(expression, upstream, [upstream], binders, pass);
      if (of.kind !== 'name') fail('not-differentiable', 0, 0);
      else if (value) receive(of.name, { binders, indices: of.indices, place, value }, pass);
      return;
    }
    case 'apply': {
      const shapes = expression.args.map((argument) => shapeIn(argument, pass));
      const rule = operations[expression.operation].gradient;
      const shape = shapeIn(expression, pass);
      const ruled = rule({ upstream, args: expression.args, self: expression, shapes, shape });
      const parts = sent(expression, upstream, ruled, binders, pass);
      expression.args.forEach((argument, at) => {
        const part = parts[at];
        if (part) sendBack(argument, part, binders, pass);
      });
      return;
    }
    case 'letter': {
      if (expression.order > 0) fail('not-differentiable', 0, 0, { found: expression.name });
      const slope: Expression = { ...expression, order: 1 };
      const ruled = scaled(upstream, slope, shapeIn(expression.argument, pass));
      const [part] = sent(expression, upstream, [ruled], binders, pass);
      if (part) sendBack(expression.argument, part, binders, pass);
      return;
    }
    case 'fold':
      return void sendBackFold(expression, upstream, binders, pass);
    case 'spread':
      return void sendBack(expression.value, apply('sum', upstream), binders, pass);
    default:
      fail('not-differentiable', 0, 0);
  }
}

function sent(
  node: Expression,
  upstream: Expression,
  parts: readonly (Expression | null)[],
  binders: readonly Binder[],
  { within, local }: Pass,
): readonly (Expression | null)[] {
  return local({ node, within, upstream, parts, binders });
}

function sendBackFold(
  expression: Expression & { kind: 'fold' },
  upstream: Expression,
  binders: readonly Binder[],
  pass: Pass,
): void {
  const taken = new Set([...pass.taken, ...binders.map(({ index }) => index), ...freeIndices(upstream)]);
  const index = freshIndex(taken, expression.index);
  const here: Expression = { kind: 'index', name: index };
  const body = withIndices(expression.body, new Map([[expression.index, here]]));
  const inner = [...binders, { index, from: expression.from, to: expression.to }];
  if (expression.fold === 'sum') return void sendBack(body, upstream, inner, pass);
  const other = freshIndex(new Set([...taken, index, ...freeIndices(expression.body)]), expression.index);
  const otherLetter: Expression = { kind: 'index', name: other };
  const factor = withIndices(expression.body, new Map([[expression.index, otherLetter]]));
  const others: Expression = {
    ...expression,
    index: other,
    body: apply('if', apply('equal', otherLetter, here), number(1), factor),
  };
  return void sendBack(body, times(upstream, others), inner, pass);
}

function receive(name: string, contribution: Contribution, pass: Pass): void {
  if (!pass.relevant.has(name)) return;
  const received = pass.received.get(name) ?? [];
  pass.received.set(name, received);
  received.push(contribution);
}

function shapeIn(expression: Expression, { shapes }: Pick<Pass, 'shapes'>): Shape {
  const read = shapes(expression);
  if (read.kind === 'problem') throw new ReadFailure(read.problem);
  return read.shape;
}
