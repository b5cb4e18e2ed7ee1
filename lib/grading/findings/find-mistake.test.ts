import { describe, expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import { grade } from '../grade';
import type { Finding } from '../verdict';

function found(slug: string, part: string, answer: string): [string | undefined, string[]] {
  const exercise = findExercise(slug);
  if (exercise === null) throw new Error(`No exercise ${slug}`);
  const verdict = grade(exercise, part, answer) as { kind: string; finding?: Finding };
  if (verdict.kind === 'correct') throw new Error(`${answer} is right`);
  return [verdict.finding?.id, Object.values(verdict.finding?.names ?? {}).map(({ text }) => text)];
}

describe('one neuron: ∂L/∂w₁', () => {
  test.each<[string, string, string[]]>([
    ['(y-yhat)x1', 'sign', []],
    ['2(yhat-y)x1', 'factor-constant', ['2']],
    ['(yhat-y)x1/2', 'factor-constant', ['0.5']],
    ['yhat-y', 'factor-missing', ['x₁']],
    ['y-yhat', 'factor-missing', ['x₁']],
    ['(yhat-y)x2', 'other-gradient', ['∂L/∂w₂']],
    ['(yhat-y)yhat(1-yhat)x1', 'factor-extra', ['ŷ·(1 − ŷ)']],
    ['-(y/yhat-(1-y)/(1-yhat))x1', 'factor-missing', ['ŷ·(1 − ŷ)', 'ŷ', 'z']],
    ['(-y/yhat-(1-y)/(1-yhat))yhat(1-yhat)x1', 'inner-derivative-lost', ['1 − ŷ']],
    ['(-y/yhat+(1-y)/(1-yhat))yhat x1', 'function-for-derivative', ['ŷ', 'ŷ·(1 − ŷ)']],
    ['yhat x1', 'term-missing', ['−x₁·y']],
    ['yhat - y x1', 'factor-missing', ['ŷ − y']],
    ['x1 yhat - y', 'factor-missing', ['ŷ − y']],
    ['yhat(1-yhat) x1', 'factor-missing', ['(ŷ − y)/(ŷ·(1 − ŷ))', 'L', 'ŷ']],
    ['(yhat+y)x1', 'sign', ['y']],
    ['(yhat-y)x1+w1', 'term-extra', ['w₁']],
    ['(yhat-y)w1', 'other-gradient', ['∂L/∂x₁']],
    ['(yhat-y)x1/log(2)', 'other-convention', ['2']],
    ['L', 'function-for-derivative', ['L']],
  ])('%s: %s', (answer, id, names) => {
    expect(found('log-loss-gradient', 'dw1', answer)).toEqual([id, names]);
  });
});

describe('two layers, a batch', () => {
  test.each<[string, string, string, string[]]>([
    ['dW2', 'dZ2 A1^T', 'sum-for-mean', ['m']],
    ['dW2', 'dZ2 A1^T/m^2', 'factor-extra', ['1/m']],
    ['dZ2', '(A2 - Y)/m', 'mean-for-sum', ['m']],
    ['dZ2', 'm (A2 - Y)', 'factor-extra', ['m']],
    ['dZ1', "W2^T dZ2 .* g1'(Z1) .* g1'(Z1)", 'factor-extra', ['g₁′(Z₁)']],
    ['dZ1', 'W2^T dZ2 .* g1(Z1)', 'function-for-derivative', ['g₁(Z₁)', 'g₁′(Z₁)']],
    ['dZ1', "W2^T dZ2 .* g1'(A1)", 'function-for-derivative', ['g₁′(g₁(Z₁))', 'g₁′(Z₁)']],
    ['dZ1', 'W2^T dZ2', 'factor-missing', ['g₁′(Z₁)', 'A₁', 'Z₁']],
    ['dZ1', 'W2^T dZ2 .* A1 .* (1 - A1)', 'only-part-of-domain', ['g₁', 'σ']],
    ['dZ1', "W2^T A2 .* g1'(Z1)", 'term-missing', ['−Y']],
    ['db1', 'colsum(dZ1)/m', 'summed-over-wrong-axis', []],
    ['db1', 'colsum(dZ1)/n1', 'summed-over-wrong-axis', []],
    ['db1', 'mean(dZ1)', 'summed-over-wrong-axis', []],
    ['db1', 'colsum(dZ1)^T/m', 'summed-over-wrong-axis', []],
    ['db1', 'dZ1/m', 'summed-over-wrong-axis', ['m']],
    ['db2', 'rowsum(dZ2)', 'sum-for-mean', ['m']],
    ['dW1', 'dZ1 A1^T/m', 'other-layer', ['A₁', 'X']],
    ['dW1', 'X dZ1^T/m', 'transposed', []],
    ['dW1', 'dZ1/m', 'factor-missing', ['Xᵀ']],
    ['dW2', 'W2 + dZ2*A1^T/m', 'term-extra', ['W₂']],
  ])('%s: %s is %s', (part, answer, id, names) => {
    expect(found('two-layer-backprop-batch', part, answer)).toEqual([id, names]);
  });
});

describe('sums and families', () => {
  test.each<[string, string, string, string[]]>([
    ['all-points', 'sum(i, 1, N, H_i,j (P_i - s_i))', 'sign', []],
    ['all-points', 'sum(i, 1, N, H_i,j (s_i - P_i))/D', 'factor-extra', ['1/D']],
    ['all-points', '-sum(i, 1, N, s_i - P_i)', 'factor-missing', ['H_{i,j}']],
    ['all-points', 'H_i,j (s_i - P_i)', 'term-missing', ['i', 'N']],
    ['all-points', 'sum(i, 1, N, H_i,j (s_i - Q_i))', 'swapped', ['Q_i', 'P_i']],
    ['one-point', '-H_i,j P_i', 'term-missing', ['H_{i,j}·s_i']],
    ['one-point', 'H_i,j s_i - P_i', 'factor-missing', ['s_i − P_i']],
    ['one-point', 'H_i,j (s_i - P_i)/N', 'factor-extra', ['1/N']],
    ['log-term', '-H_i,j/(1 + exp(-z_i))', 'swapped', ['P_i', 'Q_i']],
    ['all-points', 'sum(i, 1, N, s_i - P_i)', 'factor-missing', ['H_{i,j}']],
    ['log-term', '-H_i,j P_i', 'swapped', ['P_i', 'Q_i']],
    ['one-point', '-(1 - s_i) H_i,j - H_i,j (1 - P_i)', 'inner-derivative-lost', ['−z_i']],
  ])('%s: %s is %s', (part, answer, id, names) => {
    expect(found('log-likelihood-gradient', part, answer)).toEqual([id, names]);
  });
});

describe('kinks', () => {
  test.each<[string, string, string[]]>([
    ['dz', 'only-part-of-domain', ['ξ > 0']],
    ['[xi > 0]', 'factor-missing', ['dz']],
    ['dz relu(xi)', 'function-for-derivative', ['z₂', '[ξ > 0]']],
  ])('%s is %s', (answer, id, names) => {
    expect(found('local-rules', 'relu', answer)).toEqual([id, names]);
  });
});

describe('what is said is about this part', () => {
  test.each<[string, string, string, string, string[]]>([
    ['a kink elsewhere in the model', 'local-rules/exp', 'dz*z1 + z2', 'term-extra', ['z₂']],
    ['another function’s value', 'local-rules/exp', 'dz*z3', 'swapped', ['z₃', 'z₁']],
    ['another function’s value as a part of the key', 'local-rules/exp', 'dz*z1 + dz', 'term-extra', ['dz']],
    ['1 less a weight', 'neuron-chain-rule/ds1-dw0', 'x1 - s1', 'term-extra', ['−s₁']],
    ['the gradient of a gradient', 'logistic-neuron-backward/db', 'dz da', 'factor-extra', ['da']],
    ['a result still to come', 'two-layer-backprop-batch/dZ2', 'A2 - 2 Y', 'term-extra', ['−Y']],
    [
      'a far gradient before a name',
      'log-likelihood-gradient/log-term',
      'P_i (P_i - 1)',
      'swapped',
      ['P_i', 'H_{i,j}'],
    ],
  ])('not about %s: %s', (_, place, answer, id, names) => {
    const [slug, part] = place.split('/') as [string, string];
    expect(found(slug, part, answer)).toEqual([id, names]);
  });

  test.each<[string, string, string, string[]]>([
    ['two-layer-backprop-batch', 'dZ1', '-W2^T dZ2', ['g₁′(Z₁)', 'A₁', 'Z₁']],
    ['log-loss-gradient', 'dw1', '-x1', ['ŷ − y']],
  ])('%s %s: %s lacks a factor and has the wrong sign', (slug, part, answer, names) => {
    expect(found(slug, part, answer)).toEqual(['factor-missing', names]);
  });

  test('right for one value of a label comes before two mistakes at once, and before the label as a factor', () => {
    expect(found('logistic-neuron-backward', 'dz', 'a - 1')).toEqual(['only-part-of-domain', ['y = 1']]);
    const step = found('gradient-descent-step', 'b', 'b - alpha (yhat - 1)');
    expect(step).toEqual(['only-part-of-domain', ['y = 1']]);
  });

  test.each<[string, string, string, string, string[]]>([
    [
      'a weight beside another is no layer',
      'gradient-descent-step/w1',
      'w2 - alpha (yhat - y) x1',
      'swapped',
      ['w₂', 'w₁'],
    ],
    [
      'what is asked for is not told',
      'logistic-neuron-backward/da',
      '-y/a',
      'term-missing',
      ['(1 − y)/(1 − a)'],
    ],
    [
      'a step without its brackets',
      'gradient-descent-step/w1',
      'w1 - alpha yhat - y x1',
      'factor-missing',
      ['ŷ − y'],
    ],
    [
      'a term left out of brackets',
      'gradient-descent-step/w1',
      'w1 - alpha yhat x1',
      'term-missing',
      ['α·x₁·y'],
    ],
    ['a size that nothing is summed over', 'logistic-neuron-backward/dw', 'dz/n x', 'factor-extra', ['1/n']],
  ])('%s', (_, place, answer, id, names) => {
    const [slug, part] = place.split('/') as [string, string];
    expect(found(slug, part, answer)).toEqual([id, names]);
  });
});

describe('an answer that comes from no one mistake is not explained', () => {
  test.each([
    ['log-loss-gradient', 'dw1', '0'],
    ['local-rules', 'sigmoid', 'dz z3^2'],
    ['logistic-neuron-backward', 'dz', '(1 - a) y'],
    ['local-rules', 'sigmoid', 'dz (1 - z3^2)'],
    ['local-rules', 'sigmoid', 'z3'],
    ['log-likelihood-gradient', 'one-point', 'H_i,j (1 - s_i - P_i)'],
    ['log-likelihood-gradient', 'all-points', 'sum(i, 1, N, (1 - s_i - P_i) H_i,j)'],
    ['gradient-descent-step', 'w1', 'w1 - alpha yhat + y x1'],
    ['linear-and-squashed-model', 'squared-error', '2 p_i - 1'],
    ['log-loss-gradient', 'dw1', 'x1^3 + yhat^2 - 7'],
    ['log-loss-gradient', 'dw1', 'exp(x1) - y'],
    ['two-layer-backprop-batch', 'dW2', 'dZ2*A1^T .* W2 .* W2'],
    ['two-layer-backprop-batch', 'dZ1', 'W2^T*(A2 .* Y) .* Z1'],
    ['log-likelihood-gradient', 'one-point', 'H_i,j s_i P_i Q_i + 1'],
  ])('%s %s: %s', (slug, part, answer) => {
    expect(found(slug, part, answer)[0]).toBeUndefined();
  });
});

describe('numbers', () => {
  test.each<[string, string, string, string | undefined]>([
    ['square-of-a-product', 'df-da', '-192', 'sign'],
    ['square-of-a-product', 'df-da', '288', 'other-gradient'],
    ['square-of-a-product', 'df-da', '48', 'other-gradient'],
    ['square-of-a-product', 'df-da', '96', 'factor-constant'],
    ['square-of-a-product', 'df-da', '1', undefined],
    ['square-of-a-product', 'df-da', '576', 'function-for-derivative'],
    ['square-of-a-product', 'e', '24', 'swapped'],
    ['square-of-a-product', 'f', '192', undefined],
    ['first-sgd-step', 'dw0', '57.029', undefined],
    ['first-sgd-step', 'dw2', '1.0005', 'factor-constant'],
    ['first-sgd-step', 'dw0', '58.7', 'rounded-too-early'],
    ['first-sgd-step', 'dw0', '117.56', 'factor-constant'],
    ['first-sgd-step', 'dw0', '8.004', 'other-gradient'],
    ['first-sgd-step', 'f1', '0', undefined],
    ['first-sgd-step', 'f1', '0.001', undefined],
    ['first-sgd-step', 'dw1', '0.000113', undefined],
    ['first-sgd-step', 'dw1', '4.2022', undefined],
    ['first-sgd-step', 'w2', '-0.00254', undefined],
    ['first-sgd-step', 'w2', '-0.002496', 'factor-constant'],
  ])('%s %s: %s is %s', (slug, part, answer, id) => {
    expect(found(slug, part, answer)[0]).toBe(id);
  });
});

test('a number is explained by its own variant, whichever was graded before', () => {
  const of = (seed: number, answer: string): string | undefined => {
    const exercise = findExercise('square-of-a-product', seed);
    if (exercise === null) throw new Error('No variant');
    const verdict = grade(exercise, 'df-da', answer) as { finding?: Finding };
    return verdict.finding?.id;
  };
  const { at } = findExercise('square-of-a-product', 3) ?? {};
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => Number(at?.[name])) as [
    number,
    number,
    number,
    number,
  ];
  expect(of(0, '288')).toBe('other-gradient');
  expect(of(3, String(2 * (a + c) ** 2 * (b - d)))).toBe('other-gradient');
  expect(of(3, String(-2 * (a + c) * (b - d) ** 2))).toBe('sign');
});

test('a sum where nothing is to be summed is not one in the wrong direction', () => {
  const exercise = findExercise('two-layer-backprop-batch');
  if (exercise === null) throw new Error('No exercise');
  for (const answer of ['sum(A2 - Y)', 'rowsum(A2 - Y)', 'colsum(A2 - Y)']) {
    const verdict = grade(exercise, 'dZ2', answer) as { finding?: Finding };
    expect(verdict.finding).toEqual({ id: 'summed-over-wrong-axis', variant: 'needless' });
  }
});

test('a shape with its sides exchanged is told so', () => {
  expect(found('shapes-of-gradients', 'dW1', 'n0 x n1')[0]).toBe('transposed');
  expect(found('shapes-of-gradients', 'dW1', 'n1 x m')[0]).toBeUndefined();
});
