import { expect, test } from 'vitest';
import { dayKey, listWeeks } from './weeks';

const now = new Date('2026-03-18T15:00:00Z'); // a Wednesday

test('ends today', () => {
  const weeks = listWeeks('en', new Map(), now, 2);
  expect(weeks.at(-1)?.map(({ day }) => dayKey(day))).toEqual(['2026-03-16', '2026-03-17', '2026-03-18']);
});

test('begins a Persian week on Saturday', () => {
  const weeks = listWeeks('fa', new Map(), now, 2);
  expect(weeks[1]?.[0]?.day.getUTCDay()).toBe(6);
  expect(weeks[0]).toHaveLength(7);
});

test('puts the answers of a day on that day', () => {
  const weeks = listWeeks('en', new Map([['2026-03-17', 4]]), now, 1);
  expect(weeks[0]?.map(({ answers }) => answers)).toEqual([0, 4, 0]);
});
