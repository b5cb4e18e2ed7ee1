import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { PointArithmetic } from '../../math/arithmetic';
import { type DecimalBall, decimals } from '../../math/decimals';
import { type DoubleBall, doubles } from '../../math/doubles';
import { childrenOf, type Expression, isApply } from '../../math/expression';
import { cellDigits } from '../cells/judge-cell';
import { type Bench, benchFor } from './bench';
import type { Training } from './training';

/** The numbers of one step, by group; outputs in the order of the batch, the others in that of the entries. */
export type StepNumbers<Ball> = Record<TraceGroup, Ball[]>;

/** One bench in exact arithmetic and in doubles. */
export type Benches = { exact: Bench<DecimalBall>; quick: Bench<DoubleBall> };

/** The exact run, and the bench it was worked out on: at a kink the slope of ReLU is 1. */
export type TrueRun = {
  bench: Bench<DecimalBall>;
  /** The first is that bench; where there is a kink, another has the slope 0 there, which is as right. */
  benches: readonly [Benches, ...Benches[]];
  /** As if the slope of ReLU were 1 everywhere, as those have it who forget it; null where there is none. */
  benchOpen: Bench<DoubleBall> | null;
  steps: StepNumbers<DecimalBall>[];
};

const kept = new WeakMap<Training, TrueRun>();

export function trueRunOf(training: Training): TrueRun {
  const run = kept.get(training) ?? createRun(training);
  kept.set(training, run);
  return run;
}

function createRun(training: Training): TrueRun {
  const benchesFor = (slope: 0 | 1): Benches => ({
    exact: benchFor(training, withSlopeAtKink(decimals(cellDigits), slope)),
    quick: benchFor(training, withSlopeAtKink(doubles, slope)),
  });
  const above = benchesFor(1);
  const hasKink = training.gradients.some(holdsStep);
  const below = hasKink ? [benchesFor(0)] : [];
  const { exact } = above;
  const benchOpen = hasKink ? benchFor(training, withSlopeOne(doubles)) : null;
  return {
    bench: exact,
    benches: [above, ...below],
    benchOpen,
    steps: stepsOf(exact, training.part.batches),
  };
}

function holdsStep(expression: Expression): boolean {
  return isApply(expression, 'step') || childrenOf(expression).some(holdsStep);
}

/** Every step of a run from its start. */
export function stepsOf<Ball>(
  bench: Bench<Ball>,
  batches: readonly (readonly number[])[],
): StepNumbers<Ball>[] {
  let before = { parameters: bench.start, velocity: bench.still };
  return batches.map((batch) => {
    const outputs = bench.outputs(before.parameters, batch);
    const gradient = bench.gradient(before.parameters, batch);
    const velocity = bench.velocity(before.velocity, gradient);
    const parameters = bench.moved(before.parameters, velocity);
    before = { parameters, velocity };
    return { outputs, gradient, velocity, parameters };
  });
}

function withSlopeOne<Ball>(arithmetic: PointArithmetic<Ball>): PointArithmetic<Ball> {
  return { ...arithmetic, step: () => arithmetic.fromInteger(1) };
}

/** The same arithmetic with a slope at the kink of ReLU, which is a convention, instead of none. */
export function withSlopeAtKink<Ball>(
  arithmetic: PointArithmetic<Ball>,
  slope: 0 | 1,
): PointArithmetic<Ball> {
  const none = arithmetic.fromInteger(0);
  return {
    ...arithmetic,
    step: (ball) => {
      if (arithmetic.stateOf(ball) !== 'value') return ball;
      return arithmetic.order(ball, none) === 0 ? arithmetic.fromInteger(slope) : arithmetic.step(ball);
    },
  };
}
