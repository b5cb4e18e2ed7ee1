import { describe, expect, test } from 'vitest';
import { checkLines } from './lines';
import { sidesOf } from './lines-sides';
import { modelOf, neuron, twoLayers } from './testing/models';

/** One data point of logistic regression with labels ±1, as in maximum likelihood lectures. */
const likelihood = modelOf({
  sizes: ['N', 'D'],
  indices: { i: '1..N', j: '1..D' },
  symbols: { H: 'real (N, D)', w: 'real (D)', y: 'sign (N)' },
  spellings: { 'H_i,j': { also: ['h_j(x_i)'] }, P_i: { also: ['P(y=+1|x_i,w)'] } },
  definitions: {
    z_i: 'sum(k, 1, D, w_k H_i,k)',
    P_i: 'sigmoid(z_i)',
    ell_i: '-(1 - [y_i = 1]) z_i - log(1 + exp(-z_i))',
    LL: 'sum(i, 1, N, ell_i)',
  },
});

describe('a line is cut at its equals signs', () => {
  test.each([
    ['a = b', ['a', 'b']],
    ['a = b = c', ['a', 'b', 'c']],
    ['= b', ['b']],
    ['a == b', ['a', 'b']],
    ['a ＝ b', ['a', 'b']],
    ['a =', ['a']],
    ['=', ['']],
    ['a = = b', ['a', '', 'b']],
    ['[y = 1] x = x', ['[y = 1] x', 'x']],
    ['1[y_i=+1] - P', ['1[y_i=+1] - P']],
    ['\\mathbf{1}[y = 1] = s', ['\\mathbf{1}[y = 1]', 's']],
    ['P(y=1|x_i,w) = P_i', ['P(y=1|x_i,w)', 'P_i']],
    ['Σ_{i=1}^N x_i = s', ['Σ_{i=1}^N x_i', 's']],
    ['∑_i=1^N x_i = s', ['∑_i=1^N x_i', 's']],
    ['Σ^N_i=1 x_i = s', ['Σ^N_i=1 x_i', 's']],
    ['s = Σᵢ₌₁ᴺ x_i', ['s', 'Σᵢ₌₁ᴺ x_i']],
    ['prod_k = 1^3 k = 6', ['prod_k = 1^3 k', '6']],
    ['\\sum_{i=1}^{N} x_i = s', ['\\sum_{i=1}^{N} x_i', 's']],
    ['sum(i=1, N, x_i) = s', ['sum(i=1, N, x_i)', 's']],
    ['a <= b', ['a <= b']],
    ['[a >= b] = c', ['[a >= b]', 'c']],
    ['[a != b] = c', ['[a != b]', 'c']],
    ['g := a', ['g', 'a']],
    ['g ← a', ['g', 'a']],
    ['dL/dw &= x \\\\', ['dL/dw', 'x']],
    ['⇒ a = b', ['a', 'b']],
    ['\\implies a = b', ['a', 'b']],
    ['', ['']],
  ])('%s', (line, sides) => {
    expect(sidesOf(line).sides.map(({ text }) => text)).toEqual(sides);
  });

  test('with the place of every side in the line as typed', () => {
    const line = '∂L/∂w₁ ＝  (ŷ − y) x₁ = 0';
    for (const { text, at } of sidesOf(line).sides) expect(line.slice(at, at + text.length)).toBe(text);
    expect(sidesOf(line).sides).toHaveLength(3);
  });
});

