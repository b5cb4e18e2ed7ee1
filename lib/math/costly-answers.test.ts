import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { readExpression } from './notation/read';
import { checkNumber } from './number-check';
import { samplePoints } from './points';
import { likelihood, read, twoLayers } from './testing/models';

describe('no answer can hang whoever compares it', () => {
  test.each([
    ['a sum among numbers too large to count one by one', 'sum(k, 1e300, 1e300, k)'],
    ['the same, from a product', 'sum(k, 10^6 * 10^6 * 10^6, 10^6 * 10^6 * 10^6, k)'],
    ['a sum inside whose bounds lie below zero', 'sum(k, 1 - 5000, 1, sum(j, k, 1, j))'],
    ['a derivative of derivatives', `${'d('.repeat(8)}exp(S^2)${', S)'.repeat(8)}`],
    ['a long product, derived twice', `d(d(${Array(60).fill('S').join(' * ')}, S), S)`],
    ['a sum of more functions than can be worked out in many digits', 'sum(k, 1, 2000, exp(k))'],
    ['a sum of powers whose exponents are no plain numbers', 'sum(k, 1, 1000, k^k)'],
  ])('%s is too large', (_, text) => {
    const answer = read(text, twoLayers);
    expect(compare(answer, read('m', twoLayers), twoLayers)).toMatchObject({
      kind: 'unread',
      problem: { code: 'too-large' },
    });
  });

  test('a list of arguments beyond reading is too large', () => {
    const text = `max(${Array(1900).fill('1').join(',')})`;
    expect(readExpression(text, twoLayers.scope)).toMatchObject({ problem: { code: 'too-large' } });
  });

  test('what stays unclear is given up in time', () => {
    const answer = read('m + 1e-3000 sum(k, 1, 1000, exp(k) / k)', twoLayers);
    expect(compare(answer, read('m', twoLayers), twoLayers).kind).not.toBe('equal');
  });

  test.each(['sum(k, 1, 10^8, k)', 'sum(k, 1e300, 1e300, k)'])('%s is too large for a number', (text) => {
    const [point] = samplePoints(likelihood, 'costly', 1, 1);
    if (!point) throw new Error('no point');
    expect(checkNumber(read(text, likelihood), read('1', likelihood), likelihood, point, {})).toBe(
      'too-large',
    );
  });
});
