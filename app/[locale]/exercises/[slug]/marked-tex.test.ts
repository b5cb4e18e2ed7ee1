import { describe, expect, test } from 'vitest';
import { markedTex } from './marked-tex';

describe('the place of a problem in a formula', () => {
  test('is underlined', () => {
    expect(markedTex('\\frac{y}{q}', { at: 9, length: 1 })).toBe('\\frac{y}{\\underline{q}}');
  });

  test('is a box where something is missing', () => {
    const latex = '\\frac{y}{\\placeholder{}}';
    expect(markedTex(latex, { at: 9, length: 14 })).toBe('\\frac{y}{\\underline{\\square }}');
  });

  test.each([
    ['is between two things', '\\frac{y}{}', 9, 0],
    ['cuts a command in half', '\\frac{y}{q}', 2, 3],
    ['holds half of a pair of braces', '\\frac{y}{q}', 7, 2],
    ['is in what cannot be set', '\\left(y', 6, 1],
  ])('is not shown where it %s', (_title, latex, at, length) => {
    expect(markedTex(latex, { at, length })).toBeNull();
  });
});