/** The log-likelihood of one point, derived by one weight. */
const logLikelihood = [
  'd(ell_i, w_j) = -(1 - [y_i=+1]) ∂z_i/∂w_j - d(log(1 + exp(-z_i)), w_j)',
  '= -(1 - [y_i=+1]) h_j(x_i) - d(log(1 + exp(-z_i)), w_j)',
  '= -(1 - [y_i=+1]) h_j(x_i) + h_j(x_i) exp(-z_i)/(1 + exp(-z_i))',
  '= -(1 - [y_i=+1]) h_j(x_i) + h_j(x_i) (1 - P(y=+1|x_i,w))',
  '= h_j(x_i) (-1 + [y_i=+1] + 1 - P_i)',
  '∂ell_i/∂w_j = h_j(x_i) (1[y_i=+1] - P(y=+1|x_i,w))',
];
const overAllPoints = [
  '∂LL/∂w_j = d(Σ_{i=1}^N ell_i, w_j)',
  '= Σ_i=1^N ∂ell_i/∂w_j',
  '= Σ_{i=1}^N h_j(x_i) ([y_i = 1] - P_i)',
  '= sum(i, 1, N, H_{i,j} [y_i = 1]) - sum(i, 1, N, H_{i,j} P_i)',
];
/** The log loss of a neuron, derived by its first weight. */
const logLoss = [
  '∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1',
  '= (-y/ŷ + (1 - y)/(1 - ŷ)) · ∂ŷ/∂w1',
  '= -(y - ŷ)/(ŷ(1 - ŷ)) · ∂ŷ/∂w1',
  '= -(y - ŷ)/(ŷ(1 - ŷ)) · ŷ(1 - ŷ) x1',
  'dL/dw1 = -(y - ŷ) x1 = (ŷ - y) x1',
];
const logLossOfBias = [
  'd(L, b) = d(L, yhat) d(yhat, b)',
  '= -(y - yhat)/(yhat (1 - yhat)) * yhat (1 - yhat)',
  '= -(y - yhat)',
];
const hiddenLayer = [
  'd(J, W1) = d(J, Z1) X^T',
  "= (W2^T d(J, Z2) .* g1'(Z1)) X^T",
  "= (W2^T ((A2 - Y)/m) .* g1'(Z1)) X^T",
  "= 1/m (W2^T (A2 - Y) .* g1'(Z1)) X^T",
  "= (X (W2^T (A2 - Y) .* g1'(Z1))^T)^T/m",
];

