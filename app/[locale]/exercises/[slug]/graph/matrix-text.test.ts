import { describe, expect, test } from 'vitest';
import { inOneLine, isGoingOn, skeleton } from './matrix-text';

describe('Enter in a matrix of four entries', () => {
  test.each(['1 2', '[1, 2]', '[[1, 2],', '۱ ۲', '1\t2', '-0.5'])(
    'goes on to another row after %j',
    (typed) => expect(isGoingOn(typed, 4)).toBe(true),
  );

  test.each(['', '  ', '1 2\n3 4', '1 2; 3 4', '[[1, 2], [3, 4]]', '۱ ۲؛ ۳ ۴', '1 2\n'])(
    'leaves it after %j',
    (typed) => expect(isGoingOn(typed, 4)).toBe(false),
  );
});

test('an empty matrix shows where its entries go', () => {
  expect(skeleton(2, 3)).toBe('· · ·\n· · ·');
});

test('a matrix stands in one line with its rows apart', () => {
  expect(inOneLine('1 2 \n 3 4\n')).toBe('1 2; 3 4');
});
