import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { apply, name, number } from '../expression';
import type { OperationId } from '../operations/ids';
import { modelOf } from '../testing/models';
import { expressionOf, shapedSource } from '../testing/random-expressions';
import { readExpression } from './read';
import type { Scope } from './scope';
import { type ScopeId, scopes } from './scopes.fixture';
import { toTex } from './to-tex';

function texOf(typed: string, scope: Scope): string {
  const reading = readExpression(typed, scope);
  if (reading.kind === 'problem') throw new Error(`${typed}: ${JSON.stringify(reading.problem)}`);
  return toTex(reading.expression, scope);
}

function sets(title: string, scope: ScopeId, rows: readonly (readonly [typed: string, tex: string])[]): void {
  test.each(rows)(`${title}: %s as %s`, (typed, tex) => {
    const written = texOf(typed, scopes[scope]);
    expect(written).toBe(tex);
    expect(() => katex.renderToString(written, { throwOnError: true, strict: 'error' })).not.toThrow();
  });
}

describe('products', () => {
  sets('with as little between as reads well', 'neuron', [
    ['w1 x1', 'w_{1} \\, x_{1}'],
    ['2 x1', '2 x_{1}'],
    ['2*3', '2 \\cdot 3'],
    ['x1*2', 'x_{1} \\cdot 2'],
    ['x1*(y+1)', 'x_{1} (y + 1)'],
    ['(y+1)(z-1)', '(y + 1) (z - 1)'],
    ['yhat(1-yhat)', '\\hat{y} (1 - \\hat{y})'],
    ['2 e^z', '2 e^{z}'],
    ['y log(z)', 'y \\log(z)'],
    ['1/2 x1', '\\frac{1}{2} \\, x_{1}'],
    ['x1*(1/2)', 'x_{1} \\cdot \\frac{1}{2}'],
    ['x1*(y*z)', 'x_{1} \\, y \\, z'],
    ['3.7e-32 y', '3.7 \\cdot 10^{-32} \\, y'],
    ['2*|z|', '2 \\left|z\\right|'],
    ['y*(-1)', 'y (-1)'],
  ]);
  sets('of matrices', 'layers', [
    ['1/m dZ2 A1^T', '\\frac{1}{m} \\, dZ_{2} \\, A_{1}^{\\top}'],
    ["W2^T dZ2 .* g1'(Z1)", "W_{2}^{\\top} \\, dZ_{2} \\odot g_{1}'(Z_{1})"],
    ["(W2^T dZ2 .* g1'(Z1)) X^T", "(W_{2}^{\\top} \\, dZ_{2} \\odot g_{1}'(Z_{1})) \\, X^{\\top}"],
    ["W2^T dZ2 .* g1'(Z1) X^T", "(W_{2}^{\\top} \\, dZ_{2} \\odot g_{1}'(Z_{1})) \\, X^{\\top}"],
    ['(A2-Y) .* A2 .* (1-A2)', '(A_{2} - Y) \\odot A_{2} \\odot (1 - A_{2})'],
    ['1/m rowsum(dZ2)', '\\frac{1}{m} \\operatorname{rowsum}(dZ_{2})'],
    ['(dZ2 A1^T)^T', '(dZ_{2} \\, A_{1}^{\\top})^{\\top}'],
    ['inv(W1)', 'W_{1}^{-1}'],
    ['W1_{1,2}', '(W_{1})_{1,2}'],
    ['X_{1,2}', 'X_{1,2}'],
  ]);
});

describe('signs, fractions and powers', () => {
  sets('of numbers', 'neuron', [
    ['-x1', '-x_{1}'],
    ['-(y - yhat) x1', '-(y - \\hat{y}) \\, x_{1}'],
    ['x1 - (-y)', 'x_{1} - (-y)'],
    ['-y/yhat + (1-y)/(1-yhat)', '-\\frac{y}{\\hat{y}} + \\frac{1 - y}{1 - \\hat{y}}'],
    ['1/(1+exp(-z))', '\\frac{1}{1 + e^{-z}}'],
    ['(y/z)^2', '\\left(\\frac{y}{z}\\right)^{2}'],
    ['(-x1)^2', '(-x_{1})^{2}'],
    ['x1^2', 'x_{1}^{2}'],
    ['(x1^2)^3', '(x_{1}^{2})^{3}'],
    ['exp(z)^2', '(e^{z})^{2}'],
    ['2e3^2', '(2 \\cdot 10^{3})^{2}'],
    ['y^(1/2)', 'y^{\\frac{1}{2}}'],
    ['(dL/dz)^2', '\\left(\\frac{\\partial L}{\\partial z}\\right)^{2}'],
    ['1e-3', '10^{-3}'],
    ['sqrt(z+1)', '\\sqrt{z + 1}'],
  ]);
});

