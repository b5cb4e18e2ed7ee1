import { describe, expect, test } from 'vitest';
import { sgdByHand } from '../../catalog/testing/trace-yaml';
import type { TraceAnswerRow } from '../answer';
import { judged, opened, sourceTable } from './testing/tables';

const run = opened(sgdByHand);

describe('any value whatever', () => {
  test.each([[null], [undefined], [7], ['0.5'], [[]], [{}], [{ rows: 'x' }], [{ rows: { length: 4 } }]])(
    'that is no table is unread: %j',
    (answer) => {
      expect(judged(answer, run)).toMatchObject({ kind: 'unread' });
    },
  );

  test('with an empty table is unread, and nothing is judged', () => {
    for (const rows of [[], [null, 1, 'x', {}], [{ outputs: [], gradient: { w0: '  ' } }]])
      expect(judged({ rows }, run)).toEqual({ kind: 'unread', problem: { code: 'empty', at: 0, length: 0 } });
  });

  test('is read cell by cell; the first that cannot be read is named', () => {
    const answer = structuredClone(sourceTable);
    (answer.rows[2] as TraceAnswerRow).gradient = { w0: '60.5', w1: '8.4.1', w2: '0.5' };
    expect(judged(answer, run)).toMatchObject({ kind: 'unread', cell: '3 gradient w1' });
  });

  test('may hold cells without a value, rows too many, and names of no parameter', () => {
    const answer = {
      rows: [...sourceTable.rows, ...sourceTable.rows, { gradient: { __proto__: '1', w9: 'x' } }],
    };
    expect(judged(answer, run).kind).toBe('correct');
    const broken = structuredClone(sourceTable);
    (broken.rows[0] as TraceAnswerRow).parameters = { w0: '1/0', w1: '10^40', w2: '-1e300' };
    expect(judged(broken, run).kind).toBe('partly');
  });

  test('gets the same verdict each time', () => {
    expect(judged(sourceTable, run)).toEqual(judged(structuredClone(sourceTable), run));
  });
});
