import { describe, expect, test } from 'vitest';
import { creditOf } from '../verdict';
import { cellsOf, filledBy, type Habit, habits, type Lesson, lessons, wholeLesson } from './testing/learner';
import { judged, marksOf, opened } from './testing/tables';

const slips: [name: string, make: (value: number) => number][] = [
  ['its sign turned', (value) => -value],
  ['one too many', (value) => value + 1],
  ['zero', () => 0],
  ['three', () => 3],
  ['tiny', () => 1e-4],
  ['huge', () => 1e4],
  ['huge below zero', () => -1e4],
];
const { sgdByHand, scaledInputs, linearRegression, momentum } = lessons;
const runs: [name: string, lesson: Lesson, habits: readonly Habit[]][] = [
  ['sgdByHand', sgdByHand, habits],
  ['scaledInputs', scaledInputs, habits],
  ['linearRegression', linearRegression, habits],
  ['momentum', momentum, habits],
  ['twoLayers', wholeLesson, ['exact']],
];

describe.each(runs)('one wrong cell of %s that is gone on from', (_, lesson, habitsOf) => {
  const run = opened(lesson.yaml);
  const cells = cellsOf(lesson);

  test.each(slips)(
    'is the only one, and the rest keeps its credit: %s',
    { timeout: 60_000 },
    (name, make) => {
      for (const [at, cell] of cells.entries()) {
        const habit = habitsOf[at % habitsOf.length] as Habit;
        let isFar = false;
        const slip = (value: number): number => {
          isFar = Math.abs(make(value) - value) > 0.002 + 0.002 * Math.abs(value);
          return make(value);
        };
        const answer = filledBy(lesson, habit, name, { cell, isKept: true, make: slip });
        if (!isFar) continue;
        const verdict = judged(answer, run);
        const marks = marksOf(verdict);
        const wrong = Object.keys(marks).filter((one) => marks[one] === 'wrong');
        expect(wrong, `${cell} ${habit} ${JSON.stringify(answer)}`).toEqual([cell]);
        expect(creditOf(verdict)).toBeCloseTo(1 - 1 / cells.length, 10);
      }
    },
  );
});
