import { describe, expect, test } from 'vitest';
import { graphCells } from '../../catalog/graph/graph-cells';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import { neuronModel } from '../../catalog/testing/graphs';
import { answerOf, fillOf } from './fills';
import { cellName } from './judge-graph';
import { changed, judge, marks } from './testing/judged';

describe('a logistic neuron with rounded cells', () => {
  const neuron = exerciseOf(`${neuronModel}at: { x1: 1.5, x2: -2, y: 1, w0: 0.4, w1: 0.3, w2: 0.7 }
`);
  const part = graphPart(neuron, { graph: 'L', rounded: 3 });

  test('nothing is asked of the label', () => {
    expect(part.leave).toEqual(['y']);
    const names = graphCells(part.graph, part.fill, part.leave).map(cellName);
    expect(names).not.toContain('gradients y');
    expect(names).not.toContain('local L by y');
    expect(names).toContain('gradients x1');
  });

  test('the exact and the rounded fill are correct', () => {
    expect(judge(neuron, part, answerOf(fillOf(neuron, part, 'rounded') ?? [])).kind).toBe('correct');
    expect(judge(neuron, part, answerOf(fillOf(neuron, part, 'exact') ?? [])).kind).toBe('correct');
  });

  test('with a slip, the derivative may follow from the own value, and a calculator may keep its digits', () => {
    const right = answerOf(fillOf(neuron, part, 'rounded') ?? []);
    // f slipped to 0.8: the edge 0.8 · 0.2, the gradient −1/0.8, then (f − y).
    const slipped = changed(right, {
      values: { f: '0.8', L: '0.223' },
      local: { 'f by q': '0.16', 'L by f': '-1.25' },
      gradients: Object.fromEntries([
        ['f', '-1.25'],
        ...['q', 'r', 'w2', 's1', 's2'].map((node) => [node, '-0.2']),
        ['w0', '-0.3'],
        ['w1', '0.4'],
        ['x1', '-0.08'],
        ['x2', '-0.06'],
      ]),
    });
    const found = marks(neuron, part, slipped);
    expect(Object.entries(found).filter(([, mark]) => mark !== 'carried')).toEqual([['values f', 'wrong']]);
  });

  test('gradients alone follow from the learner’s values', () => {
    const only = graphPart(neuron, { graph: 'L', rounded: 3, fill: ['values', 'gradients'] });
    const slipped = changed(answerOf(fillOf(neuron, only, 'rounded') ?? []), {
      values: { f: '0.8', L: '0.223' },
      gradients: {
        f: '-1.25',
        q: '-0.2',
        r: '-0.2',
        w2: '-0.2',
        s1: '-0.2',
        s2: '-0.2',
        w0: '-0.3',
        w1: '0.4',
        x1: '-0.08',
        x2: '-0.06',
      },
    });
    const found = marks(neuron, only, { values: slipped.values, gradients: slipped.gradients });
    expect(Object.entries(found).filter(([, mark]) => mark !== 'carried')).toEqual([['values f', 'wrong']]);
  });
});

describe('paths that meet', () => {
  const twice = exerciseOf(`
symbols:
  x, w: integer 1..9
model:
  p: w x
  s: p + x
  f: p s
at: { x: 2, w: 3 }
`);
  const part = graphPart(twice, { graph: 'f' });

  test('are added', () => {
    const right = answerOf(fillOf(twice, part, 'rounded') ?? []);
    // p = 6, s = 8: ∂f/∂p = 8 + 6, ∂f/∂x = 14·3 + 6.
    expect(Number(right.gradients?.p)).toBe(14);
    expect(Number(right.gradients?.x)).toBe(48);
    expect(judge(twice, part, right).kind).toBe('correct');
  });

  test('a path left out is wrong there and carried behind it', () => {
    const slipped = changed(answerOf(fillOf(twice, part, 'rounded') ?? []), {
      gradients: { p: '8', w: '16', x: '30' },
    });
    expect(marks(twice, part, slipped)).toEqual({
      'gradients p': 'wrong',
      'gradients w': 'carried',
      'gradients x': 'carried',
    });
  });
});
