import { describe, expect, test } from 'vitest';
import { linearRegression, sgdByHand } from '../../catalog/testing/trace-yaml';
import type { TraceAnswerRow } from '../answer';
import { creditOf } from '../verdict';
import { fillOf } from './fills';
import { judged, marksOf, opened, sourceTable, table } from './testing/tables';
import { trainingOf } from './training';

const run = opened(sgdByHand);

describe('the four steps of the source', () => {
  test("are right as the source's own table has them, cut to three decimals", () => {
    expect(judged(sourceTable, run)).toEqual({ kind: 'correct', witness: 'numeric' });
  });

  test('are right as they exactly are', () => {
    const exact = table(
      '0.500263 0.500249 | 58.780133 8.004105 0.500256 | -0.587791 -0.080051 -0.004993',
      '1.157e-54 8.66e-51 | -202.5 -8.75 -1 | 1.437209 0.007449 0.005007',
      '1 1 | 60.5 8.4 0.5 | 0.832209 -0.076551 0.000007',
      '1 1 | 57 7.6 0.5 | 0.262209 -0.152551 -0.004993',
    );
    expect(judged(exact, run).kind).toBe('correct');
    const { exercise, part } = run;
    expect(judged(fillOf(trainingOf(exercise, part), 'exact'), run).kind).toBe('correct');
  });

  test('are right rounded half up at each step', () => {
    const rounded = table(
      '0.5 0.5 | 58.75 8 0.5 | -0.588 -0.080 -0.005',
      '0.000 0.000 | -202.5 -8.75 -1 | 1.437 0.008 0.005',
      '1.000 1.000 | 60.5 8.4 0.5 | 0.832 -0.076 0.000',
      '1.000 1.000 | 57 7.6 0.5 | 0.262 -0.152 -0.005',
    );
    expect(judged(rounded, run).kind).toBe('correct');
  });

  test('are right by method after a slip in row 2', () => {
    const slipped = table(
      '0.5 0.5 | 58.780 8.004 0.500 | -0.587 -0.080 -0.004',
      '0 0 | -202.5 -8.75 -1 | -2.612 0.007 0.006',
      '0 0 | -97.5 -4.05 -0.5 | -1.637 0.047 0.011',
      '0 0 | -105 -4.7 -0.5 | -0.587 0.094 0.016',
    );
    const verdict = judged(slipped, run);
    expect(verdict).toMatchObject({ kind: 'partly', credit: 31 / 32, firstWrong: '2 parameters w0' });
    expect(marksOf(verdict)).toEqual({
      '2 parameters w0': 'wrong',
      ...Object.fromEntries(
        [3, 4].flatMap((row) => [
          ...['1', '2'].map((at) => [`${row} outputs ${at}`, 'carried']),
          ...['w0', 'w1', 'w2'].flatMap((w) => [
            [`${row} gradient ${w}`, 'carried'],
            [`${row} parameters ${w}`, 'carried'],
          ]),
        ]),
      ),
    });
    expect(verdict.kind === 'partly' && verdict.cells[13]?.finding).toMatchObject({
      id: 'sign',
      variant: 'term',
    });
  });

  test('are right in Persian and in Arabic digits', () => {
    for (const digits of ['۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩']) {
      const write = (text: string): string =>
        text
          .replace('e', '×10^')
          .replace('.', '٫')
          .replaceAll(/\d/g, (digit) => digits[Number(digit)] as string);
      const inDigits: unknown = JSON.parse(JSON.stringify(sourceTable), (_, value) =>
        typeof value === 'string' ? write(value) : value,
      );
      expect(judged(inDigits, run, 'fa')).toEqual({ kind: 'correct', witness: 'numeric' });
    }
  });

  test('ask about a slash where a decimal sign is meant', () => {
    const answer = structuredClone(sourceTable);
    (answer.rows[0] as TraceAnswerRow).parameters = { w0: '-۰/۵۸۷', w1: '-0.080', w2: '-0.004' };
    expect(judged(answer, run)).toMatchObject({
      kind: 'unread',
      cell: '1 parameters w0',
      problem: { code: 'bad-number', suggestion: '-۰٫۵۸۷' },
    });
  });
});

