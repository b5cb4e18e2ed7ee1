import { apply, childrenOf, type Expression, negative, withChildren } from './expression';
import type { OperationId } from './operations/ids';

/** A quotient in lowest terms; `bottom` is positive. */
type Fraction = { top: bigint; bottom: bigint };

const bitsMax = 512n;
const exponentMax = 64n;
const decimalPlacesMax = 40;
const literal = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,2}))?$/;

type Rule = (left: Fraction, right: Fraction) => Fraction | null;

const arithmetic: Partial<Record<OperationId, Rule>> = {
  add: (a, b) => reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom),
  subtract: (a, b) => reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom),
  multiply: (a, b) => reduced(a.top * b.top, a.bottom * b.bottom),
  divide: (a, b) => reduced(a.top * b.bottom, a.bottom * b.top),
  power: raised,
};
const comparisons: Partial<Record<OperationId, (difference: bigint) => boolean>> = {
  equal: (difference) => difference === 0n,
  unequal: (difference) => difference !== 0n,
  less: (difference) => difference < 0n,
  atMost: (difference) => difference <= 0n,
  greater: (difference) => difference > 0n,
  atLeast: (difference) => difference >= 0n,
};

/**
 * Plain arithmetic of written numbers worked out exactly: 0.1 + 0.2 − 0.3 is 0 and [0.1 + 0.2 = 0.3] is 1, which no
 * arithmetic with rounding can tell. Everything else, and what is undefined, stays as it is.
 */
export function foldConstants(expression: Expression): Expression {
  if (expression.kind !== 'apply') {
    return withChildren(expression, childrenOf(expression).map(foldConstants));
  }
  const folded = withChildren(expression, expression.args.map(foldConstants));
  if (folded.kind !== 'apply') return folded;
  const [left, right] = folded.args.map(fractionOf);
  if (!left || !right) return folded;
  const holds = comparisons[folded.operation];
  if (holds !== undefined)
    return { kind: 'number', text: holds(left.top * right.bottom - right.top * left.bottom) ? '1' : '0' };
  const value = arithmetic[folded.operation]?.(left, right) ?? null;
  return (value !== null && written(value)) || folded;
}

function fractionOf(expression: Expression): Fraction | null {
  if (expression.kind === 'apply' && expression.operation === 'negate') {
    const inner = fractionOf(expression.args[0] as Expression);
    return inner && { top: -inner.top, bottom: inner.bottom };
  }
  if (expression.kind === 'apply' && expression.operation === 'divide') {
    const [top, bottom] = expression.args.map(fractionOf);
    return top && bottom ? (arithmetic.divide?.(top, bottom) ?? null) : null;
  }
  const match = expression.kind === 'number' ? literal.exec(expression.text) : null;
  if (match === null) return null;
  const digits = BigInt(`${match[1]}${match[2]}` || '0');
  const places = (match[2]?.length ?? 0) - Number(match[3] ?? 0);
  return places >= 0 ? reduced(digits, 10n ** BigInt(places)) : reduced(digits * 10n ** BigInt(-places), 1n);
}

/** Null where it is undefined, or too long to be worth it. */
function reduced(top: bigint, bottom: bigint): Fraction | null {
  if (bottom === 0n) return null;
  const common = divisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  const fraction = { top: (sign * top) / common, bottom: (sign * bottom) / common };
  const most = 1n << bitsMax;
  return fraction.top < most && fraction.top > -most && fraction.bottom < most ? fraction : null;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

function raised(base: Fraction, exponent: Fraction): Fraction | null {
  const { top: times } = exponent;
  if (exponent.bottom !== 1n || times > exponentMax || times < -exponentMax) return null;
  if (times < 0n) return base.top === 0n ? null : reduced(base.bottom ** -times, base.top ** -times);
  return reduced(base.top ** times, base.bottom ** times);
}

/** As a whole number or a decimal that ends, else as a quotient of whole numbers. */
function written({ top, bottom }: Fraction): Expression {
  const size = top < 0n ? -top : top;
  const whole = (of: bigint): Expression => ({ kind: 'number', text: String(of) });
  const value = decimal(size, bottom) ?? apply('divide', whole(size), whole(bottom));
  return top < 0n ? negative(value) : value;
}

function decimal(size: bigint, bottom: bigint): Expression | null {
  for (let places = 0; places <= decimalPlacesMax; places += 1) {
    const scaled = size * 10n ** BigInt(places);
    if (scaled % bottom !== 0n) continue;
    const digits = String(scaled / bottom).padStart(places + 1, '0');
    const cut = digits.length - places;
    return { kind: 'number', text: places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}` };
  }
  return null;
}
