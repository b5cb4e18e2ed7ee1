import { freeIndices, freshIndex } from '../bindings';
import { apply, type Expression, isApply, number, sizeOf } from '../expression';
import type { OperationId } from '../operations/ids';
import { isScalar } from '../shapes';
import type { Change } from './tree-places';

const flip = (of: Expression): Expression => apply('transpose', of);

function on(operation: OperationId, f: (x: Expression, y: Expression) => Expression | null): Change {
  return (node) =>
    isApply(node, operation)
      ? f(node.args[0] as Expression, (node.args[1] ?? node.args[0]) as Expression)
      : null;
}

/** Of the squares of the model of random expressions; a number beside a matrix has no trace of a product. */
const isSquareName = (of: Expression): boolean => of.kind === 'name' && ['Q', 'R'].includes(of.name);

/** A sum over the rows of a column, as an index would be typed; `from`: what the index begins with. */
function overRows(
  column: Expression,
  rows: Expression,
  from: number,
  rowOf: (index: Expression) => Expression,
): Expression {
  const letter = freshIndex(freeIndices(column), 'i');
  const index: Expression = { kind: 'index', name: letter };
  const last = from === 0 ? apply('subtract', rows, number(1)) : rows;
  const body: Expression = { kind: 'element', of: column, row: rowOf(index), column: null };
  return { kind: 'fold', fold: 'sum', index: letter, from: number(from), to: last, body };
}

/** The sum of a column of the model over an index: as it stands, shifted, turned round, with its first entry apart. */
const summed: Change = (node, _shape, pick) => {
  const [column] = isApply(node, 'sum') || isApply(node, 'mean') ? node.args : [];
  if (column === undefined || column.kind !== 'name' || !['u', 'v'].includes(column.name)) return null;
  const rows = sizeOf('n');
  const first: Expression = { kind: 'element', of: column, row: number(1), column: null };
  const ways = [
    overRows(column, rows, 1, (index) => index),
    overRows(column, rows, 0, (index) => apply('add', index, number(1))),
    overRows(column, rows, 1, (index) => apply('subtract', apply('add', rows, number(1)), index)),
    apply(
      'add',
      first,
      overRows(column, rows, 2, (index) => index),
    ),
  ];
  const sum = ways[pick % ways.length] as Expression;
  return isApply(node, 'mean') ? apply('divide', sum, rows) : sum;
};

/** Ways to write the same matrix. */
export const matrixRewrites: readonly Change[] = [
  (of, shape) => (isScalar(shape) ? null : flip(flip(of))),
  (of, shape) => (shape.rows === shape.columns && !isScalar(shape) ? flip(flip(of)) : null),
  on('multiply', (x, y) => flip(apply('multiply', flip(y), flip(x)))),
  (node, shape) =>
    isApply(node, 'multiply') && isScalar(shape)
      ? apply('multiply', node.args[1] as Expression, node.args[0] as Expression)
      : null,
  ...(['add', 'subtract', 'hadamard'] as const).map((id) =>
    on(id, (x, y) => flip(apply(id, flip(x), flip(y)))),
  ),
  on('trace', (x) => apply('trace', flip(x))),
  on('trace', (x) => apply('sum', apply('diag', x))),
  on('trace', (x) =>
    isApply(x, 'multiply')
      ? apply('trace', apply('multiply', x.args[1] as Expression, x.args[0] as Expression))
      : null,
  ),
  on('trace', (x) =>
    isApply(x, 'multiply') && x.args.every(isSquareName)
      ? apply('sum', apply('hadamard', flip(x.args[0] as Expression), x.args[1] as Expression))
      : null,
  ),
  on('det', (x) => apply('det', flip(x))),
  on('sum', (x) => apply('sum', apply('rowsum', x))),
  on('sum', (x) => apply('sum', apply('colsum', x))),
  on('sum', (x) => apply('sum', flip(x))),
  on('rowsum', (x) => flip(apply('colsum', flip(x)))),
  on('mean', (x) =>
    apply('divide', apply('sum', x), apply('sum', apply('greater', apply('hadamard', x, x), number(-1)))),
  ),
  on('dot', (x, y) => apply('multiply', flip(x), y)),
  on('dot', (x, y) => apply('sum', apply('hadamard', x, y))),
  on('norm', (x) => apply('sqrt', apply('sum', apply('elementPower', x, number(2))))),
  on('norm', (x) => apply('sqrt', apply('trace', apply('multiply', flip(x), x)))),
  on('softmax', (x) => flip(apply('divide', flip(apply('exp', x)), flip(apply('colsum', apply('exp', x)))))),
  on('softmax', (x) => apply('softmax', apply('add', x, number(3)))),
  on('power', (x) => apply('multiply', x, x)),
  on('diag', (x) => apply('diag', apply('divide', apply('add', x, x), number(2)))),
  on('inv', (x) => flip(apply('inv', flip(x)))),
  on('inv', (x) => apply('divide', apply('inv', apply('divide', x, number(2))), number(2))),
  summed,
];
