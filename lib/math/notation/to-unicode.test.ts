import { expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import { readExpression } from './read';
import { toUnicode } from './to-unicode';

test.each([
  ['log-loss-gradient', 'yhat (1 - yhat)', 'ŷ·(1 − ŷ)'],
  ['log-loss-gradient', '(yhat - y) x1', '(ŷ − y)·x₁'],
  ['log-loss-gradient', 'd(L, w1)', '∂L/∂w₁'],
  ['log-loss-gradient', 'sigmoid(z)^2/2', 'σ(z)²/2'],
  ['two-layer-backprop-batch', "W2^T dZ2 .* g1'(Z1)", 'W₂ᵀ·dZ₂ ⊙ g₁′(Z₁)'],
  ['two-layer-backprop-batch', 'dZ2*A1^T/m', 'dZ₂·A₁ᵀ/m'],
  ['log-likelihood-gradient', 'sum(i, 1, N, H_i,j (s_i - P_i))', 'Σ_{i=1}^{N} (H_{i,j}·(s_i − P_i))'],
])('%s: %s is written %s', (slug, typed, written) => {
  const scope = findExercise(slug)?.model.scope;
  if (scope === undefined) throw new Error(slug);
  const read = readExpression(typed, scope);
  if (read.kind === 'problem') throw new Error(read.problem.code);
  expect(toUnicode(read.expression)).toBe(written);
});
