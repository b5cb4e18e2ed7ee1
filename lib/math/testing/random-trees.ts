import fc from 'fast-check';
import type { Expression } from '../expression';
import { expressionOf, type ShapeName } from './random-expressions';
import { sumsOverRows } from './random-sums';
import type { Choice } from './tree-places';

/** Random trees of every shape, one in five a sum over an index. */
export const trees: fc.Arbitrary<Expression> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<ShapeName>('number', 'column', 'matrix', 'square')
      .chain((shape) => expressionOf(shape, 2)),
  },
  { weight: 1, arbitrary: sumsOverRows },
);

/** Which place of a tree is changed, and how. */
export const choice: fc.Arbitrary<Choice> = fc.record({
  place: fc.nat(999),
  change: fc.nat(999),
  pick: fc.nat(3),
});
