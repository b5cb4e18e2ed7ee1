import { describe, expect, test } from 'vitest';
import { read } from '../../catalog/testing/neuron-bundle';
import { decimals } from '../../math/decimals';
import { environmentAt } from '../../math/evaluate';
import { pointOf } from './exercise-point';
import { cellDigits } from './judge-cell';
import { readCell } from './read-cell';

const exercise = read();
const environment = environmentAt(decimals(cellDigits), exercise.model, pointOf(exercise));

function cell(text: string, rows = 1, columns = 1, locale = 'en') {
  return readCell(text, { rows, columns }, environment, { notation: 'text', locale });
}

function numbers(text: string, rows = 1, columns = 1, locale = 'en'): number[] | string {
  const reading = cell(text, rows, columns, locale);
  if (reading.kind === 'value') return reading.value.data.map((ball) => ball.value.toNumber());
  return reading.kind === 'empty' ? 'empty' : reading.problem.code;
}

describe('a number', () => {
  test.each([
    ['1e-5', 1e-5],
    ['1E+3', 1000],
    ['−2,5e3', -2500],
    ['۱٫۵e-۳', 0.0015],
    ['2^5', 32],
    ['24*2', 48],
    ['−0,5', -0.5],
    ['٠٫٥', 0.5],
    ['1/4', 0.25],
    ['3.7×10^-32', 3.7e-32],
    ['50%', 0.5],
    ['۵۰٪', 0.5],
    ['-۲۸۸', -288],
    ['٣٫٥', 3.5],
    ['−４', -4],
    ['= 6', 6],
    ['6*4', 24],
    ['sum(k, 1, 3, k)', 6],
  ])('%s is %d', (text, value) => expect(numbers(text)).toEqual([value]));

  test.each(['12', ' 0.250 ', '-0.5', '-0', '007', '1'.repeat(60), `0.${'3'.repeat(58)}`])(
    '%j is read as in brackets',
    (text) => expect(cell(text)).toEqual(cell(`(${text.trim()})`)),
  );

  test('too many digits are told of', () => expect(numbers('1'.repeat(61))).toBe('too-many-digits'));

  test.each(['', ' ', '\t'])('%j is empty, not zero', (text) =>
    expect(cell(text)).toEqual({ kind: 'empty' }),
  );

  test.each([
    ['six', 'unknown-name'],
    ['w1', 'bad-number'],
    ['d(L, w1)', 'bad-number'],
    ['d(3, 4)', 'bad-number'],
    ['6 +', 'missing-operand'],
    ['sum(i, 1, 999999, i)', 'too-large'],
    ['sum(k, 1, 50, exp(k))', 'too-large'],
    ['1'.repeat(300), 'too-long'],
  ])('%s cannot be read: %s', (text, code) => expect(numbers(text)).toBe(code));

  test('a number without a value is a value that is none', () => {
    const reading = cell('1/0');
    expect(reading.kind === 'value' && reading.value.data[0]?.state).toBe('undefined');
  });
});

describe('a vector or a matrix', () => {
  test.each([
    '[1, 2, 3]',
    '(1, 2, 3)',
    '1, 2, 3',
    '[1; 2; 3]',
    '[[1], [2], [3]]',
    '1 2 3',
    '[1 2 3]',
    '1\t2\t3',
    '1\n2\n3',
    '[۱، ۲، ۳]',
    '[١؛ ٢؛ ٣]',
    '[１，２，３]',
    '\\begin{bmatrix} 1 \\\\ 2 \\\\ 3 \\end{bmatrix}',
  ])('%j is a vector of three', (text) => expect(numbers(text, 3)).toEqual([1, 2, 3]));

  test.each([
    '[[1, 2], [3, 4]]',
    '[1, 2; 3, 4]',
    '1\t2\n3\t4',
    '1 2\r\n3 4',
    '[۱، ۲؛ ۳، ۴]',
    '((1, 2), (3, 4))',
  ])('%j is a matrix', (text) => expect(numbers(text, 2, 2)).toEqual([1, 2, 3, 4]));

  test.each(['[1, 2, 3]', '[[1, 2, 3]]', '1 2 3'])('%j is a row where a row is wanted', (text) =>
    expect(numbers(text, 1, 3)).toEqual([1, 2, 3]),
  );

  test.each([
    ['[1,5; 2,5]', 2],
    ['1,5 2,5', 2],
    ['[1,5, 2,5]', 2],
  ])('%j in Russian holds decimals', (text, rows) =>
    expect(numbers(text, rows, 1, 'ru')).toEqual([1.5, 2.5]),
  );

  test('entries may be arithmetic in brackets', () => {
    expect(numbers('[(1 + 2)*2, 1/4]', 2)).toEqual([6, 0.25]);
  });

  test('tells both shapes where they differ', () => {
    const reading = cell('[1, 2, 3, 4]', 3);
    expect(reading).toMatchObject({ problem: { code: 'bad-shape', found: '1 × 4', wanted: '3 × 1' } });
    expect(cell('1 2\n3 4', 6)).toMatchObject({ problem: { found: '2 × 2', wanted: '6 × 1' } });
    expect(numbers('[[1, 2, 3]]', 3)).toBe('bad-shape');
    expect(numbers('1 2\n3 4\n5 6', 2, 2)).toBe('bad-shape');
  });

  test.each([
    ['[1, 2]', 3, 1, '2'],
    ['5', 2, 1, '1'],
    ['1 2\n3', 2, 2, '3'],
    ['[1, 2; 3]', 2, 2, '3'],
    ['1\t\n3\t4', 2, 2, '3'],
    ['[[1, 2]]', 2, 2, '2'],
    ['1; 3', 2, 3, '2'],
    ['۱ ۲', 2, 2, '2'],
  ])('counts the entries of what is only half filled: %j', (text, rows, columns, found) => {
    const wanted = String(rows * columns);
    expect(cell(text, rows, columns)).toMatchObject({ problem: { code: 'half-filled', found, wanted } });
  });

  test.each([
    ['1,5 2', 2, 2, 'ru', '2'],
    ['0,5; 2', 3, 1, 'ru', '2'],
  ])('with decimal commas too: %j', (text, rows, columns, locale, found) =>
    expect(cell(text, rows, columns, locale)).toMatchObject({ problem: { code: 'half-filled', found } }),
  );

  test('an entry that cannot be read comes before those that are missing', () => {
    expect(cell('1 abc', 2, 2)).toMatchObject({ problem: { code: 'unknown-name' } });
  });

  test('says where in the cell an entry cannot be read', () => {
    expect(cell('[1, 2 +, 3]', 3)).toMatchObject({ problem: { code: 'missing-operand' } });
    expect(cell('[1, w1, 3]', 3)).toMatchObject({ problem: { code: 'bad-number', at: 4, length: 2 } });
  });

  test.each(['[[[', ']]]', '[,]', ';;;', '\\begin{bmatrix}', '[1, 2'.repeat(9), '[', '"', '\u0000'])(
    'never throws: %j',
    (text) => expect(() => [cell(text, 2), cell(text, 2, 2), cell(text)]).not.toThrow(),
  );
});