describe('a derivation', () => {
  test.each([
    ['of the log-likelihood', logLikelihood, likelihood],
    ['of the log-likelihood of all points', overAllPoints, likelihood],
    ['of the log loss by a weight', logLoss, neuron],
    ['of the log loss by the bias', logLossOfBias, neuron],
    ['of a hidden layer, in matrices', hiddenLayer, twoLayers],
    ['of one line', ['(yhat - y) x1'], neuron],
    ['that begins in the middle', ['= (yhat - y) x1', '= x1 yhat - x1 y'], neuron],
    ['with empty lines', ['(yhat - y) x1', '', '  ', '= x1 yhat - x1 y'], neuron],
    ['with an equals sign at the end of a line', ['(yhat - y) x1 =', 'x1 yhat - x1 y'], neuron],
    ['whose result has a name of its own', ['grad = (yhat - y) x1', 'grad = x1 yhat - x1 y'], neuron],
    ['whose result is a derivative of no quantity', ['dE/dw1 = (yhat - y) x1', '= x1 (yhat - y)'], neuron],
    ['whose label is a function', ["E'(w1) = (yhat - y) x1", '= x1 (yhat - y)'], neuron],
    ['whose label is a gradient', ['∇_w E = (yhat - y) x1', '= x1 (yhat - y)'], neuron],
    ['that gives a name', ['g := (yhat - y) x1', 'x1 yhat - x1 y'], neuron],
    ['that divides by something that may be zero', ['x1', 'x1^2/x1', 'x1'], neuron],
    ['that widens where something is defined', ['sqrt(x1)^2', 'x1'], neuron],
  ])('%s is valid', (_, lines, model) => {
    expect(checkLines(lines, model)).toEqual({ kind: 'valid' });
  });

  test.each([
    [logLikelihood, likelihood, 3, '= -(1 - [y_i=+1]) h_j(x_i) - h_j(x_i) exp(-z_i)/(1 + exp(-z_i))'],
    [logLikelihood, likelihood, 4, '= -(1 - [y_i=+1]) h_j(x_i) + h_j(x_i) P(y=+1|x_i,w)'],
    [logLikelihood, likelihood, 5, '= h_j(x_i) (1 + [y_i=+1] + 1 - P_i)'],
    [logLikelihood, likelihood, 6, '= h_j(x_i) (1[y_i=-1] - P(y=+1|x_i,w))'],
    [overAllPoints, likelihood, 2, '= Σ_{i=2}^N ∂ell_i/∂w_j'],
    [overAllPoints, likelihood, 4, '= sum(i, 1, N, H_{i,j} [y_i = 1]) - P_i sum(i, 1, N, H_{i,j})'],
    [logLoss, neuron, 2, '= (-y/ŷ - (1 - y)/(1 - ŷ)) · ∂ŷ/∂w1'],
    [logLoss, neuron, 3, '= -(y - ŷ)/(ŷ(1 + ŷ)) · ∂ŷ/∂w1'],
    [logLoss, neuron, 4, '= -(y - ŷ)/(ŷ(1 - ŷ)) · ŷ(1 - ŷ) x2'],
    [logLoss, neuron, 5, 'dL/dw1 = -(y - ŷ) x1 = (y - ŷ) x1'],
    [logLoss, neuron, 5, 'dL/dw2 = -(y - ŷ) x2'],
    [logLossOfBias, neuron, 3, '= -(y - yhat) + 1e-12'],
    [hiddenLayer, twoLayers, 2, "= (W2^T d(J, Z2) .* g1'(A1)) X^T"],
    [hiddenLayer, twoLayers, 4, "= (W2^T (A2 - Y) .* g1'(Z1)) X^T"],
    [hiddenLayer, twoLayers, 5, "= X (W2^T (A2 - Y) .* g1'(Z1))^T/m"],
  ])('names the line that was damaged (%#)', (lines, model, line, damaged) => {
    const changed = lines.map((text, at) => (at === line - 1 ? damaged : text));
    expect(checkLines(changed, model)).toMatchObject({ kind: 'invalid', line });
  });

  test('names the side of a line that differs from the side before it', () => {
    const verdict = checkLines(['x1', 'x1 = x1 + 0 = 2 x1'], neuron);
    expect(verdict).toMatchObject({ kind: 'invalid', line: 2, side: 3, comparison: { kind: 'different' } });
    expect(checkLines(['x1', '2 x1'], neuron)).not.toHaveProperty('side');
  });

  test('may not be left undefined where it was defined', () => {
    const verdict = checkLines(['log(x1^2)', '2 log(x1)'], neuron);
    expect(verdict).toMatchObject({ kind: 'invalid', line: 2, comparison: { kind: 'undefined-there' } });
  });

  test('may not change its shape', () => {
    const verdict = checkLines(['W2^T', 'W2'], twoLayers);
    expect(verdict).toMatchObject({ kind: 'invalid', line: 2, comparison: { kind: 'wrong-shape' } });
  });

  test('with a label is judged by what the label stands for where the exercise has that name', () => {
    expect(checkLines(['L = (yhat - y) x1'], neuron)).toMatchObject({ kind: 'invalid', line: 1, side: 2 });
  });

  test('counts empty lines', () => {
    expect(checkLines(['x1', '', '2 x1'], neuron)).toMatchObject({ kind: 'invalid', line: 3 });
  });

  test('that cannot be read is not judged, and the place is one of the line as typed', () => {
    expect(checkLines(['x1', '2 x1', '∂L/∂w1 = 3 + qq'], neuron)).toMatchObject({
      kind: 'unread',
      line: 3,
      problem: { code: 'unknown-name', at: 13, length: 2 },
    });
    expect(checkLines(['x1', 'grad = x1'], neuron)).toMatchObject({ kind: 'unread', line: 2 });
    expect(checkLines(['x1 = = x1'], neuron)).toMatchObject({ kind: 'unread', line: 1 });
    expect(checkLines([], neuron)).toMatchObject({ kind: 'unread', problem: { code: 'empty' } });
    expect(checkLines(['', ' '], neuron)).toMatchObject({ kind: 'unread', problem: { code: 'empty' } });
  });

  test('too long is not judged', () => {
    expect(checkLines([`x1 = ${' '.repeat(9000)}x1`], neuron)).toMatchObject({
      kind: 'unread',
      problem: { code: 'too-long' },
    });
    const lines = Array.from({ length: 101 }, () => 'x1');
    expect(checkLines(lines, neuron)).toMatchObject({ kind: 'unread', line: 101 });
  });

  test('that no sample point can tell is undecided', () => {
    expect(checkLines(['log(-1 - x1^2)', 'log(-2 - x1^2)'], neuron)).toEqual({ kind: 'undecided', line: 2 });
  });
});
