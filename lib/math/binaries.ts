import type { Arithmetic } from './arithmetic';
import { bitLength, fixedArctan, fixedExp, fixedPi, fixedSinCos, wholeSqrt } from './fixed-point';

/**
 * Balls of a stated number of binary digits, for the long look when doubles cannot decide: `mantissa` · 2^`exponent`,
 * off by at most 2^`error` (−∞: exact). About fifty times as fast as decimals of the same length, which stay as the
 * independent witness over these.
 */
export type BinaryBall =
  | { readonly state: 'value'; readonly mantissa: bigint; readonly exponent: number; readonly error: number }
  | { readonly state: 'undefined' | 'unclear' };
type Value = Extract<BinaryBall, { state: 'value' }>;

const exact = Number.NEGATIVE_INFINITY;
const undefinedBall: BinaryBall = { state: 'undefined' };
const unclearBall: BinaryBall = { state: 'unclear' };

/** Beyond these a result has more digits before the point than any exercise needs. */
const exponentArgumentBits = 24;
const angleBits = 40;
const integerExponentMax = 2 ** 20;
const exponentMax = 2 ** 30;
/** Agreement to this share of the value means equality; below `vanishing` both are zero. */
const tightnessBits = 83;
const vanishingBits = 500;
/** What lies below every carried bit is lost: such a sum is no evidence, so its bound is made this wide. */
const absorbedBits = 66;

const arithmetics = new Map<number, Arithmetic<BinaryBall>>();

/** `bits`: binary digits carried, 64 … 4096. One arithmetic per number of bits, kept. */
export function binaries(bits: number): Arithmetic<BinaryBall> {
  const known = arithmetics.get(bits) ?? createBinaries(bits);
  arithmetics.set(bits, known);
  return known;
}

/** log2(2^a + 2^b), rounded up. */
function joined(a: number, b: number): number {
  if (a === exact) return b;
  if (b === exact) return a;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high + Math.log2(1 + 2 ** (low - high)) + 1e-9;
}

/** log2 |value|, rounded up; −∞ for 0. */
function topOf(a: Value): number {
  return a.mantissa === 0n ? exact : bitLength(a.mantissa) + a.exponent;
}

const isZero = (a: Value): boolean => a.mantissa === 0n && a.error === exact;
/** Whether the ball holds zero. */
const meetsZero = (a: Value): boolean => a.mantissa === 0n || topOf(a) - 1 <= a.error;

