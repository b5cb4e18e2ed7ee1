import { describe, expect, test } from 'vitest';
import type { TraceAnswer } from '../answer';
import { readCellName } from './cell-name';
import { cellsOf, filledBy, type Lesson, lessons } from './testing/learner';
import { judged, marksOf, opened } from './testing/tables';

/** To both sides, by more than rounding could have made of the right number. */
const distances = (lesson: Lesson): number[] => [lesson.miss, -lesson.miss];

/** The same table with another number in one cell. */
function moved(answer: TraceAnswer, cell: string, distance: number): TraceAnswer {
  const copy = structuredClone(answer);
  const place = readCellName(cell);
  const row = copy.rows[(place?.row ?? 0) - 1];
  const cells = row?.[place?.group ?? 'outputs'] as Record<string, string> | undefined;
  const key = place?.group === 'outputs' ? String(Number(place.key) - 1) : (place?.key ?? '');
  if (cells?.[key] === undefined) throw new Error(`${cell} is in the table`);
  cells[key] = (Number(cells[key]) + distance).toFixed(4);
  return copy;
}

describe.each(Object.entries<Lesson>(lessons))('a cell of %s that is wrong by little', (name, lesson) => {
  const run = opened(lesson.yaml);

  test.each(['exact', 'half up'] as const)('is wrong in a table that is %s', (habit) => {
    const right = filledBy(lesson, habit, 'a', null);
    for (const [at, cell] of cellsOf(lesson).entries()) {
      const distance = distances(lesson)[at % 2] as number;
      const marks = marksOf(judged(moved(right, cell, distance), run));
      expect(marks[cell], `${name} ${cell} ${distance}`).toBe('wrong');
    }
  });

  test('is wrong after a slip that is gone on from', () => {
    const [slip = ''] = cellsOf(lesson).filter((cell) => cell.startsWith('1 parameters'));
    const slipped = filledBy(lesson, 'exact', 'b', { cell: slip, isKept: true });
    for (const cell of cellsOf(lesson).filter((one) => !one.startsWith('1 ')))
      expect(marksOf(judged(moved(slipped, cell, lesson.miss), run))[cell], cell).toBe('wrong');
  });
});
