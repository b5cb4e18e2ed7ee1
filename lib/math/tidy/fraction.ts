/** An exact rational number in lowest terms; `bottom` is positive. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export const oneFraction: Fraction = { top: 1n, bottom: 1n };

/** Literals with more digits than this are not worked out. */
const digitsMax = 40;

/** Lowest terms of top/bottom; `bottom` may be negative, not zero. */
export function fraction(top: bigint, bottom: bigint): Fraction {
  const divisor = gcd(top, bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

/** `0.25`, `3e-7`; null where it would have too many digits. */
export function fractionOf(text: string): Fraction | null {
  const [digits, exponent = '0'] = text.split(/e/i) as [string, string?];
  const [whole = '', decimals = ''] = digits.split('.');
  const shift = Number(exponent) - decimals.length;
  if (whole.length + decimals.length + Math.abs(shift) > digitsMax) return null;
  const value = BigInt(whole + decimals);
  return shift >= 0 ? fraction(value * 10n ** BigInt(shift), 1n) : fraction(value, 10n ** BigInt(-shift));
}

export function addFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom);
}

export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.top * right.top, left.bottom * right.bottom);
}

/** The divisor is not zero. */
export function divideFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.top * right.bottom, left.bottom * right.top);
}

/** A whole power; of zero only a positive one. */
export function powerOfFraction({ top, bottom }: Fraction, power: number): Fraction {
  const size = BigInt(Math.abs(power));
  return power >= 0 ? fraction(top ** size, bottom ** size) : fraction(bottom ** size, top ** size);
}

/** The largest fraction of which both are whole multiples. */
export function commonFraction(left: Fraction, right: Fraction): Fraction {
  const bottom = (left.bottom * right.bottom) / gcd(left.bottom, right.bottom);
  return fraction(gcd(left.top * (bottom / left.bottom), right.top * (bottom / right.bottom)), bottom);
}

/** Positive, also for negative numbers; of two zeros it is 1. */
function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
