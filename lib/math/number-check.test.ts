import { describe, expect, test } from 'vitest';
import { checkNumber, type NumberRule } from './number-check';
import { samplePoints } from './points';
import { modelOf, read } from './testing/models';

const empty = modelOf({ symbols: {}, definitions: {} });
const [point] = samplePoints(empty, 'numbers', 1, 1);

function judged(answer: string, value: string, rule: NumberRule): string {
  if (point === undefined) throw new Error('No point');
  return checkNumber(read(answer, empty), read(value, empty), empty, point, rule);
}

describe('a number is near enough', () => {
  test.each<[string, string, NumberRule, string]>([
    ['0.5', '1/2', {}, 'right'],
    ['0.333', '1/3', {}, 'wrong'],
    ['50%', '0.5', {}, 'right'],
    ['3.7×10^-32', '3.7e-32', {}, 'right'],
    ['3,7e-32', '3.7e-32', {}, 'right'],
    ['۳٫۷×۱۰^-۳۲', '3.7e-32', {}, 'right'],
    ['0', '3.7e-32', {}, 'wrong'],
    ['101', '100', { relative: 0.01 }, 'right'],
    ['101.0000001', '100', { relative: 0.01 }, 'wrong'],
    ['0.11', '0.1', { absolute: 0.01 }, 'right'],
    ['0.1100001', '0.1', { absolute: 0.01 }, 'wrong'],
    ['0.125', '0.1245', { decimals: 3 }, 'right'],
    ['0.124', '0.1245', { decimals: 3 }, 'right'],
    ['0.123', '0.1245', { decimals: 3 }, 'wrong'],
    ['1230', '1234.5', { significant: 3 }, 'right'],
    ['1240', '1234.5', { significant: 3 }, 'wrong'],
    ['0.00123', '0.0012345', { significant: 3 }, 'right'],
    ['-0.587', '-0.587791', { cut: 3 }, 'right'],
    ['-0.588', '-0.587791', { cut: 3 }, 'wrong'],
    ['-0.588', '-0.587791', { decimals: 3, cut: 3 }, 'right'],
    ['1/0', '1', {}, 'undefined'],
    ['sqrt(2)', 'sqrt(2)', {}, 'right'],
  ])('%s for %s under %o: %s', (answer, value, rule, verdict) => {
    expect(judged(answer, value, rule)).toBe(verdict);
  });
});
