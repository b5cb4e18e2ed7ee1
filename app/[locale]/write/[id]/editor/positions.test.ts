import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, rangeOf } from './positions';

test.each([
  ['the word', 'a: x\nb: foo + 1', 2, 4, 'foo'],
  ['one sign', 'z: w1 + (x', 1, 9, '('],
  ['the last sign at the end of a line', 'z: w1 +\nb', 1, 8, '+'],
  ['nothing in an empty line', 'a\n\nb', 2, 1, ''],
  ['the last line where there is none', 'a\nbc', 9, 1, 'bc'],
  ['letters of any language', 'z: ŷ₁ x', 1, 4, 'ŷ₁'],
])('marks %s', (_title, text, line, column, marked) => {
  const { from, to } = rangeOf(text, line, column);
  expect(text.slice(from, to)).toBe(marked);
});

test('a change turns one text into the other, and touches no more than one piece', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const change = changeBetween(before, after);
      const { from, to, insert } = change ?? { from: 0, to: 0, insert: '' };
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
  expect(changeBetween('a: 1\nb: 2\n', 'a: 1\nb: 3\n')).toEqual({ from: 8, to: 9, insert: '3' });
});
