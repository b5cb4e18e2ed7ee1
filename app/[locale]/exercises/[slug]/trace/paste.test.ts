import { expect, test } from 'vitest';
import { cellsOf, type TraceCell } from './cells';
import { pasted, tableIn } from './paste';
import { trace } from './trace.fixture';

const cells = cellsOf(trace);
const at = (id: string) => cells.flat().find((cell) => cell.id === id) as TraceCell;

test.each([
  [
    '1\t2\n3\t4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['۱٫۵\t۲\r\n', [['۱٫۵', '۲']]],
  ['1\r2', [['1'], ['2']]],
  ['1 + 2', null],
  ['7\n', null],
  ['', null],
])('reads %j', (text, table) => expect(tableIn(text)).toEqual(table));

test('fills to the right and below', () => {
  const { draft, count } = pasted({}, cells, at('1 gradient w'), [
    ['1', '2', '3', '4'],
    ['5', '6', '7', '8'],
  ]);
  expect(count).toBe(8);
  expect(draft).toMatchObject({ '1 gradient w': '1', '1 parameters b': '4', '2 parameters b': '8' });
});

test('leaves out what falls outside the table or on a place without a cell', () => {
  const { draft, count } = pasted({}, cells, at('3 outputs 1'), [['1', '2', '3'], ['4']]);
  expect(draft).toEqual({ '3 outputs 1': '1', '3 gradient w': '3' });
  expect(count).toBe(2);
});

test('an empty cell of the spreadsheet empties its cell', () => {
  expect(pasted({ '1 gradient b': '9' }, cells, at('1 gradient w'), [['1', '']]).draft).toEqual({
    '1 gradient w': '1',
  });
});
