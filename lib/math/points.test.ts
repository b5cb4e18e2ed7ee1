import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOf, readDomain } from './domain';
import { samplePoints, sizesFor, withFixed } from './points';
import { likelihood, modelOf, twoLayers } from './testing/models';

describe('a domain', () => {
  test.each([
    ['real', { kind: 'real' }],
    [' one-hot ', { kind: 'one-hot' }],
    ['integer 1..9', { kind: 'integer', low: 1, high: 9 }],
    ['interval -0.5 .. 2', { kind: 'interval', low: -0.5, high: 2 }],
    ['interval 1e-9..1e-6', { kind: 'interval', low: 1e-9, high: 1e-6 }],
  ])('%s is read', (text, domain) => {
    expect(readDomain(text)).toEqual(domain);
  });

  test.each([
    '',
    'reals',
    'integer',
    'integer 1',
    'integer 1.5..3',
    'interval 2..1',
    'interval a..b',
    'real 1..2',
  ])('%s is none', (text) => {
    expect(readDomain(text)).toBeNull();
  });
});

const mixed = modelOf({
  sizes: { n: 4 },
  symbols: {
    r: 'real',
    p: 'positive',
    q: 'probability',
    y: 'label',
    s: 'sign',
    k: 'integer 3..5',
    tiny: 'interval 1e-9..1e-6',
    wide: 'interval 1e10..1e14',
    hot: 'one-hot (n, n)',
    share: 'simplex (n, n)',
  },
  definitions: {},
});

describe('sample points', () => {
  test('lie inside the domains, with few digits', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        for (const point of samplePoints(mixed, String(seed), 5, 4)) {
          for (const [name, { domain }] of mixed.symbols) {
            const { low, high, isWhole } = rangeOf(domain);
            for (const text of point.values.get(name)?.cells.flat() ?? []) {
              const value = Number(text);
              if (domain.kind === 'simplex') expect(value).toBeGreaterThan(0);
              else expect(value).toBeGreaterThanOrEqual(low);
              expect(value).toBeLessThanOrEqual(high);
              if (isWhole) expect(Number.isInteger(value)).toBe(true);
              expect(String(text).length).toBeLessThan(48);
            }
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('take both labels, both signs, every whole number and both sides of zero', () => {
    const points = samplePoints(mixed, 'sides', 20, 4);
    const seen = (name: string): Set<number> =>
      new Set(points.map((point) => Number(point.values.get(name)?.cells[0]?.[0])));
    expect(seen('y')).toEqual(new Set([0, 1]));
    expect(seen('s')).toEqual(new Set([-1, 1]));
    expect(seen('k')).toEqual(new Set([3, 4, 5]));
    const reals = [...seen('r')];
    expect(reals.filter((value) => value < -1).length).toBeGreaterThan(3);
    expect(reals.filter((value) => value > 1).length).toBeGreaterThan(3);
  });

  test('keep a one-hot column one-hot and a simplex column a distribution', () => {
    for (const point of samplePoints(mixed, 'columns', 10, 4)) {
      for (const name of ['hot', 'share']) {
        const cells = (point.values.get(name)?.cells[0] ?? []).map(Number);
        for (let column = 0; column < 4; column += 1) {
          const sum = [0, 1, 2, 3].reduce((total, row) => total + (cells[row * 4 + column] ?? 0), 0);
          expect(sum).toBeCloseTo(1, 12);
        }
      }
    }
  });

  test('are the same for the same seed and others for another', () => {
    const points = (seed: string): string =>
      JSON.stringify(samplePoints(mixed, seed, 4, 4).map(({ values }) => [...values]));
    expect(points('a')).toBe(points('a'));
    expect(points('a')).not.toBe(points('b'));
  });

  test('give distinct names distinct sizes, and each other ones in turn', () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const sizes = Object.values(sizesFor(twoLayers, turn));
      expect(new Set(sizes).size).toBe(4);
      expect(Math.min(...sizes)).toBeGreaterThan(1);
    }
    expect(sizesFor(twoLayers, 0).m).not.toBe(sizesFor(twoLayers, 1).m);
    expect(sizesFor(mixed, 3)).toEqual({ n: 4 });
  });

  test('take every function a letter may stand for', () => {
    const points = samplePoints(twoLayers, 'letters', 6, 4);
    expect(new Set(points.map(({ functions }) => functions.g1))).toEqual(
      new Set(['tanh', 'relu', 'sigmoid']),
    );
  });

  test('choose open indices inside their ranges', () => {
    for (const { indices, sizes } of samplePoints(likelihood, 'indices', 30, 4)) {
      expect(indices.i).toBeGreaterThanOrEqual(1);
      expect(indices.i).toBeLessThanOrEqual(sizes.N as number);
      expect(indices.j).toBeLessThanOrEqual(sizes.D as number);
    }
  });

  test('carry the numbers an exercise fixes', () => {
    const [point] = samplePoints(mixed, 'fixed', 1, 4);
    if (point === undefined) throw new Error('No point');
    const fixed = withFixed(point, {
      r: -0.5,
      hot: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(fixed.values.get('r')).toEqual({ rows: 1, columns: 1, cells: [['-0.5']] });
    expect(fixed.values.get('hot')).toEqual({ rows: 2, columns: 2, cells: [['1', '2', '3', '4']] });
  });
});
