import { describe, expect, test } from 'vitest';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import { graphs } from '../../catalog/testing/graphs';
import { decimals } from '../../math/decimals';
import { environmentAt, evaluate } from '../../math/evaluate';
import { name } from '../../math/expression';
import { gradientOf } from '../../math/gradient';
import { randomFrom } from '../../math/seed';
import { pointOf } from '../cells/exercise-point';
import { cellDigits, isNearCell } from '../cells/judge-cell';
import { answerOf, fillOf } from './fills';
import { judgeGraph, rightCells } from './judge-graph';

const writing = { notation: 'text', locale: 'en' } as const;

describe.each(graphs.filter(([title]) => title !== 'kinks'))('%s', (_, yaml, written) => {
  const exercise = exerciseOf(yaml);
  const part = graphPart(exercise, written);
  const environment = environmentAt(decimals(cellDigits), exercise.model, pointOf(exercise));

  test('each gradient is that of one backward pass over the whole model', () => {
    const cells = [...rightCells(exercise, part)].filter(([cell]) => cell.startsWith('gradients '));
    expect(cells.length).toBeGreaterThan(1);
    for (const [cell, value] of cells) {
      const by = name(cell.slice('gradients '.length));
      const whole = evaluate(gradientOf(name(part.end), by, exercise.model), environment);
      expect(value.rows * value.columns).toBe(whole.data.length);
      expect(isNearCell(value, whole, { relative: 1e-20, absolute: 1e-25 }), cell).toBe(true);
    }
  });

  test('strange fills get a verdict, the same one again', () => {
    const right = answerOf(fillOf(exercise, part, 'exact') ?? []);
    const random = randomFrom(yaml);
    const strange = [
      '',
      '0',
      '1',
      '-1',
      '1/0',
      '1e400',
      '1e-400',
      'log(-1)',
      '[0, 0]',
      '[1, 2, 3]',
      'x',
      '۵',
      '9^9',
      '∞',
    ];
    for (let round = 0; round < 40; round += 1) {
      const answer = Object.fromEntries(
        Object.entries(right).map(([fill, cells]) => [
          fill,
          Object.fromEntries(
            Object.entries(cells).map(([key, text]) => [
              key,
              random() < 0.6 ? text : (strange[Math.floor(random() * strange.length)] as string),
            ]),
          ),
        ]),
      );
      const verdict = judgeGraph(exercise, part, answer, writing);
      expect(judgeGraph(exercise, part, answer, writing)).toEqual(verdict);
    }
  });
});

test('a graph of sixty nodes is judged like any other', () => {
  const lines = Array.from({ length: 50 }, (_, at) => {
    const functions = ['sigmoid', 'tanh', 'relu', ''];
    const sum = at < 2 ? `x${at} w${at} + b` : `z${at - 1} w${at % 7} - 0.3 z${at - 2}`;
    return `  z${at}: ${functions[at % 4]}(${sum})`;
  });
  const exercise = exerciseOf(
    `symbols:\n  x0, x1, b: real\n  w0, w1, w2, w3, w4, w5, w6: real\nmodel:\n${lines.join('\n')}\n` +
      'at: { x0: 1.5, x1: -0.5, b: 0.2, w0: 0.4, w1: 1.3, w2: 0.7, w3: -1.2, w4: 1.5, w5: 0.6, w6: 2.1 }\n',
  );
  const part = graphPart(exercise, { graph: 'z49', rounded: 3 });
  expect(part.graph.nodes.length).toBe(60);
  const cells = fillOf(exercise, part, 'rounded') ?? [];
  const slipped = fillOf(exercise, part, 'rounded', {
    cell: cells[2]?.cell as (typeof cells)[number]['cell'],
    make: (value) => ({
      ...value,
      data: value.data.map((ball) => ({ ...ball, value: ball.value.plus(0.5) })),
    }),
  });
  const answers = { right: answerOf(cells), slipped: answerOf(slipped ?? []) };
  expect(judgeGraph(exercise, part, answers.right, writing)).toMatchObject({ kind: 'correct' });
  expect(judgeGraph(exercise, part, answers.slipped, writing)).toMatchObject({ kind: 'partly' });
});
