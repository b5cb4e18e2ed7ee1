import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeIndices } from '../bindings';
import { apply, type Expression, name } from '../expression';
import { operations } from '../operations';
import { type OperationId, operationIds } from '../operations/ids';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';
import { toText } from './to-text';

const index = (letter: string): Expression => ({ kind: 'index', name: letter });
const numeral = fc
  .constantFrom('0', '1', '2', '10', '0.5', '3e-7', '12.25')
  .map((text): Expression => ({ kind: 'number', text }));
const place = fc.oneof(
  fc.constantFrom('i', 'j').map(index),
  fc.constantFrom('1', '2', '12').map((text): Expression => ({ kind: 'number', text })),
  fc.constantFrom('i', 'j').map((letter) => apply('add', index(letter), { kind: 'number', text: '1' })),
);

/** What stands alone in each scope, however its shapes go together. */
const leaves: Partial<Record<ScopeId, fc.Arbitrary<Expression>>> = {
  neuron: fc.constantFrom('x1', 'w2', 'y', 'yhat', 'b').map((of) => name(of)),
  layers: fc.oneof(
    fc.constantFrom('W1', 'dZ2', 'A1', 'b2').map((of) => name(of)),
    fc.constantFrom('m', 'n1').map((of): Expression => ({ kind: 'size', name: of })),
  ),
  likelihood: fc.oneof(
    fc.constantFrom('w', 's', 'LL').map((of) => name(of)),
    fc.tuple(fc.constantFrom('P', 'ell', 'z'), place).map(([of, at]) => name(of, [at])),
    place.map((row): Expression => ({ kind: 'element', of: name('w'), row, column: null })),
    fc
      .tuple(place, place)
      .map(([row, column]): Expression => ({ kind: 'element', of: name('H'), row, column })),
    fc.constantFrom('i', 'j').map(index),
  ),
  square: fc.constantFrom('a', 'd', 'e', 'h').map((of) => name(of)),
};

function expressionIn(scope: ScopeId, depth: number): fc.Arbitrary<Expression> {
  const numerals =
    scope === 'square'
      ? numeral.filter(({ kind, ...of }) => !JSON.stringify({ kind, of }).includes('e-'))
      : numeral;
  const leaf = fc.oneof(
    leaves[scope] as fc.Arbitrary<Expression>,
    numerals,
    fc.constant<Expression>({ kind: 'constant', name: 'pi' }),
  );
  if (depth === 0) return leaf;
  const inner = expressionIn(scope, depth - 1);
  const applied = fc
    .tuple(fc.constantFrom(...operationIds), fc.tuple(inner, inner, inner))
    .map(([id, args]) => apply(id, ...args.slice(0, operations[id].arguments)))
    .filter(isWritable);
  const bound = fc
    .tuple(
      fc.constantFrom<'sum' | 'product'>('sum', 'product'),
      fc.constantFrom('i', 'j', 'k'),
      inner,
      inner,
      inner,
    )
    .map(
      ([fold, letter, from, to, body]): Expression => ({ kind: 'fold', fold, index: letter, from, to, body }),
    );
  const functions: OperationId[] = ['sigmoid', 'tanh', 'relu'];
  const primed = fc
    .tuple(fc.constantFrom(...functions), inner)
    .map(([of, argument]): Expression => ({ kind: 'letter', name: of, order: 1, argument }));
  const letter = fc
    .tuple(fc.constantFrom(0, 1), inner)
    .map(([order, argument]): Expression => ({ kind: 'letter', name: 'g1', order, argument }));
  const derivative = fc
    .tuple(inner, leaves[scope] as fc.Arbitrary<Expression>)
    .map(([of, by]): Expression => ({ kind: 'derivative', of, by }));
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 8, arbitrary: applied },
    bound,
    primed,
    derivative,
    scope === 'layers' ? letter : primed,
  );
}

/** A sum of all entries of what still has an index is asked about when it is read. */
function isWritable(expression: Expression): boolean {
  return expression.kind !== 'apply' || expression.operation !== 'sum' || freeIndices(expression).size === 0;
}

describe('reading what was written gives the expression back', () => {
  test.each(['neuron', 'layers', 'likelihood', 'square'] as const)('over the %s scope', (scope) => {
    const property = fc.property(expressionIn(scope, 4), (expression) => {
      const text = toText(expression);
      const reading = readExpression(text, scopes[scope]);
      const isLong = reading.kind === 'problem' && ['too-long', 'too-deep'].includes(reading.problem.code);
      if (!isLong) expect(reading, text).toEqual({ kind: 'expression', expression });
    });
    fc.assert(property, { seed: 20240, numRuns: 1500 });
  });
});
