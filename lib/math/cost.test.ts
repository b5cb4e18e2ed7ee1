import { describe, expect, test } from 'vitest';
import { costMax, costOf } from './cost';
import { sizesFor } from './points';
import { likelihood, read, twoLayers } from './testing/models';

const cost = (text: string): number => costOf(read(text, twoLayers), twoLayers, sizesFor(twoLayers, 0));

describe('the cost of an answer is known before it runs', () => {
  test('grows with the entries of a matrix', () => {
    expect(cost('exp(Z1)')).toBeGreaterThan(cost('exp(b1)'));
    expect(cost('W2 A1')).toBeGreaterThan(cost('b1'));
  });

  test('is that of the body, as often as a sum runs', () => {
    const once = cost('exp(m)');
    expect(cost('sum(i, 1, 100, exp(m))')).toBeGreaterThanOrEqual(100 * once);
    expect(cost('sum(i, 1, 100, sum(j, 1, 100, exp(m)))')).toBeGreaterThanOrEqual(10_000 * once);
  });

  test.each(['sum(i, 1, 10^9, m)', 'sum(i, 1, exp(m), m)', 'sum(i, 1, 1/m, m)'])(
    'is beyond the limit for %s',
    (text) => {
      expect(cost(text)).toBeGreaterThan(costMax);
    },
  );

  test('of the answers people give is far below the limit', () => {
    expect(cost("W2^T (A2 - Y) .* g1'(Z1) X^T X")).toBeLessThan(costMax / 10);
    const sum = read('sum(i, 1, N, H_i,j (s_i - P_i))', likelihood);
    expect(costOf(sum, likelihood, sizesFor(likelihood, 0))).toBeLessThan(costMax / 100);
  });
});
