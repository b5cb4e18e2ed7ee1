import { expect, test } from 'vitest';
import * as runs from '../../catalog/testing/trace-yaml';
import { decimals } from '../../math/decimals';
import { benchFor } from './bench';
import { opened } from './testing/tables';
import { trainingOf } from './training';
import { trueRunOf } from './true-run';

const arithmetic = decimals(64);
const stepText = '1e-12';

test.each(Object.entries(runs))(
  'the gradient of each step of %s agrees with differences of the loss',
  (_, yaml) => {
    const { exercise, part } = opened(yaml);
    const training = trainingOf(exercise, part);
    const { bench, steps } = trueRunOf(training);
    let before = bench.start;
    steps.forEach((step, at) => {
      const batch = part.batches[at] ?? [];
      before.forEach((_value, entry) => {
        const moved = (by: string, sign: 1 | -1) =>
          before.map((value, other) => {
            const distance = arithmetic.fromText(by);
            if (other !== entry) return value;
            return sign === 1 ? arithmetic.add(value, distance) : arithmetic.subtract(value, distance);
          });
        const [up, down] = [bench.loss(moved(stepText, 1), batch), bench.loss(moved(stepText, -1), batch)];
        const slope = arithmetic.divide(arithmetic.subtract(up, down), arithmetic.fromText('2e-12'));
        const derived = step.gradient[entry];
        const distance = Math.abs(arithmetic.toNumber(slope) - (derived?.value.toNumber() ?? Number.NaN));
        expect(distance).toBeLessThan(1e-9 * Math.max(1, Math.abs(arithmetic.toNumber(slope))));
      });
      before = step.parameters;
    });
  },
);

test.each(Object.entries(runs))('the loss that keeps its digits is the loss of %s', (_, yaml) => {
  const { exercise, part } = opened(yaml);
  const training = trainingOf(exercise, part);
  const bench = benchFor(training, arithmetic);
  for (const row of part.data.rows.keys()) {
    const values = [training.loss, part.loss].map((loss) => bench.valueOf(loss, bench.start, row + 1));
    const [stable, written] = values.map(arithmetic.toNumber);
    expect(stable).toBeCloseTo(written ?? Number.NaN, 12);
  }
});

test('a sigmoid written out keeps its digits too', () => {
  const yaml = runs.sgdByHand.replace('sigmoid(q)', '1/(1 + e^(-q))');
  const { exercise, part } = opened(yaml);
  const run = trueRunOf(trainingOf(exercise, part));
  expect(run.steps.every(({ gradient }) => gradient.every(({ state }) => state === 'value'))).toBe(true);
});