function createBinaries(bits: number): Arithmetic<BinaryBall> {
  const big = BigInt;

  /** Cuts to the carried bits; what is cut off goes into the bound. */
  function rounded(mantissa: bigint, exponent: number, error: number): BinaryBall {
    if (mantissa === 0n) return { state: 'value', mantissa, exponent: 0, error };
    const surplus = bitLength(mantissa) - bits;
    if (Math.abs(exponent) > exponentMax) return unclearBall;
    if (surplus <= 0) return { state: 'value', mantissa, exponent, error };
    const cut = mantissa >> big(surplus);
    const isWhole = cut << big(surplus) === mantissa;
    const spread = isWhole ? error : joined(error, exponent + surplus);
    return { state: 'value', mantissa: cut, exponent: exponent + surplus, error: spread };
  }
  const whole = (n: bigint): Value => ({ state: 'value', mantissa: n, exponent: 0, error: exact });
  const unit = whole(1n);
  const two = whole(2n);

  function lost(a: BinaryBall, b: BinaryBall = a): BinaryBall | null {
    if (a.state === 'undefined' || b.state === 'undefined') return undefinedBall;
    return a.state === 'unclear' || b.state === 'unclear' ? unclearBall : null;
  }
  /** Lifts a function of values to balls without a value. */
  const one =
    (f: (a: Value) => BinaryBall) =>
    (a: BinaryBall): BinaryBall =>
      lost(a) ?? f(a as Value);
  const both =
    (f: (a: Value, b: Value) => BinaryBall) =>
    (a: BinaryBall, b: BinaryBall): BinaryBall =>
      lost(a, b) ?? f(a as Value, b as Value);

  /** x as a fixed-point whole number; `places` may be more than x has. */
  function fixed(a: Value, places: number): bigint {
    const shift = a.exponent + places;
    return shift >= 0 ? a.mantissa << big(shift) : a.mantissa >> big(-shift);
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
    const sum = (a.mantissa << big(a.exponent - exponent)) + (b.mantissa << big(b.exponent - exponent));
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
    const top = a.mantissa << big(shift);
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
  function lowestOf(b: Value): number {
    const least = 2 ** (topOf(b) - 1 - b.error) - 1;
    return least > 0 ? b.error + Math.log2(least) - 1e-9 : Number.NEGATIVE_INFINITY;
  }

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
    if (a.error === exact && topOf(a) === 1 && a.mantissa === 1n << big(-a.exponent)) return whole(0n);
    const places = bits + 40;
    const length = bitLength(a.mantissa);
    const head = Number(a.mantissa >> big(Math.max(0, length - 53)));
    const estimate = Math.log(head) + (Math.max(0, length - 53) + a.exponent) * Math.LN2;
    let y = big(Math.round(estimate * 2 ** 40)) << big(places - 40);
    // Halley's step triples the right bits: 30, 90, 270, …
    for (let right = 30; right < places; right *= 3) {
      const { mantissa, shift } = fixedExp(y, places);
      const x = fixed(a, places - shift);
      y += (2n * (x - mantissa) * (1n << big(places))) / (x + mantissa);
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
    const square = a.mantissa << big(shift);
    const root = wholeSqrt(square);
    const exponent = (a.exponent - shift) / 2;
    const size = bitLength(root) - 1 + exponent;
    const cut = root * root === square ? exact : exponent;
    return rounded(root, exponent, joined(a.error - size + 1, cut));
  });

  function integerPower(a: Value, exponent: number): BinaryBall {
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
  function wholeOf(a: Value): number | null {
    if (a.error !== exact || topOf(a) > 40) return null;
    const value = a.exponent >= 0 ? a.mantissa << big(a.exponent) : a.mantissa >> big(-a.exponent);
    const isWhole = a.exponent >= 0 || value << big(-a.exponent) === a.mantissa;
    return isWhole ? Number(value) : null;
  }
  const power = both((a, b) => {
    const exponent = wholeOf(b);
    if (exponent !== null)
      return Math.abs(exponent) <= integerExponentMax ? integerPower(a, exponent) : unclearBall;
    const isAway = !meetsZero(b);
    if (isZero(a)) return isAway ? (b.mantissa > 0n ? a : undefinedBall) : unclearBall;
    if (meetsZero(a)) return unclearBall;
    if (a.mantissa < 0n) return negativePower(b);
    return exp(multiply(b, log(a)));
  });
  /** A negative base: undefined unless the exponent may be whole. */
  function negativePower(b: Value): BinaryBall {
    if (topOf(b) > 40) return unclearBall;
    const places = 64;
    const scaled = fixed(b, places);
    const nearest = ((scaled + (1n << big(places - 1))) >> big(places)) << big(places);
    const distance = bitLength(scaled - nearest) - 1 - places;
    return distance > Math.max(b.error, 1 - places) + 1 ? undefinedBall : unclearBall;
  }

  function order(a: BinaryBall, b: BinaryBall): -1 | 0 | 1 | null {
    const difference = subtract(a, b);
    if (difference.state !== 'value') return null;
    if (isZero(difference)) return 0;
    if (meetsZero(difference)) return null;
    return difference.mantissa > 0n ? 1 : -1;
  }
  const selected = (side: 1 | -1) =>
    both((a, b) => {
      const known = order(a, b);
      if (known !== null) return known === side || known === 0 ? a : b;
      return { ...a, error: joined(joined(a.error, b.error), joined(a.error, b.error) + 1) };
    });
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
    if (isZero(a)) return a;
    const size = a.mantissa < 0n ? negate(a) : a;
    const isSteep = topOf(a) > 0;
    const inner = isSteep ? divide(unit, size) : size;
    if (inner.state !== 'value') return inner;
    const places = bits + 24 + Math.max(0, -topOf(inner));
    const angle = fixedArctan(fixed(inner, places), places);
    const value = isSteep ? (fixedPi(places) >> 1n) - angle : angle;
    return rounded(a.mantissa < 0n ? -value : value, -places, joined(a.error, 12 - places));
  });
  const softplus = (a: BinaryBall): BinaryBall => log(add(unit, exp(a)));

  return {
    undefined: undefinedBall,
    unclear: unclearBall,
    fromText(text) {
      const match = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
      const digits = big(`${match?.[1] ?? ''}${match?.[2] ?? ''}` || '0');
      const places = (match?.[2]?.length ?? 0) - Number(match?.[3] ?? 0);
      if (places <= 0) return rounded(digits * 10n ** big(-places), 0, exact);
      return divide(rounded(digits, 0, exact), whole(10n ** big(places)));
    },
    fromInteger: (value) => whole(big(value)),
    pi: () => rounded(fixedPi(bits + 24), -(bits + 24), -(bits + 16)),
    stateOf: (a) => a.state,
    toNumber(a) {
      if (a.state !== 'value') return Number.NaN;
      const surplus = Math.max(0, bitLength(a.mantissa) - 64);
      const power = a.exponent + surplus;
      const head = Number(a.mantissa >> big(surplus));
      // In two steps, so that neither leaves the range of doubles before the other brings it back.
      const half = Math.trunc(power / 2);
      return head * 2 ** half * 2 ** (power - half);
    },
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,
    order,
    isTight(a, b) {
      if (a.state !== 'value' || b.state !== 'value') return false;
      const gap = joined(a.error, b.error);
      return gap <= Math.max(topOf(a), topOf(b)) - tightnessBits || gap <= -vanishingBits;
    },
    abs: one((a) => ({ ...a, mantissa: a.mantissa < 0n ? -a.mantissa : a.mantissa })),
    max: selected(1),
    min: selected(-1),
    sqrt,
    exp,
    log,
    sin: circular(({ sin }) => sin),
    cos: circular(({ cos }) => cos),
    atan,
    sinh: (a) => divide(subtract(exp(a), exp(negate(a))), two),
    cosh: (a) => divide(add(exp(a), exp(negate(a))), two),
    tanh: (a) => subtract(unit, divide(two, add(exp(multiply(two, a)), unit))),
    sigmoid: (a) => divide(unit, add(unit, exp(negate(a)))),
    softplus,
  };
}
