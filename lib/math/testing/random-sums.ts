import fc from 'fast-check';
import { withIndices } from '../bindings';
import { apply, type Expression, isApply, name, number } from '../expression';
import type { OperationId } from '../operations/ids';
import { expressionOf } from './random-expressions';
import type { Change } from './tree-places';

type Fold = Expression & { kind: 'fold' };

const index: Expression = { kind: 'index', name: 'i' };
const size: Expression = { kind: 'size', name: 'n' };
const entryOf = (column: string): Expression => ({
  kind: 'element',
  of: name(column),
  row: index,
  column: null,
});

/** Sums and products over the rows, of entries, the index and anything that does not depend on it. */
export const sumsOverRows: fc.Arbitrary<Expression> = fc
  .tuple(
    fc.constantFrom<Fold['fold']>('sum', 'sum', 'product'),
    fc.constantFrom<OperationId>('tanh', 'sigmoid', 'sin', 'relu', 'abs'),
    fc.constantFrom<OperationId>('add', 'subtract', 'multiply', 'max'),
    fc.constantFrom(entryOf('u'), index, apply('multiply', index, entryOf('v'))),
    expressionOf('number', 1),
  )
  .map(([fold, f, joint, term, other]) => {
    const body = apply(joint, apply(f, entryOf('v')), apply('multiply', term, apply('tanh', other)));
    return { kind: 'fold', fold, index: 'i', from: number(1), to: size, body };
  });

const onFold =
  (f: (node: Fold) => Expression | null): Change =>
  (node) =>
    node.kind === 'fold' ? f(node) : null;

const joined = (node: Fold, left: Expression, right: Expression): Expression =>
  apply(node.fold === 'sum' ? 'add' : 'multiply', left, right);
const bodyAt = (node: Fold, at: Expression): Expression =>
  withIndices(node.body, new Map([[node.index, at]]));
const counted = (node: Fold): Expression => ({ kind: 'index', name: node.index });
const step = (operation: 'add' | 'subtract', of: Expression): Expression => apply(operation, of, number(1));

/** Ways to write the same sum: counted from elsewhere, turned round, first or last apart, term by term. */
export const sumRewrites: readonly Change[] = [
  onFold((node) => ({
    ...node,
    from: step('subtract', node.from),
    to: step('subtract', node.to),
    body: bodyAt(node, step('add', counted(node))),
  })),
  onFold((node) => ({
    ...node,
    body: bodyAt(node, apply('subtract', apply('add', node.from, node.to), counted(node))),
  })),
  onFold((node) => joined(node, bodyAt(node, node.from), { ...node, from: step('add', node.from) })),
  onFold((node) => joined(node, { ...node, to: step('subtract', node.to) }, bodyAt(node, node.to))),
  onFold((node) =>
    node.fold === 'sum' && (isApply(node.body, 'add') || isApply(node.body, 'subtract'))
      ? apply(node.body.operation, ...node.body.args.map((body): Expression => ({ ...node, body })))
      : null,
  ),
  onFold((node) =>
    node.fold === 'product' && isApply(node.body, 'multiply')
      ? apply('multiply', ...node.body.args.map((body): Expression => ({ ...node, body })))
      : null,
  ),
];

/** Sums that miss their first or last term, take one too many from the front, or look at the neighbour. */
export const sumDamages: readonly Change[] = [
  onFold((node) => ({ ...node, from: step('add', node.from) })),
  onFold((node) => ({ ...node, to: step('subtract', node.to) })),
  onFold((node) => ({ ...node, fold: node.fold === 'sum' ? 'product' : 'sum' })),
  onFold((node) => apply('divide', node, size)),
  onFold((node) => ({
    ...node,
    body: bodyAt(node, apply('subtract', size, step('subtract', counted(node)))),
    from: step('add', node.from),
  })),
];
