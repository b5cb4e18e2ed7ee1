import { expect, test } from 'vitest';
import { readTraceExercise } from '../../catalog/testing/trace-exercise';
import {
  linearRegression,
  momentum,
  scaledInputs,
  sgdByHand,
  twoLayers,
} from '../../catalog/testing/trace-yaml';
import { decimals } from '../../math/decimals';
import { ballOf, benchFor } from './bench';
import { programOf } from './program';
import { withSlope } from './slopes';
import { trainingOf } from './training';
import { type RunSettings, trainOn } from './training-run';

function trained(yaml: string, settings: RunSettings) {
  const read = readTraceExercise(yaml);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const tried = trainOn(read.exercise, read.part, settings);
  if (tried.kind !== 'run') throw new Error(`At most ${tried.epochsMax} epochs`);
  return tried.run;
}

test('one epoch of the source ends where its table does', () => {
  const { names, parameters, losses, epochSteps } = trained(sgdByHand, { epochs: 1 });
  expect(names).toEqual(['w0', 'w1', 'w2']);
  expect(epochSteps).toBe(4);
  const last = parameters.at(-1) ?? [];
  expect(last.map((value) => value.toFixed(6))).toEqual(['0.262209', '-0.152551', '-0.004993']);
  expect(losses).toHaveLength(5);
  expect(losses.every(Number.isFinite)).toBe(true);
  expect(Math.max(...losses)).toBeGreaterThan(50);
});

test('more epochs end in a good classifier, shuffled or not', () => {
  for (const isShuffled of [false, true]) {
    const { outputs } = trained(sgdByHand, { epochs: 100, isShuffled, seed: 'a' });
    expect(outputs.map(Math.round)).toEqual([0, 0, 1, 1]);
  }
});

test('scaled inputs give a steady fall of the loss', () => {
  const { losses, outputs } = trained(scaledInputs, { epochs: 10 });
  expect(losses.every((loss, at) => at < 3 || loss < (losses[at - 1] as number))).toBe(true);
  expect(outputs.map(Math.round)).toEqual([0, 0, 1, 1]);
  const { losses: standardised } = trained(sgdByHand, { epochs: 50, isScaled: true, rate: 0.5 });
  expect(Math.max(...standardised)).toBeLessThan(1);
});

test('a rate that is too large runs away, and the run says so', () => {
  const { isDiverged, losses } = trained(linearRegression, { epochs: 200, rate: 2 });
  expect(isDiverged).toBe(true);
  expect(losses.length).toBeLessThan(200);
  expect(losses.every(Number.isFinite)).toBe(true);
});

test('a long run that runs away early is told of step by step', () => {
  const { isDiverged, steps, losses, stepCount } = trained(twoLayers, { epochs: 10_000 });
  expect(isDiverged).toBe(true);
  expect(steps).toEqual(Array.from({ length: stepCount + 1 }, (_, at) => at));
  expect(stepCount).toBeGreaterThan(4);
  expect(losses.at(-1)).toBeGreaterThan(1000);
});

test('momentum can be tried with another factor', () => {
  const { parameters } = trained(momentum, { epochs: 3, momentum: 0 });
  expect(parameters.map(([w]) => w?.toFixed(3))).toEqual(['0.000', '0.500', '0.875', '1.156']);
});

test('two layers keep to whole numbers', () => {
  expect(trained(twoLayers, { epochs: 1 }).parameters.at(-1)).toEqual([-2, 1, 0, 1, 0, -1]);
});

test('the same seed gives the same order, another seed another', () => {
  const once = trained(sgdByHand, { epochs: 5, isShuffled: true, seed: 'a' });
  expect(trained(sgdByHand, { epochs: 5, isShuffled: true, seed: 'a' })).toEqual(once);
  expect(trained(sgdByHand, { epochs: 5, isShuffled: true, seed: 'b' })).not.toEqual(once);
});

test.each([
  ['sgd', sgdByHand, 20],
  ['scaled inputs', scaledInputs, 20],
  ['linear regression', linearRegression, 40],
  ['momentum', momentum, 40],
  ['two layers', twoLayers, 1],
])('a run goes as it does in exact arithmetic: %s', (_, yaml, epochs) => {
  const read = readTraceExercise(yaml);
  if ('problems' in read) throw new Error();
  const { epochSteps, parameters } = trained(yaml, { epochs });
  const { batches } = read.part;
  const arithmetic = withSlope(decimals(40), 'one');
  const bench = benchFor(trainingOf(read.exercise, read.part), arithmetic);
  let now = { parameters: bench.start, velocity: bench.still };
  for (let step = 0; step < epochs * epochSteps; step += 1) {
    const gradient = bench.gradient(now.parameters, batches[step % epochSteps] ?? []);
    const velocity = bench.velocity(now.velocity, gradient);
    // Without bounds, which would grow with every step.
    now = {
      velocity: velocity.map((ball) => ballOf(arithmetic, arithmetic.toNumber(ball))),
      parameters: bench
        .moved(now.parameters, velocity)
        .map((ball) => ballOf(arithmetic, arithmetic.toNumber(ball))),
    };
  }
  for (const [at, ball] of now.parameters.entries())
    expect(parameters.at(-1)?.[at]).toBeCloseTo(arithmetic.toNumber(ball), 9);
});

test.each([
  ['sgd', sgdByHand, {}],
  ['scaled inputs', scaledInputs, {}],
  ['linear regression', linearRegression, {}],
  ['momentum', momentum, {}],
  ['two layers', twoLayers, { rate: 0.01 }],
])('ten thousand epochs can be run, and are told of at some of their steps: %s', (_, yaml, settings) => {
  const { steps, losses, parameters, stepCount, epochSteps } = trained(yaml, {
    epochs: 10_000,
    ...settings,
  });
  expect(stepCount).toBe(10_000 * epochSteps);
  expect([steps[0], steps.at(-1)]).toEqual([0, stepCount]);
  expect(steps.length).toBeLessThanOrEqual(402);
  expect([losses.length, parameters.length]).toEqual([steps.length, steps.length]);
});

test('what to do may depend on the numbers', () => {
  const { run, cost } = programOf(
    (arithmetic, [x, y]) => [
      arithmetic.pivotAmong([x, y] as never[]) === 0 ? arithmetic.fromInteger(1) : arithmetic.fromInteger(2),
    ],
    2,
    1,
  );
  expect([run([5, 1]), run([1, 5])]).toEqual([[1], [2]]);
  expect(cost).toBeGreaterThan(1);
});

test.each([1e9, Number.POSITIVE_INFINITY, Number.NaN])('%s epochs are refused before they run', (epochs) => {
  const read = readTraceExercise(sgdByHand);
  if ('problems' in read) throw new Error();
  const tried = trainOn(read.exercise, read.part, { epochs });
  expect(tried).toMatchObject({ kind: 'too-large' });
  expect(tried.kind === 'too-large' && tried.epochsMax).toBeGreaterThan(10_000);
});
