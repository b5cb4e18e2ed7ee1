import { type TraceGroup, traceGroups } from '../../catalog/parts/trace-groups';
import { type DecimalBall, decimals } from '../../math/decimals';
import { type DoubleBall, doubles } from '../../math/doubles';
import { childrenOf, type Expression, isApply } from '../../math/expression';
import type { NumberRule } from '../../math/number-check';
import { cellDigits, ruleOfCells } from '../cells/judge-cell';
import { type Bench, benchFor } from './bench';
import { exactly, type Numbers } from './numbers';
import { type PlainBench, plainBench } from './plain-bench';
import { type Slope, withSlope } from './slopes';
import type { Training } from './training';

/** The numbers of one step, by group; outputs in the order of the batch, the others in that of the entries. */
export type StepNumbers<Ball> = Record<TraceGroup, Ball[]>;

/** One bench in exact arithmetic, in doubles with bounds, and in plain numbers. */
export type Benches = { exact: Bench<DecimalBall>; quick: Bench<DoubleBall>; plain: PlainBench };

/** Where a step begins. */
export type Start = Record<'parameters' | 'velocity', Numbers>;

/** The exact run, and the bench it was worked out on: at a kink the slope of ReLU is 1. */
export type TrueRun = {
  bench: Bench<DecimalBall>;
  /** The first is that bench; where there is a kink, another has the slope 0 there, which is as right. */
  benches: readonly [Benches, ...Benches[]];
  /** As if the slope of ReLU were 1 everywhere, as those have it who forget it; null where there is none. */
  benchOpen: PlainBench | null;
  steps: StepNumbers<DecimalBall>[];
  /** The same, and where each step begins: one more, for where the run ends. */
  numbers: Record<TraceGroup, Numbers>[];
  starts: Start[];
  /** By which a cell is near enough. */
  rule: NumberRule;
};

const kept = new WeakMap<Training, TrueRun>();

export function trueRunOf(training: Training): TrueRun {
  const run = kept.get(training) ?? createRun(training);
  kept.set(training, run);
  return run;
}

function createRun(training: Training): TrueRun {
  const benchesFor = (slope: Slope): Benches => ({
    exact: benchFor(training, withSlope(decimals(cellDigits), slope)),
    quick: benchFor(training, withSlope(doubles, slope)),
    plain: plainBench(training, slope),
  });
  const above = benchesFor('one');
  const hasKink = training.gradients.some(holdsStep);
  const { exact } = above;
  const steps = stepsOf(exact, training.part.batches);
  const numbers = steps.map((step) => byGroup((group) => exactly(step[group])));
  return {
    bench: exact,
    benches: [above, ...(hasKink ? [benchesFor('zero')] : [])],
    benchOpen: hasKink ? plainBench(training, 'always') : null,
    steps,
    numbers,
    starts: [{ parameters: exactly(exact.start), velocity: exactly(exact.still) }, ...numbers],
    rule: ruleOfCells(training.part),
  };
}

function byGroup<Made>(make: (group: TraceGroup) => Made): Record<TraceGroup, Made> {
  return Object.fromEntries(traceGroups.map((group) => [group, make(group)])) as Record<TraceGroup, Made>;
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
