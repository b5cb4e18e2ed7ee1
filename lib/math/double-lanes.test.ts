import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DoubleLanes } from './double-lanes';
import { type DoubleBall, doubles } from './doubles';

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.constantFrom(0, 1e-300, 1e-200, 1e200, -1e160, 710, -745, 800, Number.NaN),
);
const ball = fc
  .tuple(value, fc.constantFrom(0, 1e-15, 1e-3, 2, Number.POSITIVE_INFINITY))
  .map(([of, error]): DoubleBall => {
    if (Number.isNaN(of)) return error === 0 ? doubles.undefined : doubles.unclear;
    return Number.isFinite(error) ? { value: of, error } : doubles.unclear;
  });

const unary = [
  ...(['negate', 'abs', 'sqrt', 'exp', 'log', 'sin', 'cos', 'atan', 'sinh', 'cosh', 'tanh'] as const),
  ...(['sigmoid', 'softplus', 'step', 'sign', 'asPivot'] as const),
];
const binary = ['add', 'subtract', 'multiply', 'divide', 'max', 'min'] as const;
/** How much narrower a bound of the lanes may be than that of one double: roundings of the bound itself. */
const slackRelative = 1e-9;

function agree(lane: DoubleBall, single: DoubleBall): void {
  if (Number.isNaN(single.value) || Number.isNaN(lane.value)) {
    // Near the end of the range of doubles the lanes give up a little earlier.
    if (Math.abs(single.value) > 1e299 || single.error > 1e299) return;
    expect(lane).toEqual(single);
    return;
  }
  const distance = Math.abs(lane.value - single.value);
  expect(distance).toBeLessThanOrEqual(lane.error + single.error);
  expect(lane.error).toBeGreaterThanOrEqual(
    single.error * (1 - slackRelative) - Math.abs(single.value) * 2 ** -48,
  );
}

describe('doubles side by side', () => {
  const lanes = new DoubleLanes();

  test.each(unary)('%s gives each lane what one double gives', (id) => {
    fc.assert(
      fc.property(fc.array(ball, { minLength: 1, maxLength: 9 }), (balls) => {
        lanes.begin(balls.length);
        const slot = lanes[id](lanes.fromBalls((lane) => balls[lane] as DoubleBall));
        const single =
          id === 'asPivot'
            ? (x: DoubleBall) => (Math.abs(x.value) > x.error ? x : doubles.unclear)
            : doubles[id];
        for (const [lane, of] of balls.entries()) agree(lanes.ballAt(slot, lane), single(of));
      }),
      { numRuns: 400 },
    );
  });

  test.each(binary)('%s gives each lane what two doubles give', (id) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ball, ball), { minLength: 1, maxLength: 9 }), (pairs) => {
        lanes.begin(pairs.length);
        const left = lanes.fromBalls((lane) => (pairs[lane] as [DoubleBall, DoubleBall])[0]);
        const right = lanes.fromBalls((lane) => (pairs[lane] as [DoubleBall, DoubleBall])[1]);
        const slot = lanes[id](left, right);
        for (const [lane, [x, y]] of pairs.entries()) agree(lanes.ballAt(slot, lane), doubles[id](x, y));
      }),
      { numRuns: 600 },
    );
  });

  test('a whole power of many lanes lies within the bounds of the power of one', () => {
    fc.assert(
      fc.property(
        fc.array(ball, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 9 }),
        (balls, exponent) => {
          lanes.begin(balls.length);
          const slot = lanes.power(
            lanes.fromBalls((lane) => balls[lane] as DoubleBall),
            lanes.fromInteger(exponent),
          );
          balls.forEach((of, lane) => {
            const single = doubles.power(of, doubles.fromInteger(exponent));
            const together = lanes.ballAt(slot, lane);
            if (Number.isNaN(together.value) || Number.isNaN(single.value)) return;
            expect(Math.abs(together.value - single.value)).toBeLessThanOrEqual(
              together.error + single.error,
            );
          });
        },
      ),
    );
  });

  test('choices are made lane by lane', () => {
    lanes.begin(3);
    const of = (values: number[]): number =>
      lanes.fromBalls((lane) => ({ value: values[lane] as number, error: 0 }));
    const test = lanes.compare(of([1, 2, 3]), of([2, 2, 2]), [1]);
    const chosen = lanes.choose(test, of([10, 20, 30]), of([-1, -2, -3]));
    expect([0, 1, 2].map((lane) => lanes.ballAt(chosen, lane).value)).toEqual([-1, -2, 30]);
  });

  test('more slots than fit at first are all kept', () => {
    lanes.begin(30);
    const slots = Array.from({ length: 5000 }, (_, at) => lanes.fromInteger(at));
    expect(slots.every((slot, at) => lanes.ballAt(slot, 29).value === at)).toBe(true);
  });

  test('a number is whole only where it is the same in every lane', () => {
    lanes.begin(2);
    expect(lanes.toWhole(lanes.fromInteger(7))).toBe(7);
    expect(lanes.toWhole(lanes.fromBalls((lane) => ({ value: lane, error: 0 })))).toBeNaN();
    expect(lanes.toWhole(lanes.fromText('0.5'))).toBeNaN();
  });
});
