import type { Binder } from './contributions';
import { costOfDerivative, type Extent, type Measure } from './cost-of-derivative';
import { countOf, type Range, rangeOfExpression, type Within } from './cost-ranges';
import type { Expression } from './expression';
import type { Model } from './model';
import type { OperationId } from './operations/ids';
import { type Dimension, sizeAt } from './shapes';

/** Scalar operations one evaluation of a typed answer may take. */
export const costMax = 15_000;
/** What one value of exp, sin or a power takes beside a product, in many digits. */
const functionCost = 16;
const functions: ReadonlySet<OperationId> = new Set([
  ...(['exp', 'log', 'sigmoid', 'tanh', 'softplus', 'softmax'] as const),
  ...(['sin', 'cos', 'tan', 'sinh', 'cosh', 'atan'] as const),
]);
/** Up to this exponent a power is a few products. */
const plainExponentMax = 16;
/** Matrices are raised to no higher power. */
const matrixPowerMax = 64;

/**
 * Scalar operations an evaluation takes at these sizes, known before it runs; infinite where a sum's bounds are
 * not plain enough to tell. Quantities of the model count once: they are the author's and are kept. `costs`: what is
 * known of parts at these sizes, from one expression to the next.
 */
export function costOf(
  expression: Expression,
  model: Model,
  sizes: Readonly<Record<string, number>>,
  costs: Costs | null = null,
): number {
  return extentOf(expression, {
    kept: costs?.extents ?? null,
    derivatives: costs?.derivatives ?? null,
    model,
    sizes,
    ranges: new Map(),
    known: new Map(),
    named: nothing,
    spent: { cost: 0 },
  }).cost;
}

/** What is known of parts of a model's expressions at its sizes. */
export type Costs = {
  /** Of parts without derivatives that stand in no sum. */
  extents: WeakMap<Expression, Extent>;
  /** Of working out derivatives, by the ranges of the sums around. */
  derivatives: WeakMap<Expression, Map<string, number>>;
};

type Context = Within & {
  /** Of parts looked at for other expressions; none of what stands in a sum. */
  kept: Costs['extents'] | null;
  derivatives: Costs['derivatives'] | null;
  /** Of parts looked at before, under the same ranges. */
  known: Map<Expression, Extent>;
  /** What names that are none of the model stand for. */
  named: ReadonlyMap<string, Extent>;
  /** By all derivatives so far: beyond the limit no more of them are looked at. */
  spent: { cost: number };
};

const nothing: ReadonlyMap<string, Extent> = new Map();

function extentOf(expression: Expression, context: Context): Extent {
  const { known, kept, spent } = context;
  const before = known.get(expression) ?? kept?.get(expression);
  if (before !== undefined) return before;
  const spentBefore = spent.cost;
  const extent = extentOfNode(expression, context);
  known.set(expression, extent);
  if (spent.cost === spentBefore && extent.cost <= costMax) kept?.set(expression, extent);
  return extent;
}

function extentOfNode(expression: Expression, context: Context): Extent {
  const size = (dimension: Dimension): number => sizeAt(dimension, context.sizes);
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'index':
    case 'size':
      return { rows: 1, columns: 1, cost: 1 };
    case 'name': {
      const named = context.named.get(expression.name);
      if (named !== undefined) return named;
      const shape = context.model.scope.names[expression.name]?.shape ?? { rows: 1, columns: 1 };
      return { rows: size(shape.rows), columns: size(shape.columns), cost: 1 };
    }
    case 'element': {
      const of = extentOf(expression.of, context);
      return { rows: 1, columns: 1, cost: of.cost + 1 };
    }
    case 'apply':
      return applyExtent(expression, context);
    case 'letter': {
      const argument = extentOf(expression.argument, context);
      return { ...argument, cost: argument.cost + functionCost * argument.rows * argument.columns };
    }
    case 'fold': {
      const count = countOf(expression, context);
      const body = extentOf(expression.body, inside([expression], context));
      return { ...body, cost: count * (body.cost + body.rows * body.columns) + 2 };
    }
    case 'derivative': {
      const of = extentOf(expression.of, context);
      const by = extentOf(expression.by, context);
      const { spent } = context;
      if (Math.max(of.cost, spent.cost) > costMax) return { ...by, cost: Number.POSITIVE_INFINITY };
      const worked = workOf(expression, context);
      spent.cost += worked;
      return { ...by, cost: of.cost + by.cost + worked };
    }
    case 'spread':
    case 'build': {
      const rows = size(expression.shape.rows);
      const columns = size(expression.shape.columns);
      const inner =
        expression.kind === 'spread'
          ? extentOf(expression.value, context)
          : extentOf(
              expression.body,
              entryIn(expression, { low: 1, high: Math.max(rows, columns) }, context),
            );
      return { rows, columns, cost: rows * columns * inner.cost };
    }
  }
}

