import { describe, expect, test } from 'vitest';
import { type FieldElement, isSumKey, sumStep } from './sum-boxes';

/** As MathLive counts places: what is inside of something comes before it, one deeper. */
function elements(...written: [depth: number, latex: string][]): FieldElement[] {
  return [[0, ''] as const, ...written].map(([depth, latex]) => ({ depth, latex }));
}

const outline = '\\placeholder{}';
const empty = elements([1, ''], [1, outline], [1, ''], [1, outline], [0, `\\sum_{${outline}}^{${outline}}`]);
const range = elements(
  [0, '2'],
  [1, ''],
  [1, 'i'],
  [1, '='],
  [1, '1'],
  [1, ''],
  [1, outline],
  [0, `\\sum_{i=1}^{${outline}}`],
);
const full = elements([1, ''], [1, 'i'], [1, ''], [1, 'N'], [0, '\\sum_{i}^{N}'], [0, 's']);
const lowerOnly = elements([1, ''], [1, 'i'], [0, '\\sum_{i}']);

/** Σ, and behind it a bracket with these in it. */
function listed(sum: readonly FieldElement[], ...inside: string[]): FieldElement[] {
  const items = ['', ...inside].map((latex) => ({ depth: 1, latex }));
  return [...sum, ...items, { depth: 0, latex: `\\left(${inside.join('')}\\right)` }];
}

describe('a key at a Σ', () => {
  test.each([
    ['( below an empty one opens what is summed', empty, 2, '(', { do: 'body', opened: true }],
    ['_ there is where the caret is already', empty, 2, '_', { do: 'stay' }],
    ['^ there goes above', empty, 2, '^', { do: 'upper' }],
    ['↑ goes above', empty, 2, 'ArrowUp', { do: 'upper' }],
    ['↓ goes below', empty, 4, 'ArrowDown', { do: 'lower' }],
    ['a space goes on', empty, 2, ' ', { do: 'body', opened: false }],
    ['^ after a range goes above', range, 5, '^', { do: 'upper' }],
    ['a comma after a range goes above', range, 5, ',', { do: 'upper' }],
    ['as does an Arabic one', range, 5, '،', { do: 'upper' }],
    ['a comma after the end of a range opens what is summed', full, 4, ',', { do: 'body', opened: true }],
    ['^ makes a place above that is not there yet', lowerOnly, 2, '^', { do: 'upper' }],
  ] as const)('%s', (_, written, position, key, wanted) => {
    expect(sumStep(written, position, key)).toMatchObject(wanted);
  });

  test.each([
    ['a comma between two letters', full, 2, ','],
    ['a power where both are full', full, 2, '^'],
    ['a bracket behind an index', full, 2, '('],
    ['a comma behind the Σ', full, 6, ','],
    ['↑ behind the Σ', full, 6, 'ArrowUp'],
    ['a comma in an empty formula', elements(), 0, ','],
    [
      'a subscript in a fraction',
      elements([1, ''], [1, 'y'], [1, ''], [1, 'x'], [0, '\\frac{y}{x}']),
      2,
      '^',
    ],
  ] as const)('is the field’s own: %s', (_, written, position, key) => {
    expect(sumStep(written, position, key)).toBeNull();
  });

  test('moves the letter of Σ(i, below the sign, and the bracket goes', () => {
    expect(sumStep(listed(empty, 'i'), 7, ',')).toEqual({
      do: 'index',
      boxes: { sign: 5, lower: { from: 1, to: 2 }, upper: { from: 3, to: 4 } },
      letter: 'i',
      bracketEnd: 8,
    });
  });

  test.each([
    ['more than a letter', listed(empty, 's', 'i'), 8],
    ['a number', listed(empty, '2'), 7],
    ['a letter where the index is there already', listed(full.slice(0, 6), 'i'), 7],
    ['a letter in another bracket', listed(elements([0, 'f']), 'i'), 3],
  ] as const)('leaves a comma behind %s', (_, written, position) => {
    expect(sumStep(written, position, ',')).toBeNull();
  });
});

test.each([',', '،', '(', '_', '^', ' ', 'ArrowUp'])('%s may do something at a Σ', (key) => {
  expect(isSumKey(key)).toBe(true);
});
test.each(['i', '1', '=', ')', 'ArrowRight'])('%s does not', (key) => {
  expect(isSumKey(key)).toBe(false);
});
