import { describe, expect, test } from 'vitest';
import { derivationIn, derivations, judged, leastSquares } from './testing/derivations';

const fixtures = {
  ...derivations,
  leastSquaresByResidual: derivationIn(leastSquares, 'derivation: d(L, r)\nuntil: { use: [r] }'),
};
type Name = keyof typeof fixtures;

/** The finding of the last line, and what it names. */
function found(name: Name, lines: string[]): [string | undefined, string[]] {
  const verdict = judged(fixtures[name], lines);
  if (!('finding' in verdict) || verdict.finding === undefined) return [verdict.kind, []];
  const { id, variant, names = {} } = verdict.finding;
  const called = variant === undefined ? id : `${id}.${variant}`;
  return [called, Object.values(names).map(({ text }) => text)];
}

describe('between two lines is found', () => {
  test.each<[string, Name, string[], string, string[]]>([
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
    expect(found(name, lines)).toEqual([id, names]);
  });

  test.each<[string, Name, string[], string, string[]]>([
    ['a size of two is no two', 'leastSquaresByResidual', ['= r'], 'factor-constant', ['0.5']],
    ['nor between lines', 'leastSquares', ['= 2 X^T r', '= X^T (X w - y)'], 'factor-constant', ['0.5']],
    [
      'a two lost in expanding',
      'leastSquares',
      ['= d((X w - y)^T (X w - y), w)', '= d(w^T X^T X w - w^T X^T y + y^T y, w)'],
      'factor-missing',
      ['2'],
    ],
    [
      'of two derivatives the second, its inside not derived',
      'logLossByPrediction',
      ['= -y d(log(ŷ), ŷ) - (1 - y) d(log(1 - ŷ), ŷ)', '= -y/ŷ - (1 - y)/(1 - ŷ)'],
      'inner-derivative-lost',
      ['1 − ŷ'],
    ],
    [
      'a derivative that still stands, with the other sign',
      'logLikelihoodOfOne',
      [
        '= d(-(1 - s_i) z_i, w_j) - d(log(1 + exp(-z_i)), w_j)',
        '= -(1 - s_i) h_ij + d(log(1 + exp(-z_i)), w_j)',
      ],
      'sign.term',
      ['∂(log(1 + exp(−z_i)))/∂w_j'],
    ],
    [
      'a branch with the other sign',
      'logLossByWeight',
      ['= if(y = 1, d(-log(ŷ), w1), d(-log(1 - ŷ), w1))', '= if(y = 1, -(1 - ŷ) x1, -ŷ x1)'],
      'sign.term',
      ['−ŷ·x₁'],
    ],
    [
      'one factor too many',
      'chainRule',
      ['= dL/df · df/dq · x1', '= dL/df · f (1 - f)^2 · x1'],
      'factor-extra',
      ['1 − f'],
    ],
    [
      'one factor too many by one’s own letters',
      'logLossByBias',
      ['u := 1 - ŷ', 'v := ŷ u', '= dL/dŷ · v', '= ((1 - y)/u - y/ŷ) v u'],
      'factor-extra',
      ['1 − ŷ'],
    ],
    [
      'a name that belongs elsewhere, as a factor',
      'logLossByBias',
      ['= dL/dŷ * dŷ/dz * dz/db', '= (-ŷ/ŷ + (1 - y)/(1 - ŷ)) * ŷ (1 - ŷ) * 1'],
      'factor-extra',
      ['ŷ'],
    ],
    [
      'brackets as they have to be put',
      'softmax',
      ['= -sum(i, 1, K, y_i/p_i d(p_i, z_k))', '= -sum(i, 1, K, y_i/p_i * p_i [i=k] - p_k)'],
      'factor-missing.brackets',
      ['[i = k] − p_k'],
    ],
    [
      'a term in a sum',
      'softmax',
      ['= -sum(i, 1, K, y_i/p_i d(p_i, z_k))', '= -sum(i, 1, K, y_i/p_i * (p_i [i=k] + p_i p_k))'],
      'sign.term',
      ['p_i·p_k'],
    ],
    ['a factor lost in a sum', 'softmax', ['= -sum(i, 1, K, d(log(p_i), z_k))'], 'factor-missing', ['y_i']],
    [
      'one for an indicator',
      'softmax',
      ['= -sum(i, 1, K, y_i ([i=k] - p_k))', '= -sum(i, 1, K, y_i (1 - p_k))'],
      'swapped.for',
      ['1', '[i = k]'],
    ],
    [
      'a term lost in brackets, as it stood there',
      'softmax',
      ['= -sum(i, 1, K, y_i ([i=k] - p_k))', '= -sum(i, 1, K, y_i (-p_k))'],
      'term-missing',
      ['[i = k]'],
    ],
    ['a derivative too many', 'logLossByWeight', ['= d(L, w1) + d(L, w2)'], 'term-extra', ['∂L/∂w₂']],
    [
      'the sign of a term, as it stands',
      'logLossByBias',
      ['= -y (1 - ŷ) + (1 - y) ŷ', '= -y + y ŷ - ŷ - y ŷ'],
      'sign.term',
      ['−ŷ'],
    ],
    [
      'the derivative of an inside left out, as it stood there',
      'logLossByPrediction',
      ['= -y/ŷ - (1 - y)/(1 - ŷ) · d(1 - ŷ, ŷ)', '= -y/ŷ - (1 - y)/(1 - ŷ)'],
      'factor-missing',
      ['∂(1 − ŷ)/∂ŷ'],
    ],
    [
      'of terms alike the one that is wrong',
      'chainRule',
      ['= (-y (1 - f) + (1 - y) f) x1', '= (-y - y f + f - y f) x1'],
      'sign.term',
      ['−y·f'],
    ],
    [
      'a term that takes another with it',
      'logLikelihoodForm',
      [
        '= -s_i log(1+exp(-z_i)) - (1-s_i) z_i - (1-s_i) log(1+exp(-z_i))',
        '= -(1-s_i) z_i + log(1+exp(-z_i))',
      ],
      'sign.term',
      ['log(1 + exp(−z_i))'],
    ],
    [
      'the derivative of what is below a line lost',
      'sigmoid',
      ['= d(1/(1 + exp(-z)), z)', '= -1/(1 + exp(-z))^2'],
      'inner-derivative-lost',
      ['1 + exp(−z)'],
    ],
    [
      'a name as a factor too many',
      'logLossByWeight',
      ['= dL/dŷ dŷ/dz dz/dw1', '= (ŷ - y) w1 x1'],
      'factor-extra',
      ['w₁'],
    ],
    [
      'one term of several',
      'logLikelihoodOfOne',
      ['= -(1 - s_i) d(z_i, w_j) + Q_i d(z_i, w_j)', '= -(1 - s_i) h_ij - Q_i h_ij'],
      'sign.term',
      ['−Q_i·H_{i,j}'],
    ],
    [
      'one term of several in brackets',
      'logLikelihoodOfOne',
      ['= h_ij (-(1 - s_i) + 1 - P_i)', '= h_ij (-1 - s_i + 1 - P_i)'],
      'sign.term',
      ['−s_i'],
    ],
    [
      'a factor lost in one term of a sum',
      'logLikelihoodOfAll',
      ['= sum(i, 1, N, h_ij (s_i - P_i))', '= sum(i, 1, N, h_ij s_i) - sum(i, 1, N, P_i)'],
      'factor-missing',
      ['H_{i,j}'],
    ],
    [
      'a label for what is left of 1',
      'logLossByBias',
      ['= dL/dŷ * dŷ/dz', '= (-y/ŷ + y/(1 - ŷ)) ŷ (1 - ŷ)'],
      'swapped.for',
      ['y', '1 − y'],
    ],
    [
      '1 for a label that was lost, at the index of the line',
      'softmax',
      ['= -Σ_{i=1}^K y_i ([i = k] - p_k)', '= -1 + p_k'],
      'swapped.for',
      ['1', 'y_k'],
    ],
    [
      'the sign that is not as in the line before, where turning another would do as well',
      'logLossByBias',
      ['= dL/dŷ * dŷ/db', '= -(y - ŷ)/(ŷ (1 - ŷ)) ŷ (1 + ŷ)'],
      'sign.term',
      ['ŷ'],
    ],
    [
      'the sign in one of two sums of the line before',
      'logLossByBias',
      ['= (-y/ŷ + (1 - y)/(1 - ŷ)) ŷ (1 - ŷ)', '= -y (1 - ŷ) + (1 + y) ŷ'],
      'sign.term',
      ['y'],
    ],
    [
      'no name that is not written: what is left of the inner derivative',
      'logLikelihoodOfOne',
      ['= -(1 - s_i) h_ij - d(log(1 + exp(-z_i)), w_j)', '= -(1 - s_i) h_ij + h_ij/(1 + exp(-z_i))'],
      'factor-missing.derivative',
      ['exp(−z_i)', 'exp(−z_i)', '−z_i'],
    ],
    [
      'no inside of what still stands in a derivative',
      'logLikelihoodOfOne',
      ['= d(-(1 - s_i) z_i, w_j) - d(-log(1 + exp(-z_i)), w_j)'],
      'sign.term',
      ['−∂(−log(1 + exp(−z_i)))/∂w_j'],
    ],
    [
      'no factor of a number that is wrong',
      'logLossByPrediction',
      ['= -y d(log(ŷ), ŷ) - (2 - y) d(log(1 - ŷ), ŷ)'],
      'incorrect',
      [],
    ],
  ])('only what is so: %s', (_, name, lines, id, names) => {
    expect(found(name, lines)).toEqual([id, names]);
  });

  test('nothing where nothing explains it', () => {
    expect(found('logLossByWeight', ['= (ŷ - y) x1', '= sin(b) + 17'])).toEqual(['incorrect', []]);
  });
});

test('shows a point with the numbers of the two lines and what they give', () => {
  const verdict = judged(derivations.logLossByWeight, ['= ∂L/∂ŷ · ∂ŷ/∂w1', '= (y - ŷ) x1']);
  expect(verdict).toHaveProperty('counterexample.yours');
  const names =
    verdict.kind === 'incorrect' ? (verdict.counterexample?.point.map(({ tex }) => tex) ?? []) : [];
  expect(names.sort()).toEqual(['\\hat{y}', 'x_{1}', 'y']);
});
