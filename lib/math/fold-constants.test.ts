import { describe, expect, test } from 'vitest';
import { foldConstants } from './fold-constants';
import { toText } from './notation/to-text';
import { modelOf, read } from './testing/models';

const model = modelOf({ symbols: { x: 'real' }, definitions: {} });

describe('written numbers are worked out exactly', () => {
  test.each([
    ['0.1 + 0.2 - 0.3', '0'],
    ['[0.1 + 0.2 = 0.3] x', '1*x'],
    ['[1/3 < 0.3333]', '0'],
    ['x^(3*0.1*10)', 'x^3'],
    ['1/3 + 1/6', '0.5'],
    ['1/3', '1/3'],
    ['2/6', '1/3'],
    ['-(2 - 5)', '-(-3)'],
    ['2^-2 x', '0.25*x'],
    ['1e-30*1e30', '1'],
    ['(x + 1 - 1)', 'x + 1 - 1'],
  ])('%s is %s', (text, folded) => {
    expect(toText(foldConstants(read(text, model)))).toBe(folded);
  });

  test.each(['1/0', '1/(0.1 + 0.2 - 0.3)', '0^-1', '2^0.5', '9^9^9', '1e400*x', 'sqrt(2)'])(
    '%s stays undefined, irrational or too long',
    (text) => {
      const folded = foldConstants(read(text, model));
      expect(folded.kind === 'apply' || folded.kind === 'number').toBe(true);
      expect(folded.kind === 'number').toBe(false);
    },
  );
});
