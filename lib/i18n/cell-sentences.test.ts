import { describe, expect, test } from 'vitest';
import { locales } from '../catalog/public-exercise';
import { cellInWords } from './cell-sentences';
import { formatNumber } from './numbers';
import { translator } from './translator';

const traceCells = ['1 outputs 2', '2 gradient w0', '3 velocity w', '4 parameters W1_1,2'];

describe.each(locales)('in %s', (locale) => {
  const showNumber = (value: number) => formatNumber(locale, value);

  test.each(traceCells)('the cell %s has words, with the step in the digits of the reader', (cell) => {
    const words = cellInWords(cell, translator(locale), showNumber, 'text');
    expect(words).toContain(showNumber(Number(cell[0])));
    expect(words).not.toMatch(/[{}]/);
  });

  test('on a page a parameter is a formula', () => {
    expect(cellInWords('2 gradient w0', translator(locale), showNumber, 'page')).toContain('$w_{0}$');
  });

  test.each(['values z', 'gradients z', 'local z by w', 'local f by z', '1 parameters z'])(
    'on a page the cell %s is named as its exercise writes it',
    (cell) => {
      const texOf = (name: string) => (name === 'z' ? '\\tilde z' : name);
      expect(cellInWords(cell, translator(locale), showNumber, 'page', texOf)).toContain('$\\tilde z$');
    },
  );
});
