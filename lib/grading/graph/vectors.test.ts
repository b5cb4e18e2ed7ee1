import { describe, expect, test } from 'vitest';
import { graphCells } from '../../catalog/graph/graph-cells';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import { layerModel } from '../../catalog/testing/graphs';
import { cellName } from './judge-graph';
import { judge, marks } from './testing/judged';

describe('vectors and small matrices', () => {
  const layer = exerciseOf(`${layerModel}at:
  x: [1, 2]
  W: [[1, 0], [2, -1], [-1, 1]]
  b: [1, 0, -4]
  v: [1, 2, 3]
  y: 1
`);
  const part = graphPart(layer, { graph: 'L', leave: ['y', 'x'] });

  test('local derivatives are asked between numbers only', () => {
    const names = graphCells(part.graph, part.fill, part.leave).map(cellName);
    expect(names.filter((name) => name.startsWith('local'))).toEqual(['local L by yhat']);
    expect(names).toContain('gradients W');
    expect(names).not.toContain('gradients x');
  });

  test('every way of writing them is read', () => {
    // z = (2, 0, −3), a = (2, 0, 0), ŷ = 2, L = 1; at z₂ = 0 the slope may be 0 or 1.
    const answer = {
      values: { z: '[2, 0, -3]', a: '2 0 0', yhat: '2', L: '1' },
      local: { 'L by yhat': '2' },
      gradients: {
        yhat: '2',
        v: '[۴؛ ۰؛ ۰]',
        a: '[2, 4, 6]',
        z: '(2, 0, 0)',
        W: '[[2, 4], [0, 0], [0, 0]]',
        b: '2\n0\n0',
      },
    };
    expect(judge(layer, part, answer)).toEqual({ kind: 'correct', witness: 'numeric' });
    const other = { ...answer.gradients, z: '(2, 4, 0)', W: '[2, 4; 4, 8; 0, 0]', b: '[2, 4, 0]' };
    expect(judge(layer, part, { ...answer, gradients: other })).toEqual({
      kind: 'correct',
      witness: 'numeric',
    });
  });

  test('a slip in a vector is carried', () => {
    const answer = {
      values: { z: '[3, 0, -3]', a: '[3, 0, 0]', yhat: '3', L: '4' },
      local: { 'L by yhat': '4' },
      gradients: {
        yhat: '4',
        v: '[12, 0, 0]',
        a: '[4, 8, 12]',
        z: '[4, 0, 0]',
        W: '[[4, 8], [0, 0], [0, 0]]',
        b: '[4, 0, 0]',
      },
    };
    const found = marks(layer, part, answer);
    expect(found['values z']).toBe('wrong');
    expect(Object.values(found).filter((mark) => mark !== 'carried')).toEqual(['wrong']);
  });

  test('another shape costs nothing, and both are told', () => {
    expect(judge(layer, part, { values: { z: '[1, 2, 3, 4]' } })).toMatchObject({
      kind: 'unread',
      cell: 'values z',
      problem: { code: 'bad-shape', found: '1 × 4', wanted: '3 × 1' },
    });
  });

  test('a vector that is half filled costs nothing, and its entries are counted', () => {
    expect(judge(layer, part, { values: { z: '[1, 2]' } })).toMatchObject({
      kind: 'unread',
      cell: 'values z',
      problem: { code: 'half-filled', found: '2', wanted: '3' },
    });
  });
});
