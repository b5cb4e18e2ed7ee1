import { describe, expect, test } from 'vitest';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import type { GraphAnswer } from '../answer';
import { judge, marks } from './testing/judged';

describe('kinks', () => {
  const kinked = exerciseOf(`
symbols:
  x, y, z: integer -9..9
model:
  a: relu(x)
  m: max(y, z)
  n: abs(x)
  f: 2 a + 5 m + 3 n
at: { x: 0, y: 4, z: 4 }
`);
  const part = graphPart(kinked, { graph: 'f', fill: ['local', 'gradients'] });
  const fill = (
    a: string,
    my: string,
    mz: string,
    n: string,
    gradients: Record<string, string>,
  ): GraphAnswer => ({
    local: {
      'a by x': a,
      'm by y': my,
      'm by z': mz,
      'n by x': n,
      'f by a': '2',
      'f by m': '5',
      'f by n': '3',
    },
    gradients: { a: '2', m: '5', n: '3', ...gradients },
  });

  test.each([
    ['0', '0', '1', '0', { x: '0', y: '0', z: '5' }],
    ['1', '1', '0', '1', { x: '5', y: '5', z: '0' }],
    ['0', '1', '0', '-1', { x: '-3', y: '5', z: '0' }],
  ])('either side is right: %s %s %s %s', (a, my, mz, n, gradients) => {
    expect(judge(kinked, part, fill(a, my, mz, n, gradients))).toEqual({
      kind: 'correct',
      witness: 'numeric',
    });
  });

  test('both of two equal ones are not', () => {
    const found = marks(kinked, part, fill('0', '1', '1', '0', { x: '0', y: '5', z: '5' }));
    expect(found).toMatchObject({ 'local m by z': 'wrong' });
  });

  test('nor a gradient by the other side than its edge', () => {
    const found = marks(kinked, part, fill('0', '1', '0', '0', { x: '2', y: '5', z: '0' }));
    expect(found).toEqual({ 'gradients x': 'wrong' });
  });

  test('without edges a gradient may take either side', () => {
    const only = graphPart(kinked, { graph: 'f', fill: ['gradients'] });
    const gradients = { a: '2', m: '5', n: '3' };
    for (const more of [
      { x: '0', y: '0', z: '5' },
      { x: '5', y: '5', z: '0' },
      { x: '-3', y: '0', z: '5' },
    ])
      expect(judge(kinked, only, { gradients: { ...gradients, ...more } }).kind).toBe('correct');
    expect(marks(kinked, only, { gradients: { ...gradients, x: '0', y: '5', z: '5' } })).toEqual({
      'gradients z': 'wrong',
    });
  });

  test('away from the kink only one side is right', () => {
    const away = { ...kinked, at: { x: -3, y: 4, z: 5 } };
    expect(marks(away, part, fill('0', '0', '1', '-1', { x: '-3', y: '0', z: '5' }))).toEqual({});
    expect(marks(away, part, fill('1', '0', '1', '-1', { x: '-1', y: '0', z: '5' }))).toEqual({
      'local a by x': 'wrong',
      'gradients x': 'carried',
    });
  });
});
