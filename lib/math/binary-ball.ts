import { bitLength } from './fixed-point';

/**
 * Balls of a stated number of binary digits, for the long look when doubles cannot decide: `mantissa` · 2^`exponent`,
 * off by at most 2^`error` (−∞: exact). Several times as fast as decimals of the same length, which stay as the
 * independent witness over these.
 */
export type BinaryBall =
  | { readonly state: 'value'; readonly mantissa: bigint; readonly exponent: number; readonly error: number }
  | { readonly state: 'undefined' | 'unclear' };
export type BinaryValue = Extract<BinaryBall, { state: 'value' }>;

export const exact = Number.NEGATIVE_INFINITY;
export const undefinedBall: BinaryBall = { state: 'undefined' };
export const unclearBall: BinaryBall = { state: 'unclear' };

/** log2(2^a + 2^b), rounded up. */
export function joined(a: number, b: number): number {
  if (a === exact) return b;
  if (b === exact) return a;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high + Math.log2(1 + 2 ** (low - high)) + 1e-9;
}

/** log2 |value|, rounded up; −∞ for 0. */
export function topOf(a: BinaryValue): number {
  return a.mantissa === 0n ? exact : bitLength(a.mantissa) + a.exponent;
}

/** Exactly zero. */
export const isZero = (a: BinaryValue): boolean => a.mantissa === 0n && a.error === exact;
/** Whether the ball holds zero. */
export const meetsZero = (a: BinaryValue): boolean => a.mantissa === 0n || topOf(a) - 1 <= a.error;

export const whole = (n: bigint): BinaryValue => ({ state: 'value', mantissa: n, exponent: 0, error: exact });

function lost(a: BinaryBall, b: BinaryBall = a): BinaryBall | null {
  if (a.state === 'undefined' || b.state === 'undefined') return undefinedBall;
  return a.state === 'unclear' || b.state === 'unclear' ? unclearBall : null;
}

/** Lifts a function of values to balls, of which one may have no value. */
export const one =
  (f: (a: BinaryValue) => BinaryBall) =>
  (a: BinaryBall): BinaryBall =>
    lost(a) ?? f(a as BinaryValue);

/** The same for a function of two. */
export const both =
  (f: (a: BinaryValue, b: BinaryValue) => BinaryBall) =>
  (a: BinaryBall, b: BinaryBall): BinaryBall =>
    lost(a, b) ?? f(a as BinaryValue, b as BinaryValue);

/** x as a fixed-point whole number; `places` may be more than x has. */
export function fixed(a: BinaryValue, places: number): bigint {
  const shift = a.exponent + places;
  return shift >= 0 ? a.mantissa << BigInt(shift) : a.mantissa >> BigInt(-shift);
}
