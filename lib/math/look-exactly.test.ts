import { describe, expect, test } from 'vitest';
import type { Expression } from './expression';
import { lookExactly } from './look-exactly';
import type { Model } from './model';
import { likelihood, modelOf, read, twoLayers } from './testing/models';

const numbers = modelOf({
  symbols: { x: 'real', y: 'real', p: 'positive', q: 'probability', n: 'integer 1..5', l: 'label' },
  definitions: { z: 'x y + 1', s: 'sigmoid(z)' },
});
const matrices = modelOf({
  sizes: ['n', 'm', 'k'],
  symbols: {
    A: 'real (n, m)',
    B: 'real (m, k)',
    Q: 'real (n, n)',
    u: 'real (n)',
    v: 'real (n)',
    t: 'simplex (n)',
  },
  definitions: {},
});

function agrees(answer: string, reference: string, model: Model): boolean {
  const [left, right] = [answer, reference].map((text) => read(text, model)) as [Expression, Expression];
  return lookExactly({ answer: left, reference: right, model, cost: 1 }, 'test') === 'agree';
}

describe('laws that hold without rounding', () => {
  test.each([
    ['(x + y)^2', 'x^2 + 2 x y + y^2'],
    ['0.5 x', 'x/2'],
    ['x/3 + x/6', 'x/2'],
    ['1e-30 x + y', 'y + x/10^30'],
    ['exp(x + y)', 'exp(x) exp(y)'],
    ['exp(2 x)', 'exp(x)^2'],
    ['e^x', 'exp(x)'],
    ['exp(exp(x) + y)', 'exp(exp(x)) exp(y)'],
    ['s (1 - s)', 'exp(-z)/(1 + exp(-z))^2'],
    ['1 - sigmoid(x)', 'sigmoid(-x)'],
    ['tanh(x)', '2 sigmoid(2 x) - 1'],
    ['cosh(x)^2 - sinh(x)^2', '1'],
    ['log(p q)', 'log(p) + log(q)'],
    ['log(p^3/q)', '3 log(p) - log(q)'],
    ['log(exp(x) + exp(y))', 'x + log(1 + exp(y - x))'],
    ['softplus(x)', 'x + softplus(-x)'],
    ['softplus(x)', 'log(1 + exp(x))'],
    ['exp(log(p) + x)', 'p exp(x)'],
    ['p^x p^y', 'p^(x + y)'],
    ['p^n', 'exp(n log(p))'],
    ['sqrt(p) sqrt(q)', 'sqrt(p q)'],
    ['p/sqrt(p)', 'sqrt(p)'],
    ['p^(1/3) p^(2/3)', 'p'],
    ['sqrt(1 + x^2)^2', '1 + x^2'],
    ['sin(x + y)', 'sin(x) cos(y) + cos(x) sin(y)'],
    ['sin(2 x)', '2 sin(x) cos(x)'],
    ['sin(x)^2 + cos(x)^2', '1'],
    ['tan(x)', 'sin(x)/cos(x)'],
    ['exp(sin(x)^2)', 'exp(1) exp(-cos(x)^2)'],
    ['atan(x + y)', 'atan(y + x)'],
    ['max(x, y) + min(x, y)', 'x + y'],
    ['abs(x)^2', 'x^2'],
    ['relu(x) - relu(-x)', 'x'],
    ['l^2', 'l'],
    ['(-1)^(2 n)', '1'],
    ['pi x + pi x', '2 pi x'],
    ['if(x > y, x, y)', 'max(x, y)'],
  ])('%s = %s', (left, right) => {
    expect(agrees(left, right, numbers)).toBe(true);
  });

  test.each([
    ['(A B)^T', 'B^T A^T'],
    ['trace(A B B^T A^T)', 'sum((A B) .* (A B))'],
    ['inv(Q) Q u', 'u'],
    ['det(Q^2)', 'det(Q)^2'],
    ['u v^T', '(v u^T)^T'],
    ['norm(u)^2', 'u^T u'],
    ['softmax(u)', 'exp(u)/sum(exp(u))'],
    ['sum(t)', '1'],
  ])('%s = %s', (left, right) => {
    expect(agrees(left, right, matrices)).toBe(true);
  });

  test('the gradients of two layers and of a likelihood', () => {
    expect(agrees("1/m (W2^T (A2 - Y) .* g1'(Z1)) X^T", 'd(J, W1)', twoLayers)).toBe(true);
    expect(
      agrees(
        'sum(i, 1, N, H_i,j (s_i - P_i))',
        'sum(i, 1, N, H_i,j s_i) - sum(k, 1, N, P_k H_k,j)',
        likelihood,
      ),
    ).toBe(true);
  });
});

describe('what is not the same never agrees', () => {
  test.each([
    ['x + 1e-40', 'x'],
    ['x + exp(-500)', 'x'],
    ['exp(x)', 'exp(y)'],
    ['exp(x) y', 'exp(x y)'],
    ['log(p + q)', 'log(p) + log(q)'],
    ['sqrt(p + q)', 'sqrt(p) + sqrt(q)'],
    ['sin(x + y)', 'sin(x) + sin(y)'],
    ['sin(x)', 'cos(x)'],
    ['0.333333333333333333333 x', 'x/3'],
    ['atan(x)', 'x'],
    ['pi x', '3.14159265358979323846 x'],
    ['x/(y - y)', 'x'],
    ['max(x, y)', 'x + y'],
    ['p^x', 'x^p'],
    ['sigmoid(x)', 'tanh(x)'],
  ])('%s ≠ %s', (left, right) => {
    expect(agrees(left, right, numbers)).toBe(false);
  });

  test.each([
    ['A B B^T A^T', 'inv(A B B^T A^T)'],
    ['Q u', 'Q^T u'],
    ['u .* v', 'u v^T v'],
    ['norm(u)', 'norm(v)'],
    ['softmax(u)', 'exp(u)/sum(exp(v))'],
  ])('%s ≠ %s', (left, right) => {
    expect(agrees(left, right, matrices)).toBe(false);
  });
});
