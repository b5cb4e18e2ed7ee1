import { describe, expect, test } from 'vitest';
import { cellsOf, filledBy, habits, type Lesson, lessons } from './testing/learner';
import { judged, marksOf, opened } from './testing/tables';

const seeds = ['a', 'b', 'c'];

describe.each(Object.entries<Lesson>(lessons))('the table of %s', (_, lesson) => {
  const run = opened(lesson.yaml);

  test.each(habits)('is right by who works like this: %s', (habit) => {
    for (const seed of seeds)
      expect(marksOf(judged(filledBy(lesson, habit, seed, null), run)), seed).toEqual({ verdict: 'correct' });
  });

  test.each(habits)('has one wrong cell after one slip, gone on from or not: %s', (habit) => {
    for (const [at, cell] of cellsOf(lesson).entries()) {
      const isKept = (at + habits.indexOf(habit)) % 2 === 0;
      const answer = filledBy(lesson, habit, `${cell}${isKept}`, { cell, isKept });
      const marks = marksOf(judged(answer, run));
      const wrong = Object.keys(marks).filter((name) => marks[name] === 'wrong');
      expect(wrong, `${cell} ${isKept} ${JSON.stringify(answer)}`).toEqual([cell]);
    }
  });
});
