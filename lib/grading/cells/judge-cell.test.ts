import { describe, expect, test } from 'vitest';
import { decimals } from '../../math/decimals';
import { cellVerdict, verdictOfCells } from './cell-verdict';
import { type CellValue, cellDigits, isTrivial, markOf, ruleOfCells } from './judge-cell';

const arithmetic = decimals(cellDigits);
const of = (...numbers: string[]): CellValue => ({
  rows: numbers.length,
  columns: 1,
  data: numbers.map((text) =>
    text.startsWith('-') ? arithmetic.negate(arithmetic.fromText(text.slice(1))) : arithmetic.fromText(text),
  ),
});
const none: CellValue = { rows: 1, columns: 1, data: [arithmetic.undefined] };
const noTolerance = { relative: null, absolute: null };
const exact = ruleOfCells({ tolerance: noTolerance, rounded: null });
const rounded = ruleOfCells({ tolerance: noTolerance, rounded: 3 });

describe('the mark of a cell', () => {
  test('right before carried before wrong; empty by itself', () => {
    expect(markOf(of('6'), [of('6')], () => [of('6')], exact)).toBe('right');
    expect(markOf(of('10'), [of('6')], () => [of('7'), of('10')], exact)).toBe('carried');
    expect(markOf(of('8'), [of('6')], () => [of('10')], exact)).toBe('wrong');
    expect(markOf(null, [of('6')], () => [of('6')], exact)).toBe('empty');
  });

  test.each(['0.269', '0.268', '0.2689', '0.268941421'])(
    'three decimals may be rounded, cut or more: %s',
    (text) => expect(markOf(of(text), [of('0.26894142136999512')], () => [], rounded)).toBe('right'),
  );

  test('one wrong entry makes a vector wrong', () => {
    expect(markOf(of('1', '2'), [of('1', '3')], () => [], exact)).toBe('wrong');
  });

  test('what could not be worked out matches nothing', () => {
    expect(markOf(none, [none], () => [none], exact)).toBe('wrong');
  });
});

test('what is known too loosely to tell is near nothing', () => {
  const huge = arithmetic.exp(arithmetic.fromText('200'));
  const lost = arithmetic.subtract(arithmetic.add(huge, arithmetic.fromText('5')), huge);
  expect(markOf(of('5'), [{ rows: 1, columns: 1, data: [lost] }], () => [], rounded)).toBe('wrong');
});

describe('a cell that carries nothing', () => {
  test.each([
    ['zero where the truth is not', of('0'), of('4'), null, true],
    ['no value', none, of('4'), null, true],
    ['the end put in early', of('576'), of('24'), of('576'), true],
    ['an ordinary slip', of('10'), of('4'), of('576'), false],
    ['zero where it is zero', of('0'), of('0'), null, false],
    ['a vector with one zero', of('0', '3'), of('1', '2'), null, false],
  ] as const)('%s', (_, typed, truth, end, trivial) => expect(isTrivial(typed, truth, end)).toBe(trivial));
});

describe('the whole of some cells', () => {
  const cells = (...marks: Parameters<typeof cellVerdict>[1][]) =>
    verdictOfCells(marks.map((mark, at) => cellVerdict(`c${at}`, mark)));

  test('all right is correct, none is incorrect, nothing filled is no attempt', () => {
    expect(cells('right', 'right')).toEqual({ kind: 'correct', witness: 'numeric' });
    expect(cells('wrong', 'empty')).toMatchObject({ kind: 'incorrect', firstWrong: 'c0' });
    expect(cells('empty', 'empty')).toMatchObject({ kind: 'unread', problem: { code: 'empty' } });
  });

  test('between them the credit is the mean, and the first wrong cell is named', () => {
    const verdict = cells('right', 'empty', 'wrong', 'carried');
    expect(verdict).toMatchObject({ kind: 'partly', credit: 0.5, firstWrong: 'c2' });
    expect(cells('right', 'empty')).toMatchObject({ kind: 'partly', credit: 0.5 });
  });
});
