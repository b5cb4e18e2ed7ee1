import { describe, expect, test } from 'vitest';
import { graphCells } from '../graph/graph-cells';
import { exerciseOf, graphPart, readPart } from '../testing/graph-exercise';
import { graphSource } from './graph';

const exercise = exerciseOf(`
sizes: { n: 2 }
indices: { i: 1..2 }
functions: { g: [tanh, relu] }
symbols:
  x, w: real
  y: label
  v, u: real (n)
  M: real (9, 2)
  "t_i": real
model:
  z: w x
  yhat: sigmoid(z)
  L: -y log(yhat) - (1 - y) log(1 - yhat)
  z2: v + u
  big: sum(M v)
  "s_i": w t_i
  total: sum(i, 1, 2, s_i)
  letter: g(z)
  size: norm(z2)
at: { x: 1, w: 2, y: 1, v: [1, 2], u: [3, 4] }
`);

function problemsOf(written: unknown): string[] {
  const read = readPart(exercise, written);
  return 'problems' in read ? read.problems : [];
}

describe('a graph part', () => {
  test('holds what its end is made of, in the order of the forward pass', () => {
    const part = graphPart(exercise, { graph: 'L' });
    expect(part.graph.nodes.map(({ name }) => name)).toEqual(['x', 'w', 'y', 'z', 'yhat', 'L']);
    expect(part.graph.edges.map(({ from, to }) => `${to} by ${from}`)).toEqual([
      'z by w',
      'z by x',
      'yhat by z',
      'L by y',
      'L by yhat',
    ]);
    expect(part).toMatchObject({ fill: ['values', 'local', 'gradients'], leave: ['y'], end: 'L' });
    expect(part.question).toBe('L');
  });

  test('keeps the order of working whatever the order written, and leaves out what it is told to', () => {
    const part = graphPart(exercise, { graph: 'L', fill: ['gradients', 'values'], leave: ['x', 'y'] });
    expect(part.fill).toEqual(['values', 'gradients']);
    const keys = graphCells(part.graph, part.fill, part.leave).map(({ fill, key }) => `${fill} ${key}`);
    expect(keys).toEqual([
      'values z',
      'values yhat',
      'values L',
      'gradients yhat',
      'gradients z',
      'gradients w',
    ]);
  });

  test('tells the sizes of vectors', () => {
    const part = graphPart(exercise, { graph: 'size' });
    expect(part.graph.nodes.find(({ name }) => name === 'z2')).toMatchObject({ rows: 2, columns: 1 });
  });

  test.each([
    [{ graph: 'Q' }, /has no `Q`/],
    [{ graph: 'x' }, /has no `x`/],
    [{ graph: 'z2' }, /gradients are those of a number/],
    [{ graph: 'big' }, /more than 16 entries/],
    [{ graph: 'total' }, /one value per index/],
    [{ graph: 'letter' }, /function left as a letter/],
    [{ graph: 'L', leave: ['q'] }, /has no `q`/],
    [{ graph: 'L', leave: ['z'] }, /has no `z`/],
    [{ graph: 'size', fill: ['local'], leave: ['v', 'u'] }, /nothing to fill in/],
  ])('%j is refused with a reason', (written, reason) => {
    expect(problemsOf(written).join('\n')).toMatch(reason);
  });

  test('values of a vector may be the end where nothing is derived', () => {
    expect(problemsOf({ graph: 'z2', fill: ['values'] })).toEqual([]);
  });

  test.each([
    { graph: '' },
    { graph: 'L', fill: [] },
    { graph: 'L', fill: ['loss'] },
    { graph: 'L', colour: 1 },
  ])('the schema refuses %j', (written) => expect(graphSource.safeParse(written).success).toBe(false));
});
