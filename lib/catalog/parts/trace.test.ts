import { describe, expect, test } from 'vitest';
import { problemToLine } from '../file-problem';
import { readTraceExercise } from '../testing/trace-exercise';
import { linearRegression, momentum, scaledInputs, sgdByHand, twoLayers } from '../testing/trace-yaml';

function part(yaml: string) {
  const read = readTraceExercise(yaml);
  if ('problems' in read) throw new Error(read.problems.map((problem) => problemToLine(problem)).join('\n'));
  return read.part;
}

function problems(yaml: string, from: string, to: string): string[] {
  expect(yaml).toContain(from);
  const read = readTraceExercise(yaml.replace(from, to));
  return 'problems' in read ? read.problems.map((problem) => problemToLine(problem)) : [];
}

describe('a training run', () => {
  test('has its batches, its output and its parameters', () => {
    expect(part(sgdByHand)).toMatchObject({
      output: 'f',
      batches: [
        [1, 2],
        [3, 4],
        [1, 4],
        [2, 3],
      ],
      fill: ['outputs', 'gradient', 'parameters'],
      momentum: null,
      rounded: 3,
      parameters: [{ symbol: 'w0', start: 1e-5 }, { symbol: 'w1' }, { symbol: 'w2' }],
    });
    expect(part(scaledInputs).output).toBe('f');
  });

  test('looks at all rows in every step where no batches are given', () => {
    expect(part(linearRegression).batches).toEqual([1, 2, 3, 4].map(() => [1, 2, 3, 4]));
    expect(part(momentum).fill).toEqual(['gradient', 'velocity', 'parameters']);
    const fill = part(momentum.replace('    fill: [gradient, velocity, parameters]\n', '')).fill;
    expect(fill).toEqual(['outputs', 'gradient', 'velocity', 'parameters']);
  });

  test('names the entries of vectors and matrices', () => {
    const { data, parameters } = part(twoLayers);
    expect(data.columns.map(({ name }) => name)).toEqual(['x_1', 'x_2', 'y']);
    expect(parameters.flatMap(({ entries }) => entries.map(({ name }) => name))).toEqual([
      ...['W1_1,1', 'W1_1,2', 'W1_2,1', 'W1_2,2'],
      ...['W2_1,1', 'W2_1,2'],
    ]);
  });

  test('may begin at values of the exercise, and its rate be one', () => {
    const drawn = linearRegression
      .replace('x, y, w, b: real', 'x, y, w, b: real\n  alpha: positive')
      .replace('data:', 'at: { w: 1, b: 2, alpha: 0.1 }\ndraw: { w: 1..5 }\ndata:')
      .replace('{ w: 0, b: 0 }', '[w, b]')
      .replace('rate: 0.1', 'rate: alpha');
    expect(part(drawn).parameters.map(({ start }) => start)).toEqual([null, null]);
  });
});

