import { expect, test } from 'vitest';
import type { Verdict } from '@/lib/grading/verdict';
import { answerOf } from './draft';
import { checkedIn, markAt } from './marks';

const texts = { '1 gradient w': '3', '1 parameters w': '4' };

function checked(verdict: Verdict) {
  return checkedIn({
    kind: 'judged',
    verdict,
    answer: answerOf(texts),
    notation: 'text',
    ...{ sentence: '', page: '', counted: true, attemptsLeft: null, attempt: 'a', optionReasons: [] },
  });
}

test('a mark stays beside a cell until it is changed', () => {
  const found = checked({
    kind: 'partly',
    credit: 0.5,
    firstWrong: '1 gradient w',
    cells: [
      { cell: '1 gradient w', credit: 0, mark: 'wrong' },
      { cell: '1 parameters w', credit: 1, mark: 'carried' },
    ],
  });
  expect(found?.first).toBe('1 gradient w');
  expect(markAt(found, '1 gradient w', '3')).toBe('wrong');
  expect(markAt(found, '1 gradient w', '3.5')).toBeNull();
  expect(markAt(found, '1 parameters w', '4')).toBe('carried');
});

test('all that was filled in is right in a right table', () => {
  const found = checked({ kind: 'correct', witness: 'numeric' });
  expect(markAt(found, '1 gradient w', '3')).toBe('right');
  expect(markAt(found, '2 gradient w', '')).toBeNull();
});

test('a cell that cannot be read is pointed at, and none is marked', () => {
  const found = checked({
    kind: 'unread',
    problem: { code: 'bad-number', at: 0, length: 1 },
    cell: '1 parameters w',
  });
  expect(found?.first).toBe('1 parameters w');
  expect(markAt(found, '1 gradient w', '3')).toBeNull();
});

test('nothing is known before a check, or when it did not come through', () => {
  expect(checkedIn(null)).toBeNull();
  expect(
    checkedIn({ kind: 'failed', reason: 'offline', retryAfterSeconds: 0, answer: '', notation: 'text' }),
  ).toBeNull();
});
