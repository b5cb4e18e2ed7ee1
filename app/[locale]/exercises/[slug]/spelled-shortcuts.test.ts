import { describe, expect, test } from 'vitest';
import { readExpression } from '@/lib/math/notation/read';
import { indexedScope, layerScope, neuronScope } from './scope.fixture';
import { spelledShortcuts } from './spelled-shortcuts';

describe('what is spelled out in the visual editor', () => {
  test('takes the look of the exercise’s names', () => {
    expect(spelledShortcuts(neuronScope)).toMatchObject({ yhat: '\\hat{y}', x1: 'x_{1}' });
    expect(spelledShortcuts(layerScope)).toMatchObject({ dZ1: 'dZ_{1}', g1: 'g_{1}' });
  });

  test('is a name of the exercise before it is a letter of the alphabet or a function', () => {
    const mu = neuronScope.names.y;
    if (!mu) throw new Error('the neuron has y');
    const scope = { ...neuronScope, names: { mu: { ...mu, tex: '\\mu_{0}' } } };
    expect(spelledShortcuts(scope).mu).toBe('\\mu_{0}');
  });

  test('leaves single letters and names with an index to be typed as they are', () => {
    const typed = Object.keys(spelledShortcuts(indexedScope));
    expect(typed).not.toContain('w');
    expect(typed).not.toContain('s');
  });

  test.each(['exp', 'log', 'tanh', 'relu', 'sigmoid', 'softplus', 'abs'])(
    'sets the function %s so that it is read as what it is',
    (word) => {
      const latex = `${spelledShortcuts(neuronScope)[word]}\\left(y\\right)`;
      expect(readExpression(latex, neuronScope, { notation: 'latex' })).toEqual(
        readExpression(`${word}(y)`, neuronScope),
      );
    },
  );
});
