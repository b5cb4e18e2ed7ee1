import { expect, test } from 'vitest';
import { readTraceExercise } from '../../catalog/testing/trace-exercise';
import { linearRegression, sgdByHand, twoLayers } from '../../catalog/testing/trace-yaml';
import { picturesOf } from './pictures';

function pictures(yaml: string, answer: unknown) {
  const read = readTraceExercise(yaml);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return picturesOf(read.exercise, read.part, answer);
}

test('follow the parameters that were entered, as far as they go', () => {
  const rows = [
    { parameters: { w0: '-0.587', w1: '-0.080', w2: '-۰٫۰۰۴' } },
    { parameters: { w0: '1.438', w1: '', w2: '0.006' } },
    { parameters: { w0: '0.833', w1: 'x', w2: '0.001' } },
  ];
  const { names, path, losses, fits } = pictures(sgdByHand, { rows });
  expect(names).toEqual(['w0', 'w1', 'w2']);
  expect(path).toEqual([[1e-5, -1e-5, 1e-5], [-0.587, -0.08, -0.004], null, null, null]);
  expect(losses[0]).toBeCloseTo(0.6929, 3);
  expect(losses[1]).toBeCloseTo((123.6 + 0.752 + 114.5 + 0.648) / 4 - 0.3, 0);
  expect(losses.slice(2)).toEqual([null, null, null]);
  const fit = fits[1];
  if (fit?.kind !== 'boundary') throw new Error('A boundary');
  expect(fit.weights[0]).toBeCloseTo(-0.587, 12);
  expect(fit.weights[1]).toBeCloseTo(-0.08, 12);
  expect(fit.bias).toBeCloseTo(-0.004, 12);
});

test('show the line of a regression over its data', () => {
  const { fits } = pictures(linearRegression, { rows: [{ parameters: { w: '0.875', b: '0.4' } }] });
  const fit = fits[1];
  if (fit?.kind !== 'curve') throw new Error('A curve');
  const [first, last] = [fit.points[0], fit.points.at(-1)];
  expect(first?.map((value) => value.toFixed(4))).toEqual(['-0.3000', '0.1375']);
  expect(last?.map((value) => value.toFixed(4))).toEqual(['3.3000', '3.2875']);
});

test('show no line where there is none', () => {
  expect(pictures(twoLayers, { rows: [] }).fits).toEqual([null, null, null, null, null]);
});

test.each([[null], ['x'], [{ rows: 3 }], [{ rows: [{ parameters: null }] }]])('never fail: %j', (answer) => {
  expect(pictures(sgdByHand, answer).path.slice(1)).toEqual([null, null, null, null]);
});
