import { describe, expect, test } from 'vitest';
import { atSeed } from '../../catalog/read-exercise';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import { graphs } from '../../catalog/testing/graphs';
import { proveGraph } from './prove-graph';

describe.each(graphs)('%s', (_, yaml, written) => {
  const exercise = exerciseOf(yaml);
  const part = graphPart(exercise, written);

  test.each(exercise.hasVariants ? [0, 1, 2, 3, 4, 5] : [0])(
    'right, slipped and wrong fills are judged so, seed %d',
    (seed) => {
      const variant = atSeed(exercise, seed);
      const { checkCount, flaws } = proveGraph(variant ?? exercise, part);
      expect(flaws).toEqual([]);
      expect(checkCount).toBeGreaterThan(8);
    },
  );
});

test('says what is judged otherwise', () => {
  const exercise = exerciseOf('symbols:\n  x: real\nmodel:\n  a: log(x)\n  f: a^2\nat: { x: -1 }\n');
  expect(proveGraph(exercise, graphPart(exercise, { graph: 'f' })).flaws).toEqual([
    'a cell of the graph has no value',
  ]);
});
