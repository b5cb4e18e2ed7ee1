import { describe, expect, test } from 'vitest';
import { decimals } from '../../math/decimals';
import { cellVerdict, verdictOfCells } from './cell-verdict';
import { type CellValue, cellDigits, isNearCell, isTrivial, ruleOfCells } from './judge-cell';

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

describe('a cell that is near enough', () => {
  test.each(['0.269', '0.268', '0.2689', '0.268941421'])(
    'three decimals may be rounded, cut or more: %s',
    (text) => expect(isNearCell(of(text), of('0.26894142136999512'), rounded)).toBe(true),
  );

  test.each(['0.27', '0.267', '0.2700', '-0.269'])('%s is not', (text) =>
    expect(isNearCell(of(text), of('0.26894142136999512'), rounded)).toBe(false),
  );

  test('one wrong entry makes a vector wrong', () => {
    expect(isNearCell(of('1', '2'), of('1', '3'), exact)).toBe(false);
  });

  test('what could not be worked out is near nothing', () => {
    expect(isNearCell(none, none, exact)).toBe(false);
  });
});

test('what is known too loosely to tell is near nothing', () => {
  const huge = arithmetic.exp(arithmetic.fromText('200'));
  const lost = arithmetic.subtract(arithmetic.add(huge, arithmetic.fromText('5')), huge);
  expect(isNearCell(of('5'), { rows: 1, columns: 1, data: [lost] }, rounded)).toBe(false);
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
