import { choicesOf, dotOf, type PointArithmetic } from './arithmetic';
import {
  type BinaryBall,
  both,
  exact,
  joined,
  one,
  topOf,
  unclearBall,
  undefinedBall,
  whole,
} from './binary-ball';
import { createField } from './binary-field';
import { createFunctions } from './binary-functions';
import { bitLength, fixedPi } from './fixed-point';

/** Agreement to this share of the value means equality; below `vanishing` both are zero. */
const tightnessBits = 83;
const vanishingBits = 500;

const arithmetics = new Map<number, PointArithmetic<BinaryBall>>();

/** `bits`: binary digits carried, 64 … 4096. One arithmetic per number of bits, kept. */
export function binaries(bits: number): PointArithmetic<BinaryBall> {
  const known = arithmetics.get(bits) ?? createBinaries(bits);
  arithmetics.set(bits, known);
  return known;
}

function createBinaries(bits: number): PointArithmetic<BinaryBall> {
  const field = createField(bits);
  const { rounded, negate, add, subtract, multiply, divide, order } = field;
  const { exp, log, sqrt, power, atan, sin, cos } = createFunctions(field);
  const unit = whole(1n);
  const two = whole(2n);
  const selected = (side: 1 | -1) =>
    both((a, b) => {
      const known = order(a, b);
      if (known !== null) return known === side || known === 0 ? a : b;
      return { ...a, error: joined(joined(a.error, b.error), joined(a.error, b.error) + 1) };
    });
  const softplus = (a: BinaryBall): BinaryBall => log(add(unit, exp(a)));

  const looked = { undefined: undefinedBall, unclear: unclearBall, order, stateOf, toNumber, fromInteger };
  return {
    ...choicesOf(looked),
    dot: dotOf({ add, multiply, fromInteger }),
    undefined: undefinedBall,
    unclear: unclearBall,
    fromText(text) {
      const match = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
      const digits = BigInt(`${match?.[1] ?? ''}${match?.[2] ?? ''}` || '0');
      const places = (match?.[2]?.length ?? 0) - Number(match?.[3] ?? 0);
      if (places <= 0) return rounded(digits * 10n ** BigInt(-places), 0, exact);
      return divide(rounded(digits, 0, exact), whole(10n ** BigInt(places)));
    },
    fromInteger,
    fromDouble,
    pi: () => rounded(fixedPi(bits + 24), -(bits + 24), -(bits + 16)),
    stateOf,
    toNumber,
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
    sin,
    cos,
    atan,
    sinh: (a) => divide(subtract(exp(a), exp(negate(a))), two),
    cosh: (a) => divide(add(exp(a), exp(negate(a))), two),
    tanh: (a) => subtract(unit, divide(two, add(exp(multiply(two, a)), unit))),
    sigmoid: (a) => divide(unit, add(unit, exp(negate(a)))),
    softplus,
  };
}

const fromInteger = (value: number): BinaryBall => whole(BigInt(value));
/** A double is a whole number of at most 53 bits times a power of two. */
function fromDouble(value: number): BinaryBall {
  let exponent = 0;
  let whole53 = value;
  while (!Number.isInteger(whole53)) {
    whole53 *= 2;
    exponent -= 1;
  }
  return { ...whole(BigInt(whole53)), exponent };
}
const stateOf = (a: BinaryBall): BinaryBall['state'] => a.state;

function toNumber(a: BinaryBall): number {
  if (a.state !== 'value') return Number.NaN;
  const surplus = Math.max(0, bitLength(a.mantissa) - 64);
  const power = a.exponent + surplus;
  const head = Number(a.mantissa >> BigInt(surplus));
  // In two steps, so that neither leaves the range of doubles before the other brings it back.
  const half = Math.trunc(power / 2);
  return head * 2 ** half * 2 ** (power - half);
}
