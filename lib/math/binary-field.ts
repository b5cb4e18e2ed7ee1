import {
  type BinaryBall,
  type BinaryValue,
  both,
  exact,
  isZero,
  joined,
  meetsZero,
  one,
  topOf,
  unclearBall,
  undefinedBall,
  whole,
} from './binary-ball';
import { bitLength } from './fixed-point';

const exponentMax = 2 ** 30;
/** What lies below every carried bit is lost: such a sum is no evidence, so its bound is made this wide. */
const absorbedBits = 66;

/** Sums, products, quotients and order, carried to `bits` binary digits. */
export type BinaryField = ReturnType<typeof createField>;

export function createField(bits: number) {
  /** Cuts to the carried bits; what is cut off goes into the bound. */
  function rounded(mantissa: bigint, exponent: number, error: number): BinaryBall {
    if (mantissa === 0n) return { state: 'value', mantissa, exponent: 0, error };
    const surplus = bitLength(mantissa) - bits;
    if (Math.abs(exponent) > exponentMax) return unclearBall;
    if (surplus <= 0) return { state: 'value', mantissa, exponent, error };
    const cut = mantissa >> BigInt(surplus);
    const isWhole = cut << BigInt(surplus) === mantissa;
    const spread = isWhole ? error : joined(error, exponent + surplus);
    return { state: 'value', mantissa: cut, exponent: exponent + surplus, error: spread };
  }
  const negate = one((a) => ({ ...a, mantissa: -a.mantissa }));

  const add = both((a, b) => {
    if (a.mantissa === 0n && a.error === exact) return b;
    if (b.mantissa === 0n && b.error === exact) return a;
    const error = joined(a.error, b.error);
    const [topA, topB] = [topOf(a), topOf(b)];
    const gap = Math.abs(topA - topB);
    if (a.mantissa !== 0n && b.mantissa !== 0n && gap > bits + 2) {
      const larger = topA > topB ? a : b;
      return { ...larger, error: joined(error, Math.max(topA, topB) - absorbedBits) };
    }
    if (a.mantissa === 0n || b.mantissa === 0n) {
      const kept = a.mantissa === 0n ? b : a;
      return { ...kept, error };
    }
    const exponent = Math.min(a.exponent, b.exponent);
    const sum = (a.mantissa << BigInt(a.exponent - exponent)) + (b.mantissa << BigInt(b.exponent - exponent));
    return rounded(sum, exponent, error);
  });
  const subtract = (a: BinaryBall, b: BinaryBall): BinaryBall => add(a, negate(b));

  const multiply = both((a, b) => {
    if (isZero(a) || isZero(b)) return whole(0n);
    const error = joined(joined(topOf(a) + b.error, topOf(b) + a.error), a.error + b.error);
    return rounded(a.mantissa * b.mantissa, a.exponent + b.exponent, error);
  });

  const divide = both((a, b) => {
    if (meetsZero(b)) return isZero(b) ? undefinedBall : unclearBall;
    if (isZero(a)) return a;
    const shift = Math.max(0, bits + 2 + bitLength(b.mantissa) - bitLength(a.mantissa));
    const top = a.mantissa << BigInt(shift);
    const quotient = top / b.mantissa;
    const exponent = a.exponent - b.exponent - shift;
    // |b| is at least 2^(top − 1) − 2^error; a quarter of 2^top at worst, since zero is not met by a margin.
    const least = topOf(b) - 1 - b.error > 1 ? topOf(b) - 2 : lowestOf(b);
    const size = bitLength(quotient) + exponent;
    const spread = joined(a.error - least, size + b.error - least);
    const cut = quotient * b.mantissa === top ? exact : exponent;
    return rounded(quotient, exponent, joined(spread, cut));
  });

  /** log2 of a lower bound of |b|, zero not being met. */
  function lowestOf(b: BinaryValue): number {
    const least = 2 ** (topOf(b) - 1 - b.error) - 1;
    return least > 0 ? b.error + Math.log2(least) - 1e-9 : Number.NEGATIVE_INFINITY;
  }

  function order(a: BinaryBall, b: BinaryBall): -1 | 0 | 1 | null {
    const difference = subtract(a, b);
    if (difference.state !== 'value') return null;
    if (isZero(difference)) return 0;
    if (meetsZero(difference)) return null;
    return difference.mantissa > 0n ? 1 : -1;
  }
  return { bits, rounded, negate, add, subtract, multiply, divide, order, lowestOf };
}
