import { rangeOf } from './domain';
import type { Expression } from './expression';
import type { Model } from './model';
import type { OperationId } from './operations/ids';
import { type Dimension, isScalar, sizeAt } from './shapes';

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
/** A sum's bounds stay among the numbers that can be counted one by one. */
const boundMax = 1e6;

type Extent = { rows: number; columns: number; cost: number };
type Range = { low: number; high: number };

/**
 * Scalar operations an evaluation takes at these sizes, known before it runs; infinite where a sum's bounds are
 * not plain enough to tell. Quantities of the model count once: they are the author's and are kept.
 */
export function costOf(
  expression: Expression,
  model: Model,
  sizes: Readonly<Record<string, number>>,
): number {
  return extentOf(expression, { model, sizes, ranges: new Map() }).cost;
}

type Context = { model: Model; sizes: Readonly<Record<string, number>>; ranges: ReadonlyMap<string, Range> };

function extentOf(expression: Expression, context: Context): Extent {
  const size = (dimension: Dimension): number => sizeAt(dimension, context.sizes);
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'index':
    case 'size':
      return { rows: 1, columns: 1, cost: 1 };
    case 'name': {
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
      const from = rangeOfExpression(expression.from, context);
      const to = rangeOfExpression(expression.to, context);
      const range = { low: from?.low ?? 0, high: to?.high ?? 0 };
      const inner = new Map(context.ranges).set(expression.index, range);
      const body = extentOf(expression.body, { ...context, ranges: inner });
      return { ...body, cost: count * (body.cost + body.rows * body.columns) + 2 };
    }
    case 'derivative': {
      // Each step back through a product or a quotient may repeat all the others, at every level of nesting.
      const of = extentOf(expression.of, context);
      const by = extentOf(expression.by, context);
      return {
        rows: by.rows,
        columns: by.columns,
        cost: of.cost ** 2 + by.cost + context.model.quantities.size,
      };
    }
    case 'spread':
    case 'build': {
      const rows = size(expression.shape.rows);
      const columns = size(expression.shape.columns);
      const inner = extentOf(expression.kind === 'spread' ? expression.value : expression.body, context);
      return { rows, columns, cost: rows * columns * inner.cost };
    }
  }
}

function applyExtent(expression: Expression & { kind: 'apply' }, context: Context): Extent {
  const args = expression.args.map((argument) => extentOf(argument, context));
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

function countOf(expression: Expression & { kind: 'fold' }, context: Context): number {
  const from = rangeOfExpression(expression.from, context);
  const to = rangeOfExpression(expression.to, context);
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  if (from.low < -boundMax || to.high > boundMax) return Number.POSITIVE_INFINITY;
  return Math.max(0, to.high - from.low + 1);
}

/** A symbol that takes whole numbers only. */
function rangeOfName(name: string, { model }: Context): Range | null {
  const symbol = model.symbols.get(name);
  if (symbol === undefined || !isScalar(symbol.shape)) return null;
  const { low, high, isWhole } = rangeOf(symbol.domain);
  return isWhole ? { low, high } : null;
}

/** The values a bound may take: numbers, sizes, index letters, whole symbols, and their sums, differences and products. */
function rangeOfExpression(expression: Expression, context: Context): Range | null {
  if (expression.kind === 'number') {
    const value = Number(expression.text);
    return Number.isInteger(value) ? { low: value, high: value } : null;
  }
  if (expression.kind === 'size') {
    const value = sizeAt(expression.name, context.sizes);
    return { low: value, high: value };
  }
  if (expression.kind === 'index') {
    const open = context.model.scope.indices[expression.name];
    if (open !== undefined && !context.ranges.has(expression.name))
      return { low: 1, high: sizeAt(open, context.sizes) };
    return context.ranges.get(expression.name) ?? null;
  }
  if (expression.kind === 'name') return rangeOfName(expression.name, context);
  if (expression.kind !== 'apply' || !['add', 'subtract', 'multiply'].includes(expression.operation))
    return null;
  const [left, right] = expression.args.map((argument) => rangeOfExpression(argument, context));
  if (!left || !right) return null;
  if (expression.operation === 'add') return { low: left.low + right.low, high: left.high + right.high };
  if (expression.operation === 'subtract') return { low: left.low - right.high, high: left.high - right.low };
  const corners = [
    left.low * right.low,
    left.low * right.high,
    left.high * right.low,
    left.high * right.high,
  ];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}