describe('says at its place what is wrong:', () => {
  test.each([
    [
      'a misspelt column',
      '[x1, x2, y]',
      '[x1, x22, y]',
      /:14:17: The exercise has no `x22`\. \(Did you mean `x1`\?\)/,
    ],
    ['a column twice', '[x1, x2, y]', '[x1, x1, y]', /:14:17: There are two columns `x1`/],
    ['a column that is worked out', '[x1, x2, y]', '[x1, f, y]', /:14:17: `f` is worked out by the model/],
    [
      'a row too short',
      '[114, 15.2, 0]',
      '[114, 15.2]',
      /:15:26: This row has 2 numbers, and there are 3 columns/,
    ],
    [
      'a label of 2',
      '[114, 15.2, 0]',
      '[114, 15.2, 2]',
      /:15:38: `y` is declared `label`, and 2 is not that/,
    ],
    ['text among numbers', '[114, 15.2, 0]', '[114, big, 0]', /:15:32: `data.rows.1.1` must be a number/],
    [
      'no rows',
      '  rows: [[121',
      '  rowz: [[121',
      /:15:3: There is no key `rowz` here\. \(Did you mean `rows`\?\)/,
    ],
    [
      'no data',
      'data:\n  columns: [x1, x2, y]\n  rows: [[121, 16.8, 0], [114, 15.2, 0], [210, 9.4, 1], [195, 8.1, 1]]\n',
      '',
      /A training run needs `data`/,
    ],
    [
      'a batch beyond the rows',
      '[1, 4], [2, 3]]',
      '[1, 5], [2, 3]]',
      /:21:35: There is no row 5: the data has 4/,
    ],
    [
      'a row twice in a batch',
      '[1, 4], [2, 3]]',
      '[4, 4], [2, 3]]',
      /:21:35: The row 4 is in this batch twice/,
    ],
    [
      'a batch that counts from 0',
      '[[1, 2]',
      '[[0, 2]',
      /:21:16: `parts.run.batches.0.0` must be at least 1/,
    ],
    ['a loss that is unknown', 'trace: L', 'trace: J', /:18:12: The exercise has no `J`/],
    ['an unknown parameter', 'w2: 1e-5 }', 'w9: 1e-5 }', /:19:35: The exercise has no `w9`/],
    [
      'a parameter left out',
      ', w2: 1e-5 }',
      ' }',
      /:18:12: This depends on `w2`, which is no column of `data`/,
    ],
    ['a column as parameter', 'w2: 1e-5 }', 'x1: 1e-5 }', /:19:35: `x1` is a column of `data`/],
    ['a list for a number', 'w2: 1e-5 }', 'w2: [1, 2] }', /:19:39: `w2` is 1 × 1, and the value is not/],
    ['a rate below zero', 'rate: 0.01', 'rate: -0.01', /:20:11: The rate must be greater than 0/],
    [
      'a rate without a value',
      'rate: 0.01',
      'rate: x1',
      /:20:11: The rate depends on `x1`, which has no value/,
    ],
    [
      'velocity without momentum',
      '[outputs, gradient, p',
      '[velocity, gradient, p',
      /:22:11: Without `momentum`/,
    ],
    [
      'a group that is none',
      '[outputs, gradient, p',
      '[output, gradient, p',
      /:22:12: `parts.run.fill.0` must be outputs or gradient/,
    ],
    ['a misspelt key', 'batches:', 'batchs:', /There is no key `batchs` here\. \(Did you mean `batches`\?\)/],
    ['an output that is none', 'trace: L', 'trace: L\n    output: y', /The exercise has no `y`/],
  ])('%s', (_, from, to, problem) => {
    expect(problems(sgdByHand, from, to)).toContainEqual(expect.stringMatching(problem));
  });

  test.each([
    ['a vector as a column', '[x_1, x_2, y]', '[x, x_2, y]', /`x` is more than one number.*Write x_1, x_2/],
    ['half a vector', '[x_1, x_2, y]\n', '[x_1, y]\n', /`x` is not whole: there is no column `x_2`/],
    ['an output that is no number', 'trace: L', 'trace: L\n    output: a1', /`a1` is not one number/],
    ['a loss that is no number', 'trace: L', 'trace: a1', /This is n1 × 1, and a number is needed/],
    ['a matrix of another size', '[[-1, 2]]', '[[-1], [2]]', /`W2` is 1 × 2, and the value is not/],
    [
      'sizes without numbers',
      '{ n0: 2, n1: 2 }',
      '[n0, n1]',
      /`x` has no fixed size.*Write `sizes: \{ n: 2 \}`/,
    ],
  ])('%s', (_, from, to, problem) => {
    expect(problems(twoLayers, from, to)).toContainEqual(expect.stringMatching(problem));
  });

  test('an output that cannot be guessed', () => {
    const both = ['L: (f - y)^2/2', 'e: f - y\n  L: e^2/2'] as const;
    expect(problems(linearRegression, ...both)).toEqual([
      expect.stringMatching(/Which quantity is the output cannot be told.*Name it: `output: f`/),
    ]);
    expect(
      part(linearRegression.replace(...both).replace('trace: L', 'trace: L\n    output: f')).output,
    ).toBe('f');
  });
});