function workOf(expression: Expression & { kind: 'derivative' }, context: Context): number {
  const byRanges = context.derivatives?.get(expression) ?? new Map<string, number>();
  const ranges = [...context.ranges].map(([letter, { low, high }]) => `${letter} ${low} ${high}`).join(' ');
  const work =
    byRanges.get(ranges) ?? costOfDerivative(expression, context.model, costMax, measureIn(context));
  byRanges.set(ranges, work);
  context.derivatives?.set(expression, byRanges);
  return work;
}

/** Within sums, the outermost first. */
function inside(binders: readonly Binder[], context: Context): Context {
  if (binders.length === 0) return context;
  const ranges = new Map(context.ranges);
  for (const { index, from, to } of binders) {
    const low = rangeOfExpression(from, { ...context, ranges })?.low ?? 0;
    const high = rangeOfExpression(to, { ...context, ranges })?.high ?? 0;
    ranges.set(index, { low, high });
  }
  return { ...context, ranges, kept: null, known: new Map() };
}

function entryIn({ row, column }: Expression & { kind: 'build' }, places: Range, context: Context): Context {
  const ranges = new Map(context.ranges).set(row, places).set(column, places);
  return { ...context, ranges, kept: null, known: new Map() };
}

/** Parts that stand in the same sums are measured with what is known of each other. */
function measureIn(outer: Context): Measure {
  const contexts = new Map<readonly Binder[], Context>();
  return (expression, binders, named) => {
    const context =
      contexts.get(binders) ?? inside(binders, { ...outer, named, kept: null, derivatives: null });
    contexts.set(binders, context);
    return extentOf(expression, context);
  };
}

function applyExtent(expression: Expression & { kind: 'apply' }, context: Context): Extent {
  const args: Extent[] = [];
  for (const argument of expression.args) args.push(extentOf(argument, context));
  const [left, right = left] = args as [Extent, Extent?];
  const inner = args.reduce((sum, argument) => sum + argument.cost, 0);
  const rows = Math.max(...args.map((argument) => argument.rows));
  const columns = Math.max(...args.map((argument) => argument.columns));
  const isScalarFactor = left.rows * left.columns === 1 || right.rows * right.columns === 1;
  switch (expression.operation) {
    case 'multiply':
      if (isScalarFactor) return { rows, columns, cost: inner + rows * columns };
      return {
        rows: left.rows,
        columns: right.columns,
        cost: inner + 2 * left.rows * left.columns * right.columns,
      };
    case 'power':
      return {
        rows,
        columns,
        cost:
          inner +
          (left.rows > 1 && left.rows === left.columns
            ? matrixPowerCost(expression) * rows ** 3
            : powerCost(expression) * rows * columns),
      };
    case 'elementPower':
      return { rows, columns, cost: inner + powerCost(expression) * rows * columns };
    case 'transpose':
      return { rows: left.columns, columns: left.rows, cost: inner + rows * columns };
    case 'det':
      return { rows: 1, columns: 1, cost: inner + 8 * rows ** 3 };
    case 'inv':
      return { rows, columns, cost: inner + 4 * rows ** 3 };
    case 'diag':
      return { rows: left.rows, columns: left.columns === 1 ? left.rows : 1, cost: inner + left.rows ** 2 };
    case 'sum':
    case 'mean':
    case 'norm':
    case 'trace':
    case 'dot':
      return { rows: 1, columns: 1, cost: inner + rows * columns };
    case 'rowsum':
      return { rows, columns: 1, cost: inner + rows * columns };
    case 'colsum':
      return { rows: 1, columns, cost: inner + rows * columns };
    default: {
      const each = functions.has(expression.operation) ? functionCost : 1;
      return { rows, columns, cost: inner + each * rows * columns };
    }
  }
}

/** Of one entry: every exponent except a small whole number takes a logarithm and an exponential, or many products. */
function powerCost({ args: [, exponent] }: Expression & { kind: 'apply' }): number {
  const value = exponent?.kind === 'number' ? Number(exponent.text) : Number.NaN;
  return Number.isInteger(value) && value <= plainExponentMax ? 4 : 2 * functionCost;
}

/** Products of matrices, for whole exponents; others are undefined, at no cost. */
function matrixPowerCost({ args: [, exponent] }: Expression & { kind: 'apply' }): number {
  const isNegated = exponent?.kind === 'apply' && exponent.operation === 'negate';
  const literal = isNegated ? exponent.args[0] : exponent;
  const value = literal?.kind === 'number' ? Number(literal.text) : matrixPowerMax;
  return 2 * Math.min(Math.max(1, value), matrixPowerMax) + 4;
}
