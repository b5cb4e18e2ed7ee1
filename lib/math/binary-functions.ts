import {
  type BinaryBall,
  type BinaryValue,
  both,
  exact,
  fixed,
  isZero,
  joined,
  meetsZero,
  one,
  topOf,
  unclearBall,
  undefinedBall,
  whole,
} from './binary-ball';
import type { BinaryField } from './binary-field';
import { bitLength, fixedArctan, fixedExp, fixedPi, fixedSinCos, wholeSqrt } from './fixed-point';

/** Beyond these a result has more digits before the point than any exercise needs. */
const exponentArgumentBits = 24;
const angleBits = 40;
const integerExponentMax = 2 ** 20;

/** Elementary functions over a field, each with the bound its argument and its own rounding give. */
export function createFunctions({ bits, rounded, negate, multiply, divide, lowestOf }: BinaryField) {
  const unit = whole(1n);

  const exp = one((a) => {
    if (isZero(a)) return unit;
    if (topOf(a) > exponentArgumentBits || a.error > 0) return unclearBall;
    const places = bits + 32 + Math.max(0, topOf(a));
    const { mantissa, shift } = fixedExp(fixed(a, places), places);
    const size = bitLength(mantissa) - places + shift;
    // e^x · (e^δ − 1) ≤ e^x · 2δ for δ ≤ 1; the fixed-point input is itself off by a unit.
    const error = joined(size + a.error + 1, size - places + 10);
    return rounded(mantissa, shift - places, error);
  });

  const log = one((a) => {
    if (a.mantissa <= 0n && (a.error === exact || topOf(a) - 1 > a.error)) return undefinedBall;
    if (a.mantissa <= 0n || meetsZero(a)) return unclearBall;
    if (a.error === exact && topOf(a) === 1 && a.mantissa === 1n << BigInt(-a.exponent)) return whole(0n);
    const places = bits + 40;
    const length = bitLength(a.mantissa);
    const head = Number(a.mantissa >> BigInt(Math.max(0, length - 53)));
    const estimate = Math.log(head) + (Math.max(0, length - 53) + a.exponent) * Math.LN2;
    let y = BigInt(Math.round(estimate * 2 ** 40)) << BigInt(places - 40);
    // Halley's step triples the right bits: 30, 90, 270, …
    for (let right = 30; right < places; right *= 3) {
      const { mantissa, shift } = fixedExp(y, places);
      const x = fixed(a, places - shift);
      y += (2n * (x - mantissa) * (1n << BigInt(places))) / (x + mantissa);
    }
    const least = topOf(a) - 1 - a.error > 1 ? topOf(a) - 2 : lowestOf(a);
    return rounded(
      y,
      -places,
      joined(a.error - least, 12 - places + Math.max(0, Math.log2(1 + Math.abs(estimate)))),
    );
  });

  const sqrt = one((a) => {
    if (isZero(a)) return a;
    if (a.mantissa < 0n && topOf(a) - 1 > a.error) return undefinedBall;
    if (a.mantissa <= 0n || meetsZero(a)) return unclearBall;
    const wanted = Math.max(0, 2 * bits + 4 - bitLength(a.mantissa));
    const shift = wanted + ((a.exponent - wanted) % 2 === 0 ? 0 : 1);
    const square = a.mantissa << BigInt(shift);
    const root = wholeSqrt(square);
    const exponent = (a.exponent - shift) / 2;
    const size = bitLength(root) - 1 + exponent;
    const cut = root * root === square ? exact : exponent;
    return rounded(root, exponent, joined(a.error - size + 1, cut));
  });

  function integerPower(a: BinaryValue, exponent: number): BinaryBall {
    if (exponent < 0) return divide(unit, integerPower(a, -exponent));
    let result: BinaryBall = unit;
    let square: BinaryBall = a;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = multiply(result, square);
      if (rest > 1) square = multiply(square, square);
    }
    return result;
  }
  /** The whole number a ball is exactly, or null. */
  function wholeOf(a: BinaryValue): number | null {
    if (a.error !== exact || topOf(a) > 40) return null;
    const value = a.exponent >= 0 ? a.mantissa << BigInt(a.exponent) : a.mantissa >> BigInt(-a.exponent);
    const isWhole = a.exponent >= 0 || value << BigInt(-a.exponent) === a.mantissa;
    return isWhole ? Number(value) : null;
  }
  const power = both((a, b) => {
    const exponent = wholeOf(b);
    if (exponent !== null && Math.abs(exponent) <= integerExponentMax) return integerPower(a, exponent);
    if (exponent !== null && a.mantissa < 0n && !meetsZero(a)) {
      const size = exp(multiply(b, log(negate(a))));
      return exponent % 2 === 0 ? size : negate(size);
    }
    const isAway = !meetsZero(b);
    if (isZero(a)) return isAway ? (b.mantissa > 0n ? a : undefinedBall) : unclearBall;
    if (meetsZero(a)) return unclearBall;
    if (a.mantissa < 0n) return negativePower(b);
    return exp(multiply(b, log(a)));
  });
  /** A negative base: undefined unless the exponent may be whole. */
  function negativePower(b: BinaryValue): BinaryBall {
    if (topOf(b) > 40) return unclearBall;
    const places = 64;
    const scaled = fixed(b, places);
    const nearest = ((scaled + (1n << BigInt(places - 1))) >> BigInt(places)) << BigInt(places);
    const distance = bitLength(scaled - nearest) - 1 - places;
    return distance > Math.max(b.error, 1 - places) + 1 ? undefinedBall : unclearBall;
  }

  const circular = (pick: (x: { sin: bigint; cos: bigint }) => bigint) =>
    one((a) => {
      if (topOf(a) > angleBits) return unclearBall;
      const places = bits + 24 + Math.max(0, topOf(a));
      return rounded(
        pick(fixedSinCos(fixed(a, places), places)),
        -places,
        joined(a.error, 10 - places + Math.max(0, topOf(a))),
      );
    });
  const atan = one((a) => {
    if (a.mantissa === 0n) return a;
    const size = a.mantissa < 0n ? negate(a) : a;
    const isSteep = topOf(a) > 0;
    const inner = isSteep ? divide(unit, size) : size;
    if (inner.state !== 'value') return inner;
    const places = bits + 24 + Math.max(0, -topOf(inner));
    const angle = fixedArctan(fixed(inner, places), places);
    const value = isSteep ? (fixedPi(places) >> 1n) - angle : angle;
    return rounded(a.mantissa < 0n ? -value : value, -places, joined(a.error, 12 - places));
  });
  return { exp, log, sqrt, power, atan, sin: circular(({ sin }) => sin), cos: circular(({ cos }) => cos) };
}
