import { expect, test } from 'vitest';
import { holds, readCondition } from './condition';
import { type Draw, readRange, valuesAt } from './variant';

const condition = (text: string) => {
  const read = readCondition(text);
  if (!read) throw new Error(text);
  return read;
};

const draw: Draw = {
  at: { a: 1, c: 5, k: 2 },
  choices: { a: [1, 2, 3], c: [1, 2, 3] },
  where: [condition('a != c')],
};

test('seed 0 has the fixed values', () => {
  expect(valuesAt(draw, 'square', 0)).toEqual({ a: 1, c: 5, k: 2 });
});

test('every other seed draws, meets the conditions and keeps what is not drawn', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const values = valuesAt(draw, 'square', seed);
    expect([1, 2, 3]).toContain(values?.a);
    expect(values?.a).not.toBe(values?.c);
    expect(values?.k).toBe(2);
  }
});

test('the same seed gives the same variant, another seed another one', () => {
  expect(valuesAt(draw, 'square', 7)).toEqual(valuesAt(draw, 'square', 7));
  const variants = new Set(
    Array.from({ length: 30 }, (_, seed) => JSON.stringify(valuesAt(draw, 'square', seed + 1))),
  );
  expect(variants.size).toBeGreaterThan(3);
});

test('seed 0 draws what has no fixed value', () => {
  expect([1, 2, 3]).toContain(valuesAt({ ...draw, at: {} }, 'square', 0)?.a);
});

test('gives up on conditions that cannot be met', () => {
  expect(valuesAt({ ...draw, where: [condition('a > 3')] }, 'square', 1)).toBeNull();
});

test.each([
  ['a != c', true],
  ['a>=2', false],
  ['-1.5 < a', true],
  ['c - a == 4', true],
  ['a + c > k + 4', false],
  ['a < missing', false],
  ['a != missing', false],
])('decides %s', (text, expected) => {
  expect(holds(condition(text), new Map(Object.entries({ a: 1, c: 5, k: 2 })))).toBe(expected);
});

test.each(['a = c', 'a * 2 < c', 'a c < 1', 'a <', '< c', 'a < b < c', ''])(
  'refuses the condition %j',
  (text) => {
    expect(readCondition(text)).toBeNull();
  },
);

test('reads ranges of whole numbers', () => {
  expect(readRange('-1..2')).toEqual([-1, 0, 1, 2]);
  expect(readRange('5..1')).toBeNull();
  expect(readRange('0..100000')).toBeNull();
});
