import { choicesOf, dotOf, type PointArithmetic, type Side } from './arithmetic';

/** A double and a bound on its distance from the exact value. NaN with bound 0: undefined; with ∞: unclear. */
export type DoubleBall = { readonly value: number; readonly error: number };

/** Unit roundoff 2⁻⁵³, doubled: the bounds are computed in doubles themselves. */
const roundoff = 2 ** -52;
/** Library functions are within a few units in the last place; eight leaves room. */
const functionRoundoff = 8 * roundoff;
/** Wider than this share of the value, agreement in doubles is not even a first hint. */
const tightness = 1e-3;
const underflowError = 1e-300;
/** Up to here a whole exponent is counted out; beyond, it is e^(b log |a|). */
const integerExponentMax = 2 ** 20;

const undefinedBall: DoubleBall = { value: Number.NaN, error: 0 };
const unclearBall: DoubleBall = { value: Number.NaN, error: Number.POSITIVE_INFINITY };

function ball(value: number, error: number): DoubleBall {
  if (!Number.isFinite(value) || !Number.isFinite(error)) return unclearBall;
  return { value, error: Math.abs(value) < 1e-280 && value !== 0 ? error + underflowError : error };
}

/** The result of an operation on something without a value: undefined wins over unclear. */
function lost(a: DoubleBall, b: DoubleBall = a): DoubleBall | null {
  if (!Number.isNaN(a.value) && !Number.isNaN(b.value)) return null;
  const isUndefined = (Number.isNaN(a.value) && a.error === 0) || (Number.isNaN(b.value) && b.error === 0);
  return isUndefined ? undefinedBall : unclearBall;
}

/** For functions with |f′| ≤ slope near the ball. */
function smooth(
  a: DoubleBall,
  f: (x: number) => number,
  slope: (x: number, error: number) => number,
): DoubleBall {
  const gone = lost(a);
  if (gone !== null) return gone;
  const value = f(a.value);
  const spread = a.error === 0 ? 0 : slope(a.value, a.error) * a.error;
  const lostToZero = value === 0 && a.value !== 0 ? underflowError : 0;
  return ball(value, spread + Math.abs(value) * functionRoundoff + lostToZero);
}

function add(a: DoubleBall, b: DoubleBall): DoubleBall {
  const gone = lost(a, b);
  if (gone !== null) return gone;
  const value = a.value + b.value;
  if (isWholeResult(a, b, value)) return { value, error: 0 };
  return ball(value, (a.error + b.error) * (1 + 4 * roundoff) + Math.abs(value) * roundoff);
}

/** Sums and products of whole numbers are exact as long as doubles can count that far. */
function isWholeResult(a: DoubleBall, b: DoubleBall, value: number): boolean {
  return (
    a.error === 0 &&
    b.error === 0 &&
    Number.isInteger(a.value) &&
    Number.isInteger(b.value) &&
    Math.abs(value) <= Number.MAX_SAFE_INTEGER
  );
}

function multiply(a: DoubleBall, b: DoubleBall): DoubleBall {
  const gone = lost(a, b);
  if (gone !== null) return gone;
  const value = a.value * b.value;
  if (isWholeResult(a, b, value)) return { value, error: 0 };
  const error = Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error;
  const lostToZero = value === 0 && a.value !== 0 && b.value !== 0 ? underflowError : 0;
  return ball(value, error * (1 + 4 * roundoff) + Math.abs(value) * roundoff + lostToZero);
}

function divide(a: DoubleBall, b: DoubleBall): DoubleBall {
  const gone = lost(a, b);
  if (gone !== null) return gone;
  const bottom = Math.abs(b.value) - b.error;
  if (bottom <= 0) return b.value === 0 && b.error === 0 ? undefinedBall : unclearBall;
  const value = a.value / b.value;
  const lostToZero = value === 0 && a.value !== 0 ? underflowError : 0;
  const error = ((a.error + Math.abs(value) * b.error) / bottom) * (1 + 8 * roundoff);
  return ball(value, error + Math.abs(value) * roundoff + lostToZero);
}

function exp(a: DoubleBall): DoubleBall {
  return smooth(a, Math.exp, (x, error) => (Math.exp(x) * Math.expm1(error)) / error);
}

function log(a: DoubleBall): DoubleBall {
  const gone = lost(a);
  if (gone !== null) return gone;
  if (a.value + a.error <= 0) return undefinedBall;
  if (a.value - a.error <= 0) return unclearBall;
  const value = Math.log(a.value);
  return ball(
    value,
    (a.error / (a.value - a.error)) * (1 + 8 * roundoff) + Math.abs(value) * functionRoundoff,
  );
}

function integerPower(a: DoubleBall, exponent: number): DoubleBall {
  if (exponent === 0) return { value: 1, error: 0 };
  if (exponent < 0) return divide({ value: 1, error: 0 }, integerPower(a, -exponent));
  const value = a.value ** exponent;
  const reach = (Math.abs(a.value) + a.error) ** (exponent - 1);
  const lostToZero = value === 0 && a.value !== 0 ? underflowError : 0;
  return ball(
    value,
    exponent * reach * a.error * (1 + 8 * roundoff) + Math.abs(value) * functionRoundoff + lostToZero,
  );
}

