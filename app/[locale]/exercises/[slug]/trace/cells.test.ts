import { expect, test } from 'vitest';
import { cellsOf, columnsOf } from './cells';
import { trace } from './trace.fixture';

test('groups stand side by side, as wide as the largest batch', () => {
  expect(columnsOf(trace).map(({ group, from, columns }) => [group, from, columns.length])).toEqual([
    ['outputs', 0, 2],
    ['gradient', 2, 2],
    ['parameters', 4, 2],
  ]);
  expect(columnsOf(trace)[1]?.columns[0]?.tex).toBe('\\partial L/\\partial w');
});

test('a smaller batch leaves a place without a cell', () => {
  const cells = cellsOf(trace);
  expect(cells.map((row) => row.length)).toEqual([6, 6, 5]);
  expect(cells[2]?.map(({ id, column }) => [id, column])).toEqual([
    ['3 outputs 1', 0],
    ['3 gradient w', 2],
    ['3 gradient b', 3],
    ['3 parameters w', 4],
    ['3 parameters b', 5],
  ]);
});

test('an output knows the point it is for', () => {
  expect(cellsOf(trace)[1]?.map(({ point }) => point)).toEqual([2, 3, null, null, null, null]);
});
