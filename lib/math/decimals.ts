import { type BigNumber, bignumberDependencies, create, type FactoryFunctionMap } from 'mathjs';
import { choicesOf, dotOf, type PointArithmetic } from './arithmetic';

/**
 * The same balls in decimal arithmetic of a stated number of digits (mathjs BigNumber), for when doubles
 * cannot decide. Library functions are taken to be within ten units in the last place.
 */
export type DecimalBall = {
  readonly state: 'value' | 'undefined' | 'unclear';
  readonly value: BigNumber;
  readonly error: BigNumber;
};

/** Beyond these the result has more digits before the point than any exercise needs. */
const exponentArgumentMax = 1e7;
const angleMax = 1e12;
/** As many as toFixed writes: every sample point is exact within them. */
const doubleDigits = 100;
const integerExponentMax = 2 ** 20;

const arithmetics = new Map<number, PointArithmetic<DecimalBall>>();

/** `digits`: significant digits carried, 20 … 400. One arithmetic per number of digits, kept. */
export function decimals(digits: number): PointArithmetic<DecimalBall> {
  const known = arithmetics.get(digits);
  if (known !== undefined) return known;
  const made = createDecimals(digits);
  arithmetics.set(digits, made);
  return made;
}

function createDecimals(digits: number): PointArithmetic<DecimalBall> {
  const library = create(bignumberDependencies as FactoryFunctionMap, {
    number: 'BigNumber',
    precision: digits,
  });
  const Value = (library as unknown as { BigNumber: BigConstructor }).BigNumber;
  /** Bounds need few digits and are rounded away from zero. */
  const Bound = Value.clone({ precision: 10, rounding: 0 });
  const none = new Bound(0);
  const oneUnit = new Bound(10).pow(1 - digits);
  const functionUnits = oneUnit.times(10);
  const undefinedBall: DecimalBall = { state: 'undefined', value: new Value(Number.NaN), error: none };
  const unclearBall: DecimalBall = { state: 'unclear', value: new Value(Number.NaN), error: none };
  const tightness = new Bound('1e-25');
  /** Below this, two values that are both zero within their bounds are taken for zero. */
  const vanishing = new Bound('1e-150');
  const bound = (value: BigNumber): BigNumber => new Bound(value).abs();

  function ball(value: BigNumber, error: BigNumber): DecimalBall {
    if (!value.isFinite() || !error.isFinite()) return unclearBall;
    return { state: 'value', value, error };
  }
  function exact(value: BigNumber): DecimalBall {
    return { state: 'value', value, error: none };
  }
  const rounded = (value: BigNumber): BigNumber => bound(value).times(oneUnit);
  /**
   * A sum is exact when all digits of both, from the highest to the lowest place, can be carried. When one of
   * them lies below every carried digit, what it says is lost: the bound is made too wide for agreement to count,
   * so that 1 and 1 + e^(−500) are looked at with more digits.
   */
  function sumRounding(a: BigNumber, b: BigNumber, value: BigNumber): BigNumber {
    if (a.isZero() || b.isZero()) return none;
    const highest = Math.max(a.e, b.e);
    const lowest = Math.min(a.e - a.precision(), b.e - b.precision());
    if (highest + 1 - lowest <= digits) return none;
    return Math.abs(a.e - b.e) > digits ? bound(value).times(absorbed) : rounded(value);
  }
  const absorbed = new Bound('1e-20');
  const fits = (a: BigNumber, b: BigNumber): boolean => a.precision() + b.precision() <= digits;
  function lost(a: DecimalBall, b: DecimalBall = a): DecimalBall | null {
    if (a.state === 'undefined' || b.state === 'undefined') return undefinedBall;
    return a.state === 'unclear' || b.state === 'unclear' ? unclearBall : null;
  }
  function smooth(
    a: DecimalBall,
    limit: number,
    f: (x: BigNumber) => BigNumber,
    slope: (x: BigNumber) => BigNumber,
  ): DecimalBall {
    const gone = lost(a);
    if (gone !== null) return gone;
    if (a.value.abs().gt(limit)) return unclearBall;
    const value = f(a.value);
    const spread = a.error.isZero() ? none : slope(a.value.abs()).times(a.error);
    return ball(value, spread.plus(bound(value).times(functionUnits)));
  }
  const isExact = (a: DecimalBall): boolean => a.error.isZero();
  const upper = (a: DecimalBall): BigNumber => bound(a.value).plus(a.error);

  function add(a: DecimalBall, b: DecimalBall): DecimalBall {
    const gone = lost(a, b);
    if (gone !== null) return gone;
    const value = a.value.plus(b.value);
    return ball(value, a.error.plus(b.error).plus(sumRounding(a.value, b.value, value)));
  }
  function negate(a: DecimalBall): DecimalBall {
    return a.state === 'value' ? { ...a, value: a.value.negated() } : a;
  }
  function multiply(a: DecimalBall, b: DecimalBall): DecimalBall {
    const gone = lost(a, b);
    if (gone !== null) return gone;
    const value = a.value.times(b.value);
    const spread =
      isExact(a) && isExact(b) ? none : upper(a).times(b.error).plus(bound(b.value).times(a.error));
    return ball(value, fits(a.value, b.value) ? spread : spread.plus(rounded(value)));
  }
  function divide(a: DecimalBall, b: DecimalBall): DecimalBall {
    const gone = lost(a, b);
    if (gone !== null) return gone;
    if (b.value.abs().lte(b.error)) return b.value.isZero() && isExact(b) ? undefinedBall : unclearBall;
    const value = a.value.div(b.value);
    const bottom = new Bound(b.value.abs().minus(b.error));
    const spread =
      isExact(a) && isExact(b) ? none : a.error.plus(bound(value).times(b.error)).div(bottom).times(1.001);
    const isWhole = fits(value, b.value) && value.times(b.value).eq(a.value);
    return ball(value, isWhole ? spread : spread.plus(rounded(value)));
  }
  function exp(a: DecimalBall): DecimalBall {
    const gone = lost(a);
    if (gone !== null) return gone;
    if (a.value.abs().gt(exponentArgumentMax) || a.error.gt(1)) return unclearBall;
    if (a.value.isZero() && isExact(a)) return exact(new Value(1));
    const value = a.value.exp();
    return ball(value, bound(value).times(a.error.times(2).plus(functionUnits)));
  }
  function log(a: DecimalBall): DecimalBall {
    const gone = lost(a);
    if (gone !== null) return gone;
    if (a.value.plus(a.error).lte(0)) return undefinedBall;
    if (a.value.minus(a.error).lte(0)) return unclearBall;
    if (a.value.eq(1) && isExact(a)) return exact(new Value(0));
    const value = a.value.ln();
    const spread = isExact(a) ? none : a.error.div(new Bound(a.value.minus(a.error))).times(1.001);
    return ball(value, spread.plus(bound(value).times(functionUnits)));
  }
  function sqrt(a: DecimalBall): DecimalBall {
    const gone = lost(a);
    if (gone !== null) return gone;
    if (a.value.plus(a.error).lt(0)) return undefinedBall;
    if (a.value.isZero() && isExact(a)) return a;
    if (a.value.minus(a.error).lte(0)) return unclearBall;
    const value = a.value.sqrt();
    if (isExact(a) && value.times(value).eq(a.value) && value.precision() < digits / 2) return exact(value);
    return ball(value, a.error.div(bound(value)).plus(bound(value).times(functionUnits)));
  }
  function integerPower(a: DecimalBall, exponent: number): DecimalBall {
    if (exponent < 0) return divide(exact(new Value(1)), integerPower(a, -exponent));
    let result = exact(new Value(1));
    let square = a;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = multiply(result, square);
      if (rest > 1) square = multiply(square, square);
    }
    return result;
  }
  function power(a: DecimalBall, b: DecimalBall): DecimalBall {
    const gone = lost(a, b);
    if (gone !== null) return gone;
    if (isExact(b) && b.value.isInteger()) {
      return b.value.abs().lte(integerExponentMax) ? integerPower(a, b.value.toNumber()) : unclearBall;
    }
    if (a.value.isZero() && isExact(a)) {
      if (b.value.minus(b.error).gt(0)) return a;
      return b.value.plus(b.error).lt(0) ? undefinedBall : unclearBall;
    }
    const nearInteger = b.value.minus(b.value.round()).abs().lte(b.error);
    if (a.value.plus(a.error).lt(0)) return nearInteger ? unclearBall : undefinedBall;
    if (a.value.minus(a.error).lte(0)) return unclearBall;
    return exp(multiply(b, log(a)));
  }
  function order(a: DecimalBall, b: DecimalBall): -1 | 0 | 1 | null {
    if (lost(a, b) !== null) return null;
    const distance = a.value.minus(b.value);
    if (distance.abs().gt(a.error.plus(b.error))) return distance.isNegative() ? -1 : 1;
    return distance.isZero() && isExact(a) && isExact(b) ? 0 : null;
  }
  function selected(a: DecimalBall, b: DecimalBall, sign: 1 | -1): DecimalBall {
    const gone = lost(a, b);
    if (gone !== null) return gone;
    const known = order(a, b);
    if (known !== null) return known === sign || known === 0 ? a : b;
    const chosen = a.value.gt(b.value) === (sign === 1) ? a : b;
    return ball(chosen.value, a.error.gt(b.error) ? a.error : b.error);
  }
  const unit = exact(new Value(1));
  /** 1/(1+e^(−x)) without cancellation; both tails keep all digits. */
  function sigmoid(a: DecimalBall): DecimalBall {
    return divide(unit, add(unit, exp(negate(a))));
  }

  const fromInteger = (value: number): DecimalBall => exact(new Value(value));
  const stateOf = (a: DecimalBall): DecimalBall['state'] => a.state;
  const toNumber = (a: DecimalBall): number => a.value.toNumber();
  const looked = { undefined: undefinedBall, unclear: unclearBall, order, stateOf, toNumber, fromInteger };
  return {
    ...choicesOf(looked),
    dot: dotOf({ add, multiply, fromInteger }),
    undefined: undefinedBall,
    unclear: unclearBall,
    fromText(text) {
      const value = new Value(text);
      return ball(value, none);
    },
    fromInteger,
    fromDouble: (value) => exact(new Value(value.toFixed(doubleDigits))),
    pi() {
      const value = Value.acos(-1);
      return ball(value, bound(value).times(functionUnits));
    },
    stateOf,
    toNumber,
    negate,
    add,
    subtract: (a, b) => add(a, negate(b)),
    multiply,
    divide,
    power,
    order,
    isTight(a, b) {
      const gap = a.error.plus(b.error);
      const [left, right] = [a.value.abs(), b.value.abs()];
      return gap.lte(tightness.times(left.gt(right) ? left : right)) || gap.lte(vanishing);
    },
    abs: (a) => (a.state === 'value' ? { ...a, value: a.value.abs() } : a),
    max: (a, b) => selected(a, b, 1),
    min: (a, b) => selected(a, b, -1),
    sqrt,
    exp,
    log,
    sin: (a) =>
      smooth(
        a,
        angleMax,
        (x) => x.sin(),
        () => new Bound(1),
      ),
    cos: (a) =>
      smooth(
        a,
        angleMax,
        (x) => x.cos(),
        () => new Bound(1),
      ),
    atan: (a) =>
      smooth(
        a,
        Number.POSITIVE_INFINITY,
        (x) => x.atan(),
        () => new Bound(1),
      ),
    sinh: (a) => divide(add(exp(a), negate(exp(negate(a)))), exact(new Value(2))),
    cosh: (a) => divide(add(exp(a), exp(negate(a))), exact(new Value(2))),
    tanh(a) {
      const twice = exp(multiply(exact(new Value(2)), a));
      return add(unit, negate(divide(exact(new Value(2)), add(twice, unit))));
    },
    sigmoid,
    softplus: (a) => log(add(unit, exp(a))),
  };
}

/** The part of decimal.js's constructor that mathjs hands out and its types leave out. */
type BigConstructor = {
  new (value: BigNumber | number | string): BigNumber;
  clone(settings: { precision: number; rounding: number }): BigConstructor;
  acos(value: number): BigNumber;
};
