import { expect, test } from 'vitest';
import { readExpression } from './read';
import { scopes } from './scopes.fixture';
import { toUnicode } from './to-unicode';

test.each<[keyof typeof scopes, string, string]>([
  ['neuron', 'yhat (1 - yhat)', 'ŷ·(1 − ŷ)'],
  ['neuron', '(yhat - y) x1', '(ŷ − y)·x₁'],
  ['neuron', 'd(L, w1)', '∂L/∂w₁'],
  ['likelihood', 'ell_i/N', 'ℓ_i/N'],
  ['neuron', 'sigmoid(z)^2/2', 'σ(z)²/2'],
  ['layers', "W2^T dZ2 .* g1'(Z1)", 'W₂ᵀ·dZ₂ ⊙ g₁′(Z₁)'],
  ['layers', 'dZ2*A1^T/m', 'dZ₂·A₁ᵀ/m'],
  ['likelihood', 'sum(i, 1, N, H_i,j (s_i - P_i))', 'Σ_{i=1}^{N} (H_{i,j}·(s_i − P_i))'],
])('%s: %s is written %s', (model, typed, written) => {
  const read = readExpression(typed, scopes[model]);
  if (read.kind === 'problem') throw new Error(read.problem.code);
  expect(toUnicode(read.expression)).toBe(written);
});
