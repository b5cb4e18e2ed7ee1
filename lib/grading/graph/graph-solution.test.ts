import { describe, expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import { graphCells } from '../../catalog/graph/graph-cells';
import { solutionOf } from '../solution/solution';

const slugs = ['square-of-a-product', 'used-twice-graph', 'neuron-graph', 'logistic-graph', 'kinks-graph'];

function linesOf(slug: string): string[] {
  const exercise = findExercise(slug);
  if (exercise === null) throw new Error(slug);
  return (solutionOf(exercise, 'graph')?.lines ?? []).map(({ text }) => text);
}

describe('the worked solution of a graph', () => {
  test.each(slugs)('has a line for each cell of %s', (slug) => {
    const part = findExercise(slug)?.parts.find(({ kind }) => kind === 'graph');
    if (part?.kind !== 'graph') throw new Error(slug);
    expect(linesOf(slug)).toHaveLength(graphCells(part.graph, part.fill, part.leave).length);
  });

  test('says where a cell comes from, with the numbers put in', () => {
    expect(linesOf('square-of-a-product')).toEqual(
      expect.arrayContaining([
        'h = e*g = 6*4 = 24',
        'd(h, e) = g = 4',
        'd(f, a) = d(f, e)*d(e, a) = 192*1 = 192',
        'd(g, d) = -1',
      ]),
    );
  });

  test('adds the ways that meet', () => {
    expect(linesOf('used-twice-graph')).toContain('d(f, p) = d(f, q)*d(q, p) + d(f, p) = 6*1 + 8 = 14');
  });

  test('rounds to the places that are asked for', () => {
    expect(linesOf('neuron-graph')).toContain('f = sigmoid(q) = sigmoid(-1) ≈ 0.269');
  });
});
