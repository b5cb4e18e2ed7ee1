import { describe, expect, test } from 'vitest';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import type { GraphAnswer } from '../answer';
import { changed, judge, square, squareGraph, squareRight } from './testing/judged';

describe('the finding of a wrong cell', () => {
  const findingAt = (cell: string, more: GraphAnswer): string | null => {
    const verdict = judge(square, squareGraph, changed(squareRight, more));
    const found = 'cells' in verdict ? verdict.cells?.find((one) => one.cell === cell)?.finding : undefined;
    if (found === undefined) return null;
    const names = Object.values(found.names ?? {}).map(({ text }) => text);
    return [found.id, found.variant ?? 'plain', ...names].join(' ');
  };

  test.each([
    ['values g', { values: { g: '-4' } }, 'sign plain'],
    ['values g', { values: { g: '10' } }, 'sign term d'],
    ['values g', { values: { g: '7' } }, 'term-missing plain d'],
    ['values g', { values: { g: '11' } }, null],
    ['local f by h', { local: { 'f by h': '1152' } }, 'function-for-derivative input 2·f 2·h'],
    ['local g by d', { local: { 'g by d': '1' } }, 'sign plain'],
    ['local h by e', { local: { 'h by e': '6' } }, 'other-gradient plain ∂h/∂g'],
    ['local f by h', { local: { 'f by h': '576' } }, 'function-for-derivative whole f'],
    ['gradients d', { gradients: { d: '288' } }, 'sign plain'],
    ['gradients e', { gradients: { e: '48' } }, 'factor-missing derivative g h e'],
    ['gradients e', { gradients: { e: '4' } }, 'factor-missing plain ∂f/∂h'],
    ['gradients e', { gradients: { e: '288' } }, 'other-gradient plain ∂f/∂g'],
  ] as const)('%s: %j is %s', (cell, more, wanted) => expect(findingAt(cell, more)).toBe(wanted));

  test('is found from the own cells too', () => {
    const more = { values: { g: '10', h: '60', f: '3600' }, local: { 'f by h': '-120' } };
    expect(findingAt('local f by h', more)).toBe('sign plain');
  });

  test('names the path left out', () => {
    const twice = exerciseOf(
      'symbols:\n  x, w: real\nmodel:\n  p: w x\n  s: p + x\n  f: p s\nat: { x: 2, w: 3 }\n',
    );
    const part = graphPart(twice, { graph: 'f', fill: ['gradients'] });
    const verdict = judge(twice, part, { gradients: { s: '6', p: '14', w: '28', x: '42' } });
    const cells = verdict.kind === 'partly' ? verdict.cells : [];
    expect(cells.find(({ cell }) => cell === 'gradients x')?.finding).toMatchObject({
      id: 'term-missing',
      variant: 'path',
      names: { through: { text: 's' } },
    });
  });

  const layer = exerciseOf(`
sizes: { m: 2, n: 3 }
symbols:
  X: real (m, n)
  W: real (n, m)
  b: real (m, m)
model:
  U: X W + b
  H: tanh(U)
  L: mean(H)
at: { X: [[1, 2, 0], [0, 1, -1]], W: [[1, -2], [1, 2], [-1, 3]], b: [[1, 0], [2, 1]] }
`);
  const layerGraph = graphPart(layer, { graph: 'L', rounded: 3, leave: ['X'] });

  test.each([
    ['values U', { values: { U: '3 2; 2 -1' } }, 'term-missing plain b'],
    ['values U', { values: { U: '4 4; 2 0' } }, 'transposed plain'],
    ['values U', { values: { U: '2 2; 0 -2' } }, 'sign term b'],
    ['gradients U', { gradients: { U: '0.25 0.25; 0.25 0.25' } }, 'inner-derivative-lost plain tanh(U)'],
  ] as const)('of a matrix, %s: %j is %s', (cell, answer, wanted) => {
    const verdict = judge(layer, layerGraph, answer);
    const found = 'cells' in verdict ? verdict.cells?.find((one) => one.cell === cell)?.finding : undefined;
    const names = Object.values(found?.names ?? {}).map(({ text }) => text);
    expect([found?.id, found?.variant ?? 'plain', ...names].join(' ')).toBe(wanted);
  });

  test('says that digits are missing', () => {
    const root = exerciseOf('symbols:\n  x: real\nmodel:\n  a: sigmoid(x)\n  f: a^2\nat: { x: 1 }\n');
    const part = graphPart(root, { graph: 'f', fill: ['values'], rounded: 4 });
    const verdict = judge(root, part, { values: { a: '0.73', f: '0.5344' } });
    expect(verdict).toMatchObject({
      cells: [{ mark: 'wrong', finding: { id: 'rounded-too-early' } }, { mark: 'right' }],
    });
  });
});
