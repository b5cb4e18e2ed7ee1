import { expect, test } from 'vitest';
import { cellsOf, type TraceCell } from './cells';
import { cellAfter, type Move, moveOf } from './move';
import { trace } from './trace.fixture';

const cells = cellsOf(trace);
const from = (id: string, move: Move, isRightToLeft = false) =>
  cellAfter(cells, cells.flat().find((cell) => cell.id === id) as TraceCell, move, isRightToLeft)?.id ?? null;

test.each<[string, Move, boolean, string | null]>([
  ['1 outputs 1', 'right', false, '1 outputs 2'],
  ['1 outputs 1', 'left', false, null],
  ['1 outputs 1', 'left', true, '1 outputs 2'],
  ['1 outputs 2', 'right', true, '1 outputs 1'],
  ['1 gradient w', 'down', false, '2 gradient w'],
  ['1 gradient w', 'up', false, null],
  ['2 outputs 2', 'down', false, null],
  ['3 gradient b', 'up', true, '2 gradient b'],
  ['1 parameters b', 'next', false, '2 outputs 1'],
  ['3 parameters b', 'next', false, null],
])('from %s %s (right to left: %s) is %s', (id, move, isRightToLeft, wanted) =>
  expect(from(id, move, isRightToLeft)).toBe(wanted),
);

test.each([
  ['ArrowDown', 1, 1, 'down'],
  ['Enter', 1, 1, 'next'],
  ['ArrowLeft', 0, 0, 'left'],
  ['ArrowLeft', 1, 1, null],
  ['ArrowRight', 3, 3, 'right'],
  ['ArrowRight', 2, 2, null],
  ['ArrowRight', 0, 3, 'right'],
  ['ArrowLeft', 0, 3, 'left'],
  ['a', 3, 3, null],
] as const)('%s with the caret at %d to %d of three letters means %s', (key, start, end, move) =>
  expect(moveOf(key, { start, end, length: 3 })).toBe(move),
);
