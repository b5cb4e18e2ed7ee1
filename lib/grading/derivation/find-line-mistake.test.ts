import { describe, expect, test } from 'vitest';
import { derivations, judged } from './testing/derivations';
import { type DerivationName, foundBetween } from './testing/found-between';

describe('between two lines is found', () => {
  test.each<[string, DerivationName, string[], string, string[]]>([
    ['a sign', 'logLossByWeight', ['= -(y - ŷ) x1', '= (y - ŷ) x1'], 'sign', []],
    ['the sign of a term', 'logLossByWeight', ['= (ŷ - y) x1', '= ŷ x1 + y x1'], 'sign.term', ['y·x₁']],
    ['a lost factor', 'logLossByWeight', ['= (ŷ - y) x1', '= ŷ - y'], 'factor-missing', ['x₁']],
    [
      'a factor lost in one term',
      'logLikelihoodOfOne',
      ['= -(1 - s_i) h_j(x_i) + h_j(x_i) (1 - P_i)', '= -(1 - s_i) + h_j(x_i) (1 - P_i)'],
      'factor-missing',
      ['H_{i,j}'],
    ],
    [
      'a lost term',
      'logLikelihoodOfOne',
      ['= -(1 - s_i) h_j(x_i) + h_j(x_i) (1 - P_i)', '= h_j(x_i) (1 - P_i)'],
      'term-missing',
      ['−(1 − s_i)·H_{i,j}'],
    ],
    [
      'swapped names',
      'logLikelihoodOfOne',
      ['= (s_i - P_i) h_ij', '= (s_i - Q_i) h_ij'],
      'swapped.for',
      ['Q_i', 'P_i'],
    ],
    [
      'the derivative of the inside lost',
      'logLossByPrediction',
      ['= d(-y log(ŷ) - (1 - y) log(1 - ŷ), ŷ)', '= -y/ŷ - (1 - y)/(1 - ŷ)'],
      'inner-derivative-lost',
      ['1 − ŷ'],
    ],
    [
      'the sign of a derivative in it',
      'logLikelihoodOfOne',
      [
        '= -(1 - s_i) h_ij - d(log(1 + exp(-z_i)), w_j)',
        '= -(1 - s_i) h_ij - h_ij exp(-z_i)/(1 + exp(-z_i))',
      ],
      'inner-derivative-lost',
      ['−z_i'],
    ],
    [
      'a function for its derivative, in the second of two derivatives',
      'logLossByWeight',
      ['= ∂L/∂ŷ · ∂ŷ/∂w1', '= ∂L/∂ŷ · ŷ x1'],
      'function-for-derivative',
      ['ŷ', 'ŷ·(1 − ŷ)'],
    ],
    [
      'a step left out',
      'logLossByWeight',
      ['= ∂L/∂ŷ · ∂ŷ/∂w1', '= ∂L/∂ŷ · x1'],
      'factor-missing.derivative',
      ['ŷ·(1 − ŷ)', 'ŷ', 'z'],
    ],
    [
      'another derivative',
      'logLossByWeight',
      ['= ∂L/∂ŷ · ∂ŷ/∂w1', '= ∂L/∂ŷ · ∂ŷ/∂w2'],
      'other-gradient.for',
      ['∂ŷ/∂w₂', '∂ŷ/∂w₁'],
    ],
    [
      'a sum not taken',
      'logLikelihoodOfAll',
      ['= Σ_{i=1}^N ∂ell_i/∂w_j', '= h_ij (s_i - P_i)'],
      'term-missing.sum',
      ['i', 'N'],
    ],
    [
      'a sign within a function, in a line that looks nothing like the one before',
      'logLikelihoodForm',
      ['= s_i log(1/(1 - exp(-z_i))) + (1 - s_i) log(exp(-z_i)/(1 + exp(-z_i)))'],
      'sign.term',
      ['−exp(−z_i)'],
    ],
    ['the softmax of another entry', 'softmax', ['= p_k - y_k', '= y_k - p_k'], 'sign', []],
  ])('%s', (_, name, lines, id, names) => {
    expect(foundBetween(name, lines)).toEqual([id, names]);
  });

  test('nothing where nothing explains it', () => {
    expect(foundBetween('logLossByWeight', ['= (ŷ - y) x1', '= sin(b) + 17'])).toEqual(['incorrect', []]);
  });
});

test('shows a point with the numbers of the two lines and what they give', () => {
  const verdict = judged(derivations.logLossByWeight, ['= ∂L/∂ŷ · ∂ŷ/∂w1', '= (y - ŷ) x1']);
  expect(verdict).toHaveProperty('counterexample.yours');
  const names =
    verdict.kind === 'incorrect' ? (verdict.counterexample?.point.map(({ tex }) => tex) ?? []) : [];
  expect(names.sort()).toEqual(['\\hat{y}', 'x_{1}', 'y']);
});
