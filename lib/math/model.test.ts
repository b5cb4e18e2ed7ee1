import { describe, expect, test } from 'vitest';
import { buildModel, type ModelSource, withNamed } from './model';
import { shapeOf } from './notation/check-shapes';
import { readExpression } from './notation/read';
import { likelihood, modelOf, read, twoLayers } from './testing/models';

describe('a model', () => {
  test('knows the shape of every quantity', () => {
    expect(twoLayers.quantities.get('A2')?.shape).toEqual({ rows: 'n2', columns: 'm' });
    expect(twoLayers.quantities.get('J')?.shape).toEqual({ rows: 1, columns: 1 });
    expect(likelihood.quantities.get('P')?.indices).toEqual(['i']);
  });

  test('chooses size names from the shapes where none are listed', () => {
    const model = modelOf({ symbols: { A: 'real (p, q)' }, definitions: { t: 'sum(A)/p' } });
    expect(model.scope.sizeNames).toEqual(['p', 'q']);
  });

  test('takes a vector of size 1 for a number', () => {
    const model = modelOf({ sizes: { n: 1 }, symbols: { x: 'real (n)' }, definitions: { z: 'x + 1' } });
    expect(model.quantities.get('z')?.shape).toEqual({ rows: 1, columns: 1 });
  });

  test.each<[string, ModelSource, string[], string]>([
    ['an unknown domain', { symbols: { x: 'reel' }, definitions: {} }, ['symbols', 'x'], 'bad-shape'],
    [
      'an undeclared size',
      { sizes: ['n'], symbols: { x: 'real (k)' }, definitions: {} },
      ['symbols', 'x'],
      'bad-shape',
    ],
    [
      'a size of zero',
      { sizes: { n: 0 }, symbols: { x: 'real (n)' }, definitions: {} },
      ['sizes', 'n'],
      'bad-shape',
    ],
    ['half a size', { sizes: { n: 1.5 }, symbols: {}, definitions: {} }, ['sizes', 'n'], 'bad-shape'],
    ['three sizes', { symbols: { x: 'real (a, b, c)' }, definitions: {} }, ['symbols', 'x'], 'bad-shape'],
    [
      'a name used before it is there',
      { symbols: { x: 'real' }, definitions: { z: 'w x' } },
      ['definitions', 'z'],
      'unknown-name',
    ],
    [
      'a name defined twice',
      { symbols: { x: 'real' }, definitions: { x: '2' } },
      ['definitions', 'x'],
      'bad-shape',
    ],
    [
      'shapes that do not fit',
      { symbols: { A: 'real (n, m)', B: 'real (n, m)' }, definitions: { C: 'A B' } },
      ['definitions', 'C'],
      'shapes-do-not-fit',
    ],
    [
      'a range that does not begin at 1',
      { indices: { i: '0..N' }, symbols: {}, definitions: {} },
      ['indices', 'i'],
      'bad-shape',
    ],
    [
      'an open index nobody declared',
      { symbols: { w: 'real (n)' }, definitions: { z: 'w_q' } },
      ['definitions', 'z'],
      'index-name',
    ],
  ])('says where %s is', (_title, source, path, code) => {
    const built = buildModel(source);
    if (built.kind === 'model') throw new Error('No problem found');
    expect(built.problems.map((found) => found.path)).toContainEqual(path);
    expect(built.problems.map(({ problem }) => problem.code)).toContain(code);
  });

  test('reports every problem, not the first', () => {
    const built = buildModel({ symbols: { x: 'reel', y: 'imaginary' }, definitions: { z: 'q' } });
    expect(built.kind === 'problems' && built.problems.length).toBe(3);
  });

  test('takes a named result with its shape, for later answers', () => {
    const named = withNamed(twoLayers, 'dZ2', read('A2 - Y', twoLayers));
    const later = readExpression('dZ2 A1^T', named.scope);
    if (later.kind === 'problem') throw new Error(later.problem.code);
    expect(shapeOf(later.expression, named.scope)).toEqual({
      kind: 'shape',
      shape: { rows: 'n2', columns: 'n1' },
    });
    expect(named.scope.names.dZ2?.tex).toBe('dZ_{2}');
    expect(twoLayers.scope.names.dZ2).toBeUndefined();
  });

  test('has a scope that survives the way to a browser', () => {
    expect(JSON.parse(JSON.stringify(likelihood.scope))).toEqual(likelihood.scope);
  });
});
