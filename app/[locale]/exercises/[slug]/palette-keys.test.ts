import { describe, expect, test } from 'vitest';
import { readExpression } from '@/lib/math/notation/read';
import { paletteKeys } from './palette-keys';
import { indexedScope, layerScope, neuronScope } from './scope.fixture';

const gradient = { kind: 'gradient', use: null, notYet: [] } as const;

function templates(...args: Parameters<typeof paletteKeys>): string[] {
  return paletteKeys(...args).map((key) => key.template);
}

describe('the palette', () => {
  test('begins with the exercise’s names in the order it introduces them', () => {
    const typed = templates(gradient, neuronScope, ['x1', 'y', 'w1', 'yhat']);
    expect(typed.slice(0, 4)).toEqual(['x1', 'y', 'w1', 'yhat']);
  });

  test('offers only the names an answer may hold', () => {
    const part = { kind: 'gradient', notYet: [] } as const;
    const symbols = paletteKeys({ ...part, use: ['y', '\\hat{y}'] }, neuronScope, []).filter(
      ({ name }) => name.kind === 'symbol',
    );
    expect(symbols.map((key) => key.template)).toEqual(['y', 'yhat']);
  });

  test('does not offer what is only being asked for', () => {
    expect(templates({ ...gradient, notYet: ['dZ1'] }, layerScope, [])).not.toContain('dZ1');
  });

  test('has matrix structures only where there are matrices', () => {
    expect(templates(gradient, neuronScope, [])).not.toContain('^T');
    expect(templates(gradient, layerScope, [])).toContain('^T');
  });

  test('offers an activation by its letter and its derivative', () => {
    expect(templates(gradient, layerScope, [])).toEqual(expect.arrayContaining(["g1'(□)", 'g1(□)']));
  });

  test('sums over the exercise’s own index', () => {
    expect(templates(gradient, indexedScope, [])).toContain('sum(i, 1, N, □)');
  });

  test('offers sizes for a shape and nothing for a number or a choice', () => {
    expect(templates({ kind: 'shape', use: null, notYet: [] }, layerScope, [])).toEqual([
      'n0',
      'n1',
      'm',
      ' x □',
    ]);
    expect(templates({ kind: 'number', use: null, notYet: [] }, layerScope, [])).toEqual([]);
    expect(templates({ kind: 'choice', use: null, notYet: [] }, layerScope, [])).toEqual([]);
  });

  test.each([
    ['numbers', neuronScope, 'y'],
    ['matrices', layerScope, 'dZ1'],
    ['indexed sums', indexedScope, 's_{i}'],
  ])('types nothing that cannot be read: %s', (_title, scope, filling) => {
    for (const template of templates(gradient, scope, [])) {
      const typed = template.replaceAll('□', filling);
      const text = /^[\^ ]/.test(typed) ? `${filling}${typed}` : typed;
      expect({ text, kind: readExpression(text, scope).kind }).toEqual({ text, kind: 'expression' });
    }
  });

  test.each([
    ['numbers', neuronScope, 'y', 'y'],
    ['matrices', layerScope, 'b1', 'b_{1}'],
    ['indexed sums', indexedScope, 's_{i}', 's_{i}'],
  ])('sets in the visual editor what it types in the other: %s', (_title, scope, typed, set) => {
    for (const { template, latex } of paletteKeys(gradient, scope, [])) {
      const begun = template.replaceAll('□', typed);
      const text = /^[\^ ]/.test(begun) ? `${typed}${begun}` : begun;
      const opened = latex.startsWith('\\odot') ? `${set}${latex} ${set}` : latex;
      const formula = opened.replaceAll(/#[0@?]/g, set);
      const [asText, asLatex] = [
        readExpression(text, scope),
        readExpression(formula, scope, { notation: 'latex' }),
      ];
      expect({ formula, ...asLatex }).toEqual({ formula, ...asText });
    }
  });

  test('has a key of its own for an entry with its own look', () => {
    expect(paletteKeys(gradient, indexedScope, []).map((key) => key.tex)).toContain('h_{j}(x_{i})');
  });
});
