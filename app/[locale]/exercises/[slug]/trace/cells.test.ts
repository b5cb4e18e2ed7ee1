import { expect, test } from 'vitest';
import { blocksOf, cellsOf, columnsOf } from './cells';
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

test('entries of one matrix stand under its name, numbers by themselves', () => {
  const entry = (name: string, of: string, place: string) => ({
    ...{ name, tex: `(${of})_{${place}}`, start: 0 },
    entry: { of, place },
  });
  const parameters = [
    entry('W1_1,1', 'W_{1}', '1,1'),
    entry('W1_1,2', 'W_{1}', '1,2'),
    { name: 'b', tex: 'b', start: 0, entry: null },
    entry('w2_1', 'w_{2}', '1'),
    entry('w2_2', 'w_{2}', '2'),
  ];
  const [, gradient] = columnsOf({ ...trace, parameters });
  expect(gradient && blocksOf(gradient).map((block) => block.map(({ block }) => block))).toEqual([
    [
      { tex: '\\partial L/\\partial W_{1}', place: '1,1' },
      { tex: '\\partial L/\\partial W_{1}', place: '1,2' },
    ],
    [null],
    [
      { tex: '\\partial L/\\partial w_{2}', place: '1' },
      { tex: '\\partial L/\\partial w_{2}', place: '2' },
    ],
  ]);
});
