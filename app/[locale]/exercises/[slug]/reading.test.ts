import { describe, expect, test } from 'vitest';
import { parseShape, readAnswer, shapeToTex } from './reading';
import { layerScope, neuronScope } from './scope.fixture';

const number = { kind: 'gradient', wantedShape: null } as const;
const matrix = { kind: 'gradient', wantedShape: 'n1 × n0' } as const;

describe('what is read while somebody types', () => {
  test('reads 1,438 as a decimal in Russian only', () => {
    expect(readAnswer(number, '1,438', neuronScope, { locale: 'ru' })).toMatchObject({ tex: '1.438' });
    expect(readAnswer(number, '1,438', neuronScope)).toMatchObject({ problem: { code: 'ambiguous-comma' } });
  });

  test('is nothing at first', () => {
    expect(readAnswer(number, '  ', neuronScope)).toEqual({ kind: 'empty' });
  });

  test('is set mathematics, with no word on the shape of a number', () => {
    const reading = readAnswer(number, '(yhat-y)x1', neuronScope);
    expect(reading).toMatchObject({ kind: 'formula', shape: null });
    expect(reading.kind === 'formula' && reading.tex).toContain('\\hat{y}');
  });

  test.each(['(ŷ − y)·x₁', '(y_hat - y) x_1', 'ŷ x₁ · ۱۲٫۵', '٢ y'])(
    'takes %s as people write it',
    (text) => {
      expect(readAnswer(number, text, neuronScope).kind).toBe('formula');
    },
  );

  test('names the place of what cannot be read', () => {
    const reading = readAnswer(number, '(yhat-q)', neuronScope);
    expect(reading).toMatchObject({ kind: 'problem', problem: { code: 'unknown-name', at: 6, found: 'q' } });
  });

  test('says that the shape fits', () => {
    expect(readAnswer(matrix, 'dZ1 X^T', layerScope)).toMatchObject({ shape: { fits: true } });
  });

  test('says which shape is wanted instead', () => {
    expect(readAnswer(matrix, 'X dZ1^T', layerScope)).toMatchObject({
      shape: { fits: false, yours: { rows: 'n0', columns: 'n1' }, wanted: { rows: 'n1', columns: 'n0' } },
    });
    expect(readAnswer(number, 'dZ1', layerScope)).toMatchObject({ shape: { fits: false, wanted: null } });
  });

  test('says that two shapes do not fit together', () => {
    expect(readAnswer(matrix, 'dZ1 X', layerScope)).toMatchObject({ problem: { code: 'shapes-do-not-fit' } });
  });
});

describe('a typed shape', () => {
  const part = { kind: 'shape', wantedShape: null } as const;

  test.each(['n1 x m', 'n1×m', '(n_1, m)', 'n1 by m'])('%s is set as it is meant', (text) => {
    expect(readAnswer(part, text, layerScope)).toMatchObject({ kind: 'formula', tex: 'n_{1} \\times m' });
  });

  test('takes every digit set', () => {
    expect(readAnswer(part, '۳ × ۴', layerScope)).toMatchObject({ tex: '3 \\times 4' });
  });

  test('says which name is not a size', () => {
    expect(readAnswer(part, 'n1 x k', layerScope)).toMatchObject({
      problem: { code: 'unknown-name', found: 'k' },
    });
  });
});

describe('a stated shape', () => {
  test.each([
    ['n1 × m', 'n_{1} \\times m'],
    ['3 × 1', '3 \\times 1'],
  ])('%s is set as %s', (text, tex) => {
    expect(shapeToTex(parseShape(text))).toBe(tex);
  });
});
