import { describe, expect, test } from 'vitest';
import { checkedIn, markOf } from './cell-marks';
import { answerIn, draftIn, isDraft } from './graph-draft';

const answer = { values: { e: '6' }, local: { 'h by e': '۴' }, gradients: { a: '192' } };

describe('a draft of cells', () => {
  test('is the answer and comes back from it, digits as they were typed', () => {
    expect(answerIn(draftIn(answer))).toEqual(answer);
    expect(draftIn(answer)).toEqual({ 'values e': '6', 'local h by e': '۴', 'gradients a': '192' });
  });

  test('sends no empty cell', () => {
    expect(answerIn({ 'values e': '  ', 'values g': '4' })).toEqual({ values: { g: '4' } });
  });

  test('is nothing of an answer of another kind', () => {
    expect([draftIn('6'), draftIn(['6']), draftIn({ rows: [] })]).toEqual([{}, {}, {}]);
    expect([isDraft({ 'values e': '6' }), isDraft({ 'values e': 6 }), isDraft(['6']), isDraft(null)]).toEqual(
      [true, false, false, false],
    );
  });
});

describe('what a check said', () => {
  const cells = [
    { fill: 'values', key: 'e', tex: 'e', rows: 1, columns: 1 },
    { fill: 'values', key: 'g', tex: 'g', rows: 1, columns: 1 },
  ] as const;
  const judged = {
    kind: 'judged' as const,
    sentence: '',
    page: '',
    counted: true,
    attemptsLeft: null,
    attempt: '1',
    optionReasons: [],
    answer: { values: { e: '6', g: '5' } },
    notation: 'text' as const,
  };

  test('stays beside a cell until that cell is changed', () => {
    const verdict = {
      kind: 'partly' as const,
      credit: 0.5,
      cells: [
        { cell: 'values e', credit: 1, mark: 'right' as const },
        { cell: 'values g', credit: 0, mark: 'wrong' as const },
      ],
      firstWrong: 'values g',
    };
    const checked = checkedIn({ ...judged, verdict }, cells);
    if (checked === null) throw new Error('nothing was told');
    expect(checked.firstWrong).toBe('values g');
    expect(markOf('values e', checked, { 'values e': '6', 'values g': '5' })).toBe('right');
    expect(markOf('values g', checked, { 'values e': '6', 'values g': '4' })).toBeNull();
    expect(markOf('values e', checked, { 'values e': '6', 'values g': '4' })).toBe('right');
  });

  test('marks every cell of a right answer', () => {
    const checked = checkedIn({ ...judged, verdict: { kind: 'correct', witness: 'numeric' } }, cells);
    expect(checked?.marks).toEqual({ 'values e': 'right', 'values g': 'right' });
  });

  test('names the cell that cannot be read, and is nothing where no answer came', () => {
    const problem = { code: 'unknown-name', at: 0, length: 3 } as const;
    const unread = checkedIn({ ...judged, verdict: { kind: 'unread', problem, cell: 'values g' } }, cells);
    expect(unread).toMatchObject({ unread: 'values g', marks: {} });
    const failed = { kind: 'failed', reason: 'offline', retryAfterSeconds: 0 } as const;
    expect(checkedIn({ ...failed, answer: '', notation: 'text' }, cells)).toBeNull();
  });
});
