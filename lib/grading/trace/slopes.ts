import type { PointArithmetic } from '../../math/arithmetic';

/**
 * The slope of ReLU at its kink, which is a convention: `one` as for numbers above, `zero` as for those below. `always`:
 * one everywhere, as those have it who forget it.
 */
export type Slope = 'one' | 'zero' | 'always';

/** The same arithmetic with a slope at the kink of ReLU instead of none. */
export function withSlope<Ball>(arithmetic: PointArithmetic<Ball>, slope: Slope): PointArithmetic<Ball> {
  const none = arithmetic.fromInteger(0);
  const atKink = arithmetic.fromInteger(slope === 'zero' ? 0 : 1);
  if (slope === 'always') return { ...arithmetic, step: () => atKink };
  return {
    ...arithmetic,
    step: (ball) => {
      if (arithmetic.stateOf(ball) !== 'value') return ball;
      return arithmetic.order(ball, none) === 0 ? atKink : arithmetic.step(ball);
    },
  };
}

/** The same of a plain number. */
export function slopeAt(x: number, slope: Slope): number {
  if (slope === 'always') return 1;
  return x > 0 || (x === 0 && slope === 'one') ? 1 : 0;
}
