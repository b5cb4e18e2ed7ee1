import { describe, expect, test } from 'vitest';
import { findExercise } from '@/lib/catalog/catalogue';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { cellName } from './graph-draft';
import { cellAfter, cellAlong, type Way } from './next-cell';

function graphIn(slug: string): PublicGraph {
  const exercise = findExercise(slug);
  const part = exercise && toPublicExercise(exercise, 'en').parts.find(({ kind }) => kind === 'graph');
  if (!part?.graph) throw new Error(`${slug} has no graph`);
  return part.graph;
}

const square = graphIn('square-of-a-product');

describe('from cell to cell', () => {
  test.each<[string, Way, string | null]>([
    ['values e', 'forward', 'local h by e'],
    ['local h by e', 'forward', 'values h'],
    ['gradients h', 'forward', 'local f by h'],
    ['values h', 'back', 'local h by e'],
    ['local e by a', 'back', 'gradients a'],
    ['gradients a', 'back', null],
    ['values f', 'forward', null],
    ['values e', 'down', 'gradients e'],
    ['gradients e', 'up', 'values e'],
  ])('%s, %s: %s', (from, way, to) => {
    expect(cellAlong(square, from, way)).toBe(to);
  });

  test('skips an edge that asks for nothing', () => {
    const neuron = graphIn('neuron-graph');
    expect(cellAlong(neuron, 'values s1', 'back')).toBe('local s1 by w0');
    expect(cellAlong(neuron, 'values L', 'back')).toBe('local L by f');
  });

  test('goes through all in working order, and ends', () => {
    const names = square.cells.map(cellName);
    expect(names.map((name) => cellAfter(square, name))).toEqual([...names.slice(1), null]);
  });

  test.each([
    'square-of-a-product',
    'used-twice-graph',
    'neuron-graph',
    'two-layer-graph',
    'kinks-graph',
    'logistic-graph',
    'linear-layer-graph',
    'batch-layer-graph',
  ])('every cell of %s can be reached by arrows alone', (slug) => {
    const graph = graphIn(slug);
    const reached = new Set(['values f', 'values L'].filter((name) => cellNames(graph).includes(name)));
    for (const name of reached)
      for (const way of ['forward', 'back', 'up', 'down'] as const) {
        const to = cellAlong(graph, name, way);
        if (to !== null) reached.add(to);
      }
    expect([...reached].sort()).toEqual(cellNames(graph).sort());
  });
});

function cellNames(graph: PublicGraph): string[] {
  return graph.cells.map(cellName);
}