function power(a: DoubleBall, b: DoubleBall): DoubleBall {
  const gone = lost(a, b);
  if (gone !== null) return gone;
  if (b.error === 0 && Number.isInteger(b.value)) {
    if (Math.abs(b.value) <= integerExponentMax) return integerPower(a, b.value);
    if (Math.abs(a.value) - a.error <= 0) return unclearBall;
    const size = exp(multiply(b, log({ value: Math.abs(a.value), error: a.error })));
    return a.value < 0 && b.value % 2 !== 0 ? { value: -size.value, error: size.error } : size;
  }
  if (a.value === 0 && a.error === 0) {
    if (b.value - b.error > 0) return { value: 0, error: 0 };
    return b.value + b.error < 0 ? undefinedBall : unclearBall;
  }
  const nearInteger = Math.abs(b.value - Math.round(b.value)) <= b.error;
  if (a.value + a.error < 0) return nearInteger ? unclearBall : undefinedBall;
  if (a.value - a.error <= 0) return unclearBall;
  return exp(multiply(b, log(a)));
}

/** Whole numbers, and short decimals that are whole multiples of 2⁻¹²: their double is what they say. */
function isExactText(text: string, value: number): boolean {
  if (/^\d+$/.test(text)) return Number.isSafeInteger(value);
  return text.length <= 15 && /^\d+\.\d+$/.test(text) && Number.isInteger(value * 4096);
}

const basics = {
  undefined: undefinedBall,
  unclear: unclearBall,
  fromText(text: string) {
    const value = Number(text);
    if (value === 0 && /[1-9]/.test(text.split(/e/i)[0] as string))
      return { value: 0, error: underflowError };
    return ball(value, isExactText(text, value) ? 0 : Math.abs(value) * roundoff);
  },
  fromInteger: (value: number): DoubleBall => ({ value, error: 0 }),
  fromDouble: (value: number): DoubleBall => ({ value, error: 0 }),
  pi: (): DoubleBall => ({ value: Math.PI, error: Math.PI * roundoff }),
  stateOf(a: DoubleBall) {
    if (!Number.isNaN(a.value)) return 'value';
    return a.error === 0 ? 'undefined' : 'unclear';
  },
  toNumber: (a: DoubleBall) => a.value,
  negate: (a: DoubleBall): DoubleBall => ({ value: -a.value, error: a.error }),
  add,
  subtract: (a: DoubleBall, b: DoubleBall) => add(a, { value: -b.value, error: b.error }),
  multiply,
  divide,
  power,
  order(a: DoubleBall, b: DoubleBall): Side | null {
    if (lost(a, b) !== null) return null;
    const distance = a.value - b.value;
    if (Math.abs(distance) > a.error + b.error) return distance > 0 ? 1 : -1;
    return distance === 0 && a.error === 0 && b.error === 0 ? 0 : null;
  },
  isTight: (a: DoubleBall, b: DoubleBall) =>
    a.error + b.error <= tightness * Math.max(Math.abs(a.value), Math.abs(b.value)),
  abs: (a: DoubleBall) => lost(a) ?? { value: Math.abs(a.value), error: a.error },
  max: (a: DoubleBall, b: DoubleBall) =>
    lost(a, b) ?? { value: Math.max(a.value, b.value), error: selected(a, b, a.value >= b.value) },
  min: (a: DoubleBall, b: DoubleBall) =>
    lost(a, b) ?? { value: Math.min(a.value, b.value), error: selected(a, b, a.value <= b.value) },
  sqrt(a: DoubleBall) {
    const gone = lost(a);
    if (gone !== null) return gone;
    if (a.value + a.error < 0) return undefinedBall;
    if (a.value === 0 && a.error === 0) return a;
    if (a.value - a.error <= 0) return unclearBall;
    const value = Math.sqrt(a.value);
    return ball(value, a.error / Math.sqrt(a.value - a.error) + value * functionRoundoff);
  },
  exp,
  log,
  sin: (a: DoubleBall) => smooth(a, Math.sin, () => 1),
  cos: (a: DoubleBall) => smooth(a, Math.cos, () => 1),
  atan: (a: DoubleBall) => smooth(a, Math.atan, () => 1),
  sinh: (a: DoubleBall) => smooth(a, Math.sinh, (x, error) => Math.cosh(Math.abs(x) + error)),
  cosh: (a: DoubleBall) => smooth(a, Math.cosh, (x, error) => Math.sinh(Math.abs(x) + error)),
  tanh: (a: DoubleBall) => smooth(a, Math.tanh, () => 1),
  sigmoid: (a: DoubleBall) =>
    smooth(
      a,
      (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))),
      (x, error) => Math.min(0.25, Math.exp(error - Math.abs(x))),
    ),
  softplus: (a: DoubleBall) =>
    smooth(
      a,
      (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
      () => 1,
    ),
};

export const doubles: PointArithmetic<DoubleBall> = { ...basics, ...choicesOf(basics), dot: dotOf(basics) };

/** The chosen side's bound where the sides are apart, else the wider one. */
function selected(a: DoubleBall, b: DoubleBall, first: boolean): number {
  if (Math.abs(a.value - b.value) > a.error + b.error) return first ? a.error : b.error;
  return Math.max(a.error, b.error);
}
