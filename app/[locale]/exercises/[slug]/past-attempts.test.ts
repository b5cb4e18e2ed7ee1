import { describe, expect, test } from 'vitest';
import { pastAttempts } from './past-attempts';

const newestFirst = [
  { id: '4', part: 'dw', seed: 1, answer: 'x', notation: 'text', verdictKind: 'correct', counted: true },
  { id: '3', part: 'dw', seed: 0, answer: 'a-y', notation: 'latex', verdictKind: 'correct', counted: true },
  {
    id: '2',
    part: 'dw',
    seed: 0,
    answer: 'y - a',
    notation: 'text',
    verdictKind: 'incorrect',
    counted: true,
  },
  { id: '1', part: 'db', seed: 0, answer: '(', notation: 'text', verdictKind: 'unread', counted: false },
] as const;

describe('what somebody has done in an exercise', () => {
  test('is each part’s tries, newest first, and what was right', () => {
    const { earlier, solved } = pastAttempts(newestFirst, { seed: 0, hasVariants: true });
    expect(earlier.dw?.map((attempt) => attempt.id)).toEqual(['3', '2']);
    expect(earlier.db?.[0]).toEqual({ id: '1', kind: 'unread', answer: '(', notation: 'text' });
    expect(solved).toEqual({ dw: { answer: 'a-y', notation: 'latex' } });
  });

  test('does not look at numbers where they do not vary', () => {
    const { earlier, solved } = pastAttempts(newestFirst, { seed: 0, hasVariants: false });
    expect(earlier.dw).toHaveLength(3);
    expect(solved).toEqual({ dw: { answer: 'x', notation: 'text' } });
  });

  test('does not take for solved what was right with the solution open', () => {
    const open = newestFirst.map((attempt) => ({ ...attempt, counted: false }));
    const { earlier, solved } = pastAttempts(open, { seed: 0, hasVariants: true });
    expect(solved).toEqual({});
    expect(earlier.dw?.[0]).toMatchObject({ kind: 'correct' });
  });
});
