import fc from 'fast-check';
import { freeIndices } from '../bindings';
import { apply, type Expression, name } from '../expression';
import { operations } from '../operations';
import { type OperationId, operationIds } from '../operations/ids';
import type { Dimension } from '../shapes';
import type { ScopeId } from './scopes.fixture';

const index = (letter: string): Expression => ({ kind: 'index', name: letter });
const numeral = fc
  .constantFrom('0', '1', '2', '10', '0.5', '3e-7', '12.25')
  .map((text): Expression => ({ kind: 'number', text }));
const placeAmong = (...letters: string[]): fc.Arbitrary<Expression> =>
  fc.oneof(
    fc.constantFrom(...letters).map(index),
    fc.constantFrom('1', '2', '12').map((text): Expression => ({ kind: 'number', text })),
    fc.constantFrom(...letters).map((letter) => apply('add', index(letter), { kind: 'number', text: '1' })),
    fc
      .constantFrom(...letters)
      .map((letter) => apply('subtract', index(letter), { kind: 'number', text: '1' })),
  );
const place = placeAmong('i', 'j');
const inFamily = placeAmong('i');

/** What stands alone in each scope, however its shapes go together. */
const leaves: Record<ScopeId, fc.Arbitrary<Expression>> = {
  neuron: fc.constantFrom('x1', 'w2', 'y', 'yhat', 'b').map((of) => name(of)),
  layers: fc.oneof(
    fc.constantFrom('W1', 'dZ2', 'A1', 'b2').map((of) => name(of)),
    fc.constantFrom('m', 'n1').map((of): Expression => ({ kind: 'size', name: of })),
    fc.constantFrom<Dimension>('m', 'n1', 3).map(
      (rows): Expression => ({
        kind: 'spread',
        value: { kind: 'number', text: '1' },
        shape: { rows, columns: 'm' },
      }),
    ),
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
  greek: fc.oneof(
    fc.constantFrom('theta', 'lam', 'sigma', 'eta_2').map((of) => name(of)),
    fc.tuple(fc.constantFrom('x', 'y', 'muhat'), inFamily).map(([of, at]) => name(of, [at])),
    fc
      .tuple(inFamily, inFamily)
      .map(([at, row]): Expression => ({ kind: 'element', of: name('x', [at]), row, column: null })),
    fc.constantFrom('n', 'N').map((of): Expression => ({ kind: 'size', name: of })),
  ),
};

/** Any expression somebody could type in a scope, however its shapes go together. */
export function expressionIn(scope: ScopeId, depth: number): fc.Arbitrary<Expression> {
  const numerals =
    scope === 'square'
      ? numeral.filter(({ kind, ...of }) => !JSON.stringify({ kind, of }).includes('e-'))
      : numeral;
  const leaf = fc.oneof(
    leaves[scope],
    numerals,
    fc.constant<Expression>({ kind: 'constant', name: 'pi' }),
    scope === 'square' ? numerals : fc.constant<Expression>({ kind: 'constant', name: 'e' }),
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
    .tuple(
      inner,
      leaves[scope].filter(({ kind }) => kind !== 'spread'),
    )
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

/** A sum of all entries of what still has an index is asked about when it is read; a power of e is read as exp. */
function isWritable(expression: Expression): boolean {
  if (expression.kind !== 'apply') return true;
  const { operation, args } = expression;
  const isPower = ['power', 'elementPower', 'inv'].includes(operation);
  if (isPower && args[0]?.kind === 'constant' && args[0].name === 'e') return false;
  return operation !== 'sum' || freeIndices(expression).size === 0;
}