describe('a row', () => {
  const rowOne = (cells: string) => marksOf(judged(table(cells), run));
  const emptyRows = (marks: Record<string, string>) =>
    Object.fromEntries(Object.entries(marks).filter(([cell]) => cell.startsWith('1 ')));

  test('may take the gradient from the outputs as written, right or wrong', () => {
    expect(emptyRows(rowOne('0.5 0.5 | 58.75 8 0.5 | -0.587 -0.080 -0.005'))).toEqual({});
    expect(emptyRows(rowOne('0.6 0.5 | 64.8 8.84 0.55 | -0.648 -0.088 -0.005'))).toEqual({
      '1 outputs 1': 'wrong',
      '1 gradient w0': 'carried',
      '1 gradient w1': 'carried',
      '1 gradient w2': 'carried',
      '1 parameters w0': 'carried',
      '1 parameters w1': 'carried',
    });
  });

  test('may take the step from the right gradient beside a wrong one', () => {
    expect(emptyRows(rowOne('0.5 0.5 | 85 8 0.5 | -0.588 -0.080 -0.005'))).toEqual({
      '1 gradient w0': 'wrong',
    });
  });

  test('goes on from what follows where a cell is empty', () => {
    const answer = structuredClone(sourceTable);
    (answer.rows[1] as TraceAnswerRow).parameters = { w1: '0.007', w2: '0.006' };
    expect(marksOf(judged(answer, run))).toEqual({ '2 parameters w0': 'empty' });
  });

  test('carries nothing from a zero that is none, until something is worked out again', () => {
    const nothing = '0.5 0.5 | 0 0 0 | 0 0 0';
    const idle = marksOf(judged(table(nothing, nothing), run));
    expect(idle).toMatchObject({ '1 gradient w0': 'wrong', '1 parameters w0': 'wrong' });
    expect(idle).toMatchObject({ '2 outputs 1': 'wrong', '2 outputs 2': 'wrong' });
    const again = marksOf(judged(table(nothing, '0.5 0.5 | -101.25 -4.375 -0.5 | 1.012 0.043 0.005'), run));
    expect(again).toMatchObject({ '1 gradient w0': 'wrong', '1 parameters w0': 'wrong' });
    expect(again).toMatchObject({ '2 outputs 1': 'carried', '2 gradient w0': 'carried' });
  });

  test('carries nothing from parameters that leave nothing to do', () => {
    const one = opened(linearRegression.replace('[2, 4], [3, 8]', '[2, 5], [3, 7]'));
    const perfect = (outputs: string[]): TraceAnswerRow => ({
      outputs,
      gradient: { w: '0', b: '0' },
      parameters: { w: '2', b: '1' },
    });
    const rows = [1, 2, 3, 4].map(() => perfect(['1', '3', '5', '7']));
    const verdict = judged({ rows }, one);
    expect(creditOf(verdict)).toBe(0);
  });

  test.each([
    ['58.780 8.004 0.500', {}],
    ['-58.780 8.004 0.500', { id: 'sign' }],
    ['117.56 8.004 0.500', { id: 'sum-for-mean', names: { size: { text: '2' } } }],
    ['8.004 8.004 0.500', { id: 'other-gradient', names: { gradient: { text: '∂L/∂w₁' } } }],
  ])('names the mistake of a gradient: %s', (gradient, finding) => {
    const verdict = judged(table(`0.5 0.5 | ${gradient} | 1 1 1`), run);
    const cell = 'cells' in verdict && verdict.cells.find((one) => one.cell === '1 gradient w0');
    expect(cell ? (cell.finding ?? {}) : null).toMatchObject(finding);
  });

  test.each([
    ['0.588', { id: 'sign', variant: 'term', names: { term: { text: '0.01·∂L/∂w₀' } } }],
    ['-58.780', { id: 'factor-missing', names: { factor: { text: '0.01' } } }],
  ])('names the mistake of a step: %s', (w0, finding) => {
    const verdict = judged(table(`0.5 0.5 | 58.780 8.004 0.500 | ${w0} 1 1`), run);
    const cell = 'cells' in verdict && verdict.cells.find((one) => one.cell === '1 parameters w0');
    expect(cell ? (cell.finding ?? {}) : null).toMatchObject(finding);
  });
});
