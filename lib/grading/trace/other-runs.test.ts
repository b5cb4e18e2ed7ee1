import { describe, expect, test } from 'vitest';
import { momentum, scaledInputs, twoLayers } from '../../catalog/testing/trace-yaml';
import type { TraceAnswer, TraceAnswerRow } from '../answer';
import { fillOf } from './fills';
import { judged, marksOf, opened } from './testing/tables';
import { trainingOf } from './training';

describe('other runs', () => {
  const rowOf = (of: Record<string, Record<string, string> | string[]>) => of as TraceAnswerRow;

  test('with momentum are judged with the velocity', () => {
    const rows = [
      ['-5', '-5', '0.5'],
      ['-3.75', '-8.25', '1.325'],
      ['-1.688', '-9.113', '2.236'],
      ['0.59', '-7.612', '2.997'],
      ['2.493', '-4.358', '3.433'],
      ['3.583', '-0.339', '3.467'],
    ].map(([g = '', v = '', w = '']) => rowOf({ gradient: { w: g }, velocity: { w: v }, parameters: { w } }));
    expect(judged({ rows }, opened(momentum)).kind).toBe('correct');
    rows[1] = rowOf({ gradient: { w: '-3.75' }, velocity: { w: '-3.75' }, parameters: { w: '0.875' } });
    const verdict = judged({ rows: rows.slice(0, 2) }, opened(momentum));
    expect('cells' in verdict && verdict.cells[4]).toMatchObject({
      mark: 'wrong',
      finding: { id: 'term-missing', names: { term: { text: '0.9·v' } } },
    });
    expect('cells' in verdict && verdict.cells[5]).toMatchObject({ mark: 'carried' });
  });

  test('of two layers have a cell for each entry of a matrix', () => {
    const net = opened(twoLayers);
    const answer = fillOf(trainingOf(net.exercise, net.part), 'exact');
    expect(answer.rows[0]).toEqual({
      outputs: ['-1'],
      gradient: {
        'W1_1,1': '-1',
        'W1_1,2': '1',
        'W1_2,1': '0',
        'W1_2,2': '0',
        'W2_1,1': '-1',
        'W2_1,2': '0',
      },
      parameters: {
        'W1_1,1': '1',
        'W1_1,2': '0',
        'W1_2,1': '2',
        'W1_2,2': '1',
        'W2_1,1': '0',
        'W2_1,2': '2',
      },
    });
    expect(judged(answer, net).kind).toBe('correct');
  });

  test('take either slope at the kink of ReLU', () => {
    const net = opened(twoLayers.replace('start: { W1: [[0, 1], [2, 1]]', 'start: { W1: [[0, 1], [1, 1]]'));
    const { part, exercise } = net;
    const [row] = fillOf(trainingOf(exercise, part), 'exact').rows;
    const start = { outputs: ['-1'], gradient: { ...row?.gradient }, parameters: { ...row?.parameters } };
    expect(start.gradient).toMatchObject({ 'W1_2,1': '2', 'W1_2,2': '-2' });
    const below = structuredClone(start);
    Object.assign(below.gradient, { 'W1_2,1': '0', 'W1_2,2': '0' });
    Object.assign(below.parameters, { 'W1_2,1': '1', 'W1_2,2': '1' });
    for (const first of [start, below]) {
      const verdict = judged({ rows: [first] }, net);
      const cells = 'cells' in verdict ? verdict.cells.filter(({ cell }) => cell.startsWith('1 ')) : [];
      expect(cells.map(({ mark }) => mark)).toEqual(Array(13).fill('right'));
    }
  });

  test('may be kept with more digits than are written down, after a slip too', () => {
    const scaled = opened(scaledInputs);
    const training = trainingOf(scaled.exercise, scaled.part);
    const slip = {
      row: 1,
      group: 'parameters' as const,
      at: 0,
      make: (value: { value: unknown }) => value as never,
    };
    const exact = fillOf(training, 'exact', [
      { ...slip, make: (ball) => ({ ...ball, value: ball.value.plus('0.10043') }) },
    ]);
    const shown: TraceAnswer = JSON.parse(JSON.stringify(exact), (_, value) =>
      typeof value === 'string' ? Number(value).toFixed(3) : value,
    );
    expect(Object.values(marksOf(judged(shown, scaled))).filter((mark) => mark === 'wrong')).toHaveLength(1);
  });
});
