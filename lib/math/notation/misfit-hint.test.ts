import { describe, expect, test } from 'vitest';
import { shapeOf } from './check-shapes';
import { readExpression } from './read';
import { scopes } from './scopes.fixture';
import { unreadable } from './unreadable.fixture';

describe('shapes that do not fit', () => {
  unreadable('are the same in a product: it is written entry by entry', 'layers', [
    ["«(W2.T @ dZ2) * g1'(Z1)»", 'shapes-do-not-fit', '.*'],
    ["1/m («W2^T dZ2 g1'(Z1)»)", 'shapes-do-not-fit', '.*'],
    ['«b1 b1»', 'shapes-do-not-fit', '.*'],
  ]);
  unreadable('fit when the product behind ⊙ stands in brackets', 'layers', [
    ["«g1'(Z1) ⊙ W2^T» dZ2", 'shapes-do-not-fit', "g1'(Z1) .* (W2^T*dZ2)"],
    ["«g1'(Z1) .* W2^T»*dZ2*X^T/m", 'shapes-do-not-fit', "g1'(Z1) .* (W2^T*dZ2)"],
    ["«g1'(Z1) ⊙ 2 W2^T» dZ2", 'shapes-do-not-fit', "g1'(Z1) .* (2*W2^T*dZ2)"],
  ]);
  unreadable(
    'fit when the product behind ⊙ stands in brackets, as it is set',
    'layers',
    [["«g_1'(Z_1)\\odot W_2^\\top» dZ_2", 'shapes-do-not-fit', "g1'(Z1) .* (W2^T*dZ2)"]],
    'latex',
  );
  unreadable('are said where neither helps', 'layers', [
    ['«dZ2 A1»', 'shapes-do-not-fit', 'n2 × m, n1 × m'],
    ["«g1'(Z1) .* dZ2» X", 'shapes-do-not-fit', 'n1 × m, n2 × m'],
    ['«Z1 + X»', 'shapes-do-not-fit', 'n1 × m, n0 × m'],
  ]);

  test('are said beside the sign', () => {
    const reading = readExpression('b1 b1', scopes.layers);
    expect(reading.kind === 'expression' && shapeOf(reading.expression, scopes.layers)).toMatchObject({
      problem: { suggestion: '.*', wanted: 'n1 × 1, n1 × 1' },
    });
  });
});
