import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells';
import { answerOf, draftIn, filledCount, readKeptDraft, withCell } from './draft';
import { trace } from './trace.fixture';

describe('an answer', () => {
  test('has rows in the order of the steps, the empty cells left out', () => {
    const draft = { '2 gradient w': '۳٫۵', '1 outputs 2': '0.5', '1 parameters W1_1,2': ' ' };
    expect(answerOf(draft)).toEqual({ rows: [{ outputs: ['', '0.5'] }, { gradient: { w: '۳٫۵' } }] });
  });

  test('is the same in whatever order the cells were filled', () => {
    const one = answerOf({ '1 gradient w': '1', '1 gradient b': '2' });
    const other = answerOf({ '1 gradient b': '2', '1 gradient w': '1' });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test('gives its draft back', () => {
    const draft = { '1 outputs 1': '0', '1 gradient w': '-1', '2 velocity w': '3', '3 parameters b': '1/2' };
    expect(draftIn(answerOf(draft))).toEqual(draft);
  });

  test('of another kind is an empty draft', () => {
    expect(draftIn('0.5')).toEqual({});
    expect(draftIn(['line'])).toEqual({});
    expect(draftIn({ values: { e: '6' } })).toEqual({});
  });
});

test.each([
  [null],
  [['1 gradient w']],
  ['text'],
  [{ '1 gradient w': 3 }],
  [{ nonsense: '1' }],
  [{ '0 gradient w': '1' }],
])('what is no draft is not taken for one: %j', (kept) => expect(readKeptDraft(kept)).toBeNull());

test('a cell emptied is gone, and progress counts what is filled', () => {
  const draft = withCell(withCell({}, '1 gradient w', '3'), '1 gradient b', ' ');
  expect(filledCount(draft, cellsOf(trace))).toBe(1);
  expect(withCell(draft, '1 gradient w', '')).toEqual({ '1 gradient b': ' ' });
});
