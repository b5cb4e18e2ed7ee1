import { rangeOf } from './domain';
import type { Expression } from './expression';
import type { Model } from './model';
import { isScalar, sizeAt } from './shapes';

/** The lowest and the highest whole number. */
export type Range = { low: number; high: number };

export type Within = {
  model: Model;
  sizes: Readonly<Record<string, number>>;
  /** Of the index letters of the sums around. */
  ranges: ReadonlyMap<string, Range>;
};

/** A sum's bounds stay among the numbers that can be counted one by one. */
const boundMax = 1e6;

/** How often a sum runs; infinite where its bounds are not plain enough to tell. */
export function countOf(expression: Expression & { kind: 'fold' }, within: Within): number {
  const from = rangeOfExpression(expression.from, within);
  const to = rangeOfExpression(expression.to, within);
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  if (from.low < -boundMax || to.high > boundMax) return Number.POSITIVE_INFINITY;
  return Math.max(0, to.high - from.low + 1);
}

/** A symbol that takes whole numbers only. */
function rangeOfName(name: string, { model }: Pick<Within, 'model'>): Range | null {
  const symbol = model.symbols.get(name);
  if (symbol === undefined || !isScalar(symbol.shape)) return null;
  const { low, high, isWhole } = rangeOf(symbol.domain);
  return isWhole ? { low, high } : null;
}

/** The values a bound may take: numbers, sizes, index letters, whole symbols, and their sums, differences and products. */
export function rangeOfExpression(expression: Expression, within: Within): Range | null {
  if (expression.kind === 'number') {
    const value = Number(expression.text);
    return Number.isInteger(value) ? { low: value, high: value } : null;
  }
  if (expression.kind === 'size') {
    const value = sizeAt(expression.name, within.sizes);
    return { low: value, high: value };
  }
  if (expression.kind === 'index') {
    const open = within.model.scope.indices[expression.name];
    if (open !== undefined && !within.ranges.has(expression.name))
      return { low: 1, high: sizeAt(open, within.sizes) };
    return within.ranges.get(expression.name) ?? null;
  }
  if (expression.kind === 'name') return rangeOfName(expression.name, within);
  if (expression.kind !== 'apply' || !['add', 'subtract', 'multiply'].includes(expression.operation))
    return null;
  const [left, right] = expression.args.map((argument) => rangeOfExpression(argument, within));
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
