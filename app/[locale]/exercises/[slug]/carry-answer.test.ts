import { describe, expect, test } from 'vitest';
import { readExpression } from '@/lib/math/notation/read';
import type { Scope } from '@/lib/math/notation/scope';
import { toText } from '@/lib/math/notation/to-text';
import { carryAnswer } from './carry-answer';
import { indexedScope, layerScope, neuronScope } from './scope.fixture';

describe('an answer carried from text to LaTeX and back', () => {
  test.each<[string, Scope]>([
    ['-(y - yhat) x1', neuronScope],
    ['-y/yhat + (1 - y)/(1 - yhat)', neuronScope],
    ['exp(-w1 x1)/(1 + exp(-w1 x1))^2', neuronScope],
    ['dZ1 X^T', layerScope],
    ["1/m dZ1 .* g1'(W1 X + b1)", layerScope],
    ['sum(dZ1)/m', layerScope],
    ['sum(i, 1, N, (s_i - 1) H_{i,j})', indexedScope],
  ])('%s means the same', (text, scope) => {
    const latex = carryAnswer(text, 'text', scope);
    const back = latex === null ? null : carryAnswer(latex, 'latex', scope);
    const read = readExpression(text, scope);
    expect(back).toBe(read.kind === 'expression' ? toText(read.expression) : 'unread');
  });

  test('is not there when it cannot be read', () => {
    expect(carryAnswer('(y', 'text', neuronScope)).toBeNull();
    expect(carryAnswer('\\frac{y}{\\placeholder{}}', 'latex', neuronScope)).toBeNull();
  });
});
