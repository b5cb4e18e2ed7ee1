import { expect, test } from 'vitest';
import { readExpression } from '@/lib/math/notation/read';
import type { Scope } from '@/lib/math/notation/scope';
import { toTex } from '@/lib/math/notation/to-tex';
import { factorsApart } from './factors-apart';
import { indexedScope, layerScope, neuronScope } from './scope.fixture';

test.each<[string, Scope, string]>([
  ['1/y · x1/w1', neuronScope, '\\frac{1}{y} \\cdot \\frac{x_{1}}{w_{1}}'],
  ['1/y x1/w1', neuronScope, '\\frac{1}{y} \\cdot \\frac{x_{1}}{w_{1}}'],
  [
    'y/x1 · x1/w1 · w1/y',
    neuronScope,
    '\\frac{y}{x_{1}} \\cdot \\frac{x_{1}}{w_{1}} \\cdot \\frac{w_{1}}{y}',
  ],
  ['exp(1/y · x1/w1)', neuronScope, 'e^{\\frac{1}{y} \\cdot \\frac{x_{1}}{w_{1}}}'],
  ['sum(i, 1, N, 1/s_i · s_i/2)', indexedScope, '\\sum_{i=1}^{N} \\frac{1}{s_{i}} \\cdot \\frac{s_{i}}{2}'],
  ['y x1/w1', neuronScope, '\\frac{y \\, x_{1}}{w_{1}}'],
  ['(1/y + x1) yhat/w1', neuronScope, '\\frac{\\left(\\frac{1}{y} + x_{1}\\right) \\, \\hat{y}}{w_{1}}'],
])('%s is set as it was typed', (text, scope, tex) => {
  expect(set(text, scope)).toBe(tex);
});

test.each(['W1/2 X/dZ1', 'W1/m * X/dZ1'])('where a matrix is divided by, %s stays one fraction', (text) => {
  expect(set(text, layerScope)).toMatch(/^\\frac/);
});

function set(text: string, scope: Scope): string {
  const read = readExpression(text, scope);
  return read.kind === 'expression' ? toTex(factorsApart(read.expression, scope), scope) : 'unread';
}
