import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PointArithmetic } from './arithmetic';
import { binaries } from './binaries';
import { decimals } from './decimals';
import { doubles } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import { toText } from './notation/to-text';
import { type Point, samplePoints } from './points';
import { modelOf } from './testing/models';
import { expressionOf, shapedSource } from './testing/random-expressions';

const shaped = modelOf(shapedSource);
const long = decimals(120);

type LongBall = ReturnType<typeof long.fromText>;

function signed(text: string): LongBall {
  return text.startsWith('-') ? long.negate(long.fromText(text.slice(1))) : long.fromText(text);
}

function powerOfTwo(exponent: number): LongBall {
  return long.power(long.fromInteger(2), signed(String(exponent)));
}

/** A ball's middle and reach in 120 digits. The shortest text of a double may be half a unit away from it. */
function inDigits(ball: unknown): { middle: LongBall; reach: LongBall } {
  if (typeof ball === 'object' && ball !== null && 'mantissa' in ball) {
    const { mantissa, exponent, error } = ball as { mantissa: bigint; exponent: number; error: number };
    const middle = long.multiply(signed(mantissa.toString()), powerOfTwo(exponent));
    return {
      middle,
      reach: error === Number.NEGATIVE_INFINITY ? long.fromInteger(0) : powerOfTwo(Math.ceil(error)),
    };
  }
  const { value, error } = ball as { value: { toString(): string }; error: { toString(): string } };
  const middle = signed(value.toString());
  const slack = typeof value === 'number' ? '2e-16' : '0';
  return {
    middle,
    reach: long.add(long.fromText(error.toString()), long.multiply(long.abs(middle), long.fromText(slack))),
  };
}

describe('error bounds', () => {
  const shape = fc
    .constantFrom('number', 'column', 'square')
    .chain((wanted) => expressionOf(wanted as 'number', 3));

  test.each([
    ['doubles', doubles as PointArithmetic<unknown>],
    ['64 digits', decimals(64) as PointArithmetic<unknown>],
    ['224 bits', binaries(224) as PointArithmetic<unknown>],
  ])('in %s hold the value worked out with 120 digits', (_name, arithmetic) => {
    let told = 0;
    fc.assert(
      fc.property(shape, fc.nat(30), (of, seed) => {
        const [point] = samplePoints(shaped, `bounds ${seed}`, 1, 4) as [Point];
        const near = evaluate(of, environmentAt(arithmetic, shaped, point));
        const exact = evaluate(of, environmentAt(long, shaped, point));
        for (const [at, ball] of near.data.entries()) {
          const value = exact.data[at];
          if (value === undefined || long.stateOf(value) !== 'value' || arithmetic.stateOf(ball) !== 'value')
            continue;
          const { middle, reach } = inDigits(ball);
          expect(long.order(long.abs(long.subtract(middle, value)), reach), toText(of)).not.toBe(1);
          told += 1;
        }
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(told).toBeGreaterThan(500);
  });

  const functions = [
    'exp',
    'log',
    'sqrt',
    'sin',
    'cos',
    'atan',
    'sinh',
    'cosh',
    'tanh',
    'sigmoid',
    'softplus',
  ] as const;
  test.each(functions)('of %s hold on small, large, negative and nearly whole arguments', (name) => {
    const binary = binaries(224);
    for (const text of [
      '0.37',
      '-0.37',
      '1.5',
      '-1.9',
      '12.25',
      '-40',
      '100.5',
      '1e-9',
      '300000',
      '0.99999999',
      '-1e-30',
    ]) {
      const isNegative = text.startsWith('-');
      const argument = binary.fromText(text.replace(/^-/, ''));
      const ball = binary[name](isNegative ? binary.negate(argument) : argument);
      const value = long[name](signed(text));
      expect(binary.stateOf(ball), text).toBe(long.stateOf(value));
      if (binary.stateOf(ball) !== 'value') continue;
      const { middle, reach } = inDigits(ball);
      expect(long.order(long.abs(long.subtract(middle, value)), reach), text).not.toBe(1);
    }
  });
});

describe.each([
  ['doubles', doubles as PointArithmetic<unknown>],
  ['decimals', decimals(64) as PointArithmetic<unknown>],
  ['binaries', binaries(224) as PointArithmetic<unknown>],
])('%s', (_name, a) => {
  const of = (value: number): unknown => (value < 0 ? a.negate(a.fromInteger(-value)) : a.fromInteger(value));
  test.each([
    ['log 0', () => a.log(of(0))],
    ['log −1', () => a.log(of(-1))],
    ['√−1', () => a.sqrt(of(-1))],
    ['1/0', () => a.divide(of(1), of(0))],
    ['0/0', () => a.divide(of(0), of(0))],
    ['(−8)^(1/3)', () => a.power(of(-8), a.divide(of(1), of(3)))],
    ['0^−1', () => a.power(of(0), of(-1))],
    ['what follows from something undefined', () => a.add(a.exp(a.log(of(-1))), of(1))],
  ])('%s is undefined', (_case, value) => {
    expect(a.stateOf(value())).toBe('undefined');
  });

  test.each([
    ['0^0', () => a.power(of(0), of(0)), 1],
    ['(−2)^3', () => a.power(of(-2), of(3)), -8],
    ['2^−2', () => a.power(of(2), of(-2)), 0.25],
    ['√0', () => a.sqrt(of(0)), 0],
    ['log 1', () => a.log(of(1)), 0],
    ['e^0', () => a.exp(of(0)), 1],
    ['max(2, −3)', () => a.max(of(2), of(-3)), 2],
    ['min(2, −3)', () => a.min(of(2), of(-3)), -3],
    ['σ(0)', () => a.sigmoid(of(0)), 0.5],
    ['|−3|', () => a.abs(of(-3)), 3],
  ])('%s has its value', (_case, value, wanted) => {
    expect(a.toNumber(value())).toBe(wanted);
  });

  test('does not guess the order of what it cannot tell apart', () => {
    const third = a.divide(of(1), of(3));
    expect(a.order(a.multiply(third, of(3)), of(1))).toBeNull();
  });
});