describe('functions', () => {
  sets('with close brackets of the right height', 'neuron', [
    ['sigmoid(z)', '\\sigma(z)'],
    ['σ(z)(1-σ(z))', '\\sigma(z) (1 - \\sigma(z))'],
    ["σ'(z)", "\\sigma'(z)"],
    ['sigmoid(z/2)', '\\sigma\\mathopen{}\\left(\\frac{z}{2}\\right)'],
    ['tanh(z)^2', '\\tanh^{2}(z)'],
    ['1 - tanh^2(z)', '1 - \\tanh^{2}(z)'],
    ['log(yhat)^2', '\\log^{2}(\\hat{y})'],
    ['sigmoid(z)^-1', '\\sigma(z)^{-1}'],
    ['relu(z)', '\\operatorname{ReLU}(z)'],
    ["relu'(z)", "\\operatorname{ReLU}'(z)"],
    ['max(0, z)', '\\max(0, z)'],
    ['[z>0] y', '\\mathbf{1}\\!\\left[z > 0\\right] \\, y'],
    ['if(z >= 0, y, 0)', '\\begin{cases} y & z \\ge 0 \\\\ 0 & z < 0 \\end{cases}'],
    ['2 if(z > 0, 1, 0)', '2 \\left(\\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}\\right)'],
    ['if(z, y, 0)', '\\operatorname{if}(z, y, 0)'],
    ['d(L + z, w1)', '\\frac{\\partial (L + z)}{\\partial w_{1}}'],
    [
      'dL/dyhat * dyhat/dz',
      '\\frac{\\partial L}{\\partial \\hat{y}} \\cdot \\frac{\\partial \\hat{y}}{\\partial z}',
    ],
  ]);
  sets('left as a letter', 'layers', [
    ["g1'(Z1)", "g_{1}'(Z_{1})"],
    ['g1(Z1)^2', 'g_{1}(Z_{1})^{2}'],
  ]);
});

describe('sums', () => {
  sets('last in a product without brackets', 'likelihood', [
    ['sum(i,1,N,s_i w_j)', '\\sum_{i=1}^{N} \\mathbf{1}[y_{i}=+1] \\, w_{j}'],
    ['1/N sum(k,1,D,w_k)', '\\frac{1}{N} \\sum_{k=1}^{D} w_{k}'],
    ['2 Σ_k w_k + 1', '2 \\sum_{k=1}^{D} w_{k} + 1'],
    ['-Σ_k w_k', '-\\sum_{k=1}^{D} w_{k}'],
    ['Σ_k (w_k + 1)', '\\sum_{k=1}^{D} (w_{k} + 1)'],
  ]);
  sets('before a factor with brackets', 'likelihood', [
    ['(Σ_k w_k) w_j', '\\left(\\sum_{k=1}^{D} w_{k}\\right) \\, w_{j}'],
    ['(2 Σ_k w_k) w_j', '\\left(2 \\sum_{k=1}^{D} w_{k}\\right) \\, w_{j}'],
    ['(Σ_k w_k)^2', '\\left(\\sum_{k=1}^{D} w_{k}\\right)^{2}'],
    ['(Σ_k w_k)/D', '\\frac{\\sum_{k=1}^{D} w_{k}}{D}'],
  ]);
});

describe('names', () => {
  sets('as the exercise sets them', 'likelihood', [
    ['H_ij (s_i - P_i)', 'h_{j}(x_{i}) (\\mathbf{1}[y_{i}=+1] - P(y=+1\\mid x_{i},w))'],
    ['P_{i+1}', 'P(y=+1\\mid x_{i + 1},w)'],
    ['P_i^2', 'P(y=+1\\mid x_{i},w)^{2}'],
    ['z_i^2', '(w^{\\mathsf T}h(x_{i}))^{2}'],
    ['2 z_i', '2 w^{\\mathsf T}h(x_{i})'],
    ['ell_i', '\\ell_{i}'],
  ]);
  sets('Greek', 'greek', [
    ['2 lam theta', '2 \\lambda \\, \\theta'],
    ['muhat_i - y_i', '\\hat{\\mu}_{i} - y_{i}'],
    ['theta^T x_i', '\\theta^{\\top} \\, x_{i}'],
    ['theta_1 x_{i,1}', '\\theta_{1} \\, x_{i,1}'],
    ['norm(theta)^2', '\\left\\|\\theta\\right\\|^{2}'],
    ['eta_2', '\\eta_{2}'],
    ['sigmoid(t) + sigma', '\\operatorname{sigmoid}(t) + \\sigma'],
    ['x_{2,1}', '(x_{2})_{1}'],
  ]);
  sets('where e is one of them', 'square', [['exp(a) e', '\\exp(a) \\, e']]);
});

test('the power of every entry is told from that of a square matrix', () => {
  const { scope } = modelOf(shapedSource);
  const tex = (of: OperationId): string => toTex(apply(of, name('Q'), number(2)), scope);
  expect(tex('elementPower')).toBe('Q^{\\odot 2}');
  expect(tex('power')).toBe('Q^{2}');
});

test('whatever is written can be set', () => {
  const { scope } = modelOf(shapedSource);
  const expression = fc
    .constantFrom('number', 'column', 'matrix', 'square')
    .chain((shape) => expressionOf(shape as 'number', 4));
  const property = fc.property(expression, (of) => {
    katex.renderToString(toTex(of, scope), { throwOnError: true, strict: 'error' });
  });
  fc.assert(property, { seed: 5, numRuns: 300 });
});
