import { expect, test } from 'vitest';
import { type AttemptFacts, dayMs } from '@/lib/progress/attempt-facts';
import { standingOf } from '@/lib/progress/standing';
import { chooseNextSteps } from './choose-next-steps';

const now = new Date('2026-03-18T15:00:00Z');
const parts = ['a', 'b'].map((id) => ({ id, skills: [], credit: 1, attempts: null }));
const catalogue = ['one', 'two', 'three', 'four'].map((slug) => ({ slug, hasVariants: true, parts }));

function attempt(exercise: string, part: string, daysAgo: number, credit = 1): AttemptFacts {
  return { exercise, part, counted: true, credit, createdAt: new Date(now.getTime() - daysAgo * dayMs) };
}

function stepsAfter(attempts: AttemptFacts[]) {
  return chooseNextSteps(standingOf(attempts, catalogue, now)).map(({ kind, slug }) => `${kind} ${slug}`);
}

test('starts at the beginning', () => {
  expect(stepsAfter([])).toEqual(['start one']);
});

test('finishes what was begun last before anything else', () => {
  expect(stepsAfter([attempt('two', 'a', 3), attempt('one', 'a', 1, 0)])).toEqual([
    'continue one',
    'continue two',
    'start three',
  ]);
});

test('refreshes a solved exercise once it is due, not before', () => {
  const solved = (daysAgo: number) => [attempt('one', 'a', daysAgo), attempt('one', 'b', daysAgo)];
  expect(stepsAfter(solved(1))).toEqual(['start two']);
  expect(stepsAfter(solved(30))).toEqual(['review one', 'start two']);
});

test('has nothing left when everything is solved and rested', () => {
  expect(stepsAfter(catalogue.flatMap(({ slug }) => [attempt(slug, 'a', 0), attempt(slug, 'b', 0)]))).toEqual(
    [],
  );
});
