import { describe, expect, test } from 'vitest';
import { shapeToText } from '../shapes';
import { readShape } from './read-shape';

const scope = { sizeNames: ['n0', 'n1', 'm'] };

function read(answer: string): unknown {
  const reading = readShape(answer, scope);
  return reading.kind === 'shape' ? shapeToText(reading.shape) : reading.problem;
}

describe('a shape', () => {
  test.each([
    ['n1 x n0', 'n1 × n0'],
    ['n1xn0', 'n1 × n0'],
    ['n1Xn0', 'n1 × n0'],
    ['n_1xn_0', 'n1 × n0'],
    ['n_{1} xn_{0}', 'n1 × n0'],
    ['n₁×m', 'n1 × m'],
    ['mx1', 'm × 1'],
    ['3x4', '3 × 4'],
    ['n1 by m', 'n1 × m'],
    ['4-by-3', '4 × 3'],
    ['(n1, m)', 'n1 × m'],
    ['((4,3))', '4 × 3'],
    ['4 × 3 .', '4 × 3'],
    ['4 × 3.', '4 × 3'],
    ['= 4x3', '4 × 3'],
    ['ℝ^{n1×n0}', 'n1 × n0'],
    ['R^(4x3)', '4 × 3'],
    ['\\mathbb{R}^{n_1 \\times n_0}', 'n1 × n0'],
    ['۴×۳', '4 × 3'],
  ])('is read: %s → %s', (answer, shape) => {
    expect(read(answer)).toBe(shape);
  });

  test.each(['4', 'x', 'n1 x', '4 x 3 x 2', '4.5 x 3', '4 3', '1 000 x 3', 'n1 m', '-3 x 4', '? x ?'])(
    'is not read, and not taken for a name: %s',
    (answer) => {
      expect(read(answer)).toMatchObject({ code: 'bad-shape', at: 0, length: answer.length });
    },
  );

  test('of an unknown size is asked about with its place', () => {
    expect(read('m x k1')).toMatchObject({ code: 'unknown-name', at: 4, length: 2, found: 'k1' });
    expect(read('n3 x m')).toMatchObject({ code: 'unknown-name', at: 0, suggestion: 'n0' });
  });

  test('is missing in an empty answer', () => {
    expect(read('  ')).toMatchObject({ code: 'empty' });
  });
});
