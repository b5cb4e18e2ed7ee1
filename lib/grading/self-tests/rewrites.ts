import { withIndices } from '../../math/bindings';
import { apply, type Expression, isApply, isNumber, number, one } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { isScalar, type Shape, scalarShape } from '../../math/shapes';
import { type Applied, type Change, isProduct, isSum } from './trees';

export type Rewrite = { id: string; change: (shapeOf: ShapeOf) => Change };
type ShapeOf = (expression: Expression) => Shape | null;
type Args = [Expression, Expression];

const flip = (of: Expression): Expression =>
  isApply(of, 'transpose') ? (of.args[0] as Expression) : apply('transpose', of);
const minus = (of: Expression): Expression => apply('negate', of);
const isMatrix = (of: Expression, shapeOf: ShapeOf): boolean => {
  const shape = shapeOf(of);
  return shape !== null && !isScalar(shape);
};
const isMatrixProduct = (node: Expression, shapeOf: ShapeOf): node is Applied<'multiply'> =>
  isApply(node, 'multiply') && node.args.every((factor) => isMatrix(factor, shapeOf));
const always =
  (change: Change): Rewrite['change'] =>
  () =>
    change;

/** Ways in which people write the same thing. None of them is one that tidying takes. */
export const rewrites: readonly Rewrite[] = [
  { id: 'terms in another order', change: always(otherOrderOfTerms) },
  { id: 'factors in another order', change: otherOrderOfFactors },
  { id: 'expanded', change: expanded },
  { id: 'factored', change: always(factored) },
  { id: 'over as times the inverse', change: always(withInverse) },
  { id: 'a difference turned round', change: always(turnedRound) },
  { id: 'a difference of squares', change: always(differenceOfSquares) },
  { id: 'a square as a product', change: always(squareAsProduct) },
  { id: 'twice as a sum', change: always(twiceAsSum) },
  { id: 'sigmoid by exp', change: always(sigmoidByExp) },
  { id: 'sigmoid of the opposite', change: always(sigmoidOfOpposite) },
  { id: 'tanh by exp', change: always(tanhByExp) },
  { id: 'a step as a condition', change: always(stepAsCondition) },
  { id: 'a step as a choice', change: always(stepAsChoice) },
  { id: 'the transpose of a product', change: transposeOfProduct },
  { id: 'transposed twice', change: always(transposedTwice) },
  { id: 'an entry-by-entry product as a diagonal one', change: diagonalProduct },
  { id: 'rows summed by ones', change: rowsByOnes },
  { id: 'a sum in two', change: sumInTwo },
  { id: 'the first term apart', change: always(firstTermApart) },
  { id: 'a sum from zero', change: always(sumFromZero) },
  { id: 'a factor drawn into the sum', change: always(factorIntoSum) },
];

function otherOrderOfTerms(node: Expression): Expression | null {
  if (!isSum(node)) return null;
  const [left, right] = node.args as Args;
  return isApply(node, 'add') ? apply('add', right, left) : apply('add', minus(right), left);
}

function otherOrderOfFactors(shapeOf: ShapeOf): Change {
  return (node) => {
    if (!isProduct(node) || isMatrixProduct(node, shapeOf)) return null;
    const [left, right] = node.args as Args;
    return apply(node.operation, right, left);
  };
}

/** A product or a quotient with a sum above, as a sum; a number beside a matrix stays with it. */
function expanded(shapeOf: ShapeOf): Change {
  return (node) => {
    if (!isProduct(node) && !isApply(node, 'divide')) return null;
    const [left, right] = node.args as Args;
    const over = (sum: Expression, make: (term: Expression) => Expression): Expression | null => {
      if (!isSum(sum)) return null;
      const [first, second] = sum.args as Args;
      const isEven = isMatrix(first, shapeOf) === isMatrix(second, shapeOf);
      return isEven ? apply(sum.operation, make(first), make(second)) : null;
    };
    return (
      over(left, (term) => apply(node.operation, term, right)) ??
      (isProduct(node) ? over(right, (term) => apply(node.operation, left, term)) : null)
    );
  };
}

/** u v − u w as u (v − w), also where they are the last of several terms. */
function factored(node: Expression): Expression | null {
  if (!isSum(node)) return null;
  const [left, right] = node.args as Args;
  const last = isSum(left) ? (left.args[1] as Expression) : left;
  if (!isProduct(last) || !isProduct(right) || last.operation !== right.operation) return null;
  const [a, b] = last.args as Args;
  const [c, d] = right.args as Args;
  const isAfterMinus = isApply(left, 'subtract');
  const sum = (of: Expression, other: Expression): Expression =>
    apply(isAfterMinus === isApply(node, 'add') ? 'subtract' : 'add', of, other);
  const product =
    toText(a) === toText(c)
      ? apply(last.operation, a, sum(b, d))
      : toText(b) === toText(d)
        ? apply(last.operation, sum(a, c), b)
        : null;
  if (product === null || !isSum(left)) return product;
  return apply(left.operation, left.args[0] as Expression, product);
}

function withInverse(node: Expression): Expression | null {
  if (!isApply(node, 'divide')) return null;
  const [above, below] = node.args as Args;
  return isNumber(above, 1) ? null : apply('multiply', above, apply('divide', one, below));
}

function turnedRound(node: Expression): Expression | null {
  if (!isApply(node, 'subtract')) return null;
  const [left, right] = node.args as Args;
  return minus(apply('subtract', right, left));
}

function differenceOfSquares(node: Expression): Expression | null {
  if (!isApply(node, 'subtract') || !isNumber(node.args[0] as Expression, 1)) return null;
  const root = squareRoot(node.args[1] as Expression);
  if (root === null) return null;
  return apply('hadamard', apply('subtract', one, root), apply('add', one, root));
}

function squareAsProduct(node: Expression): Expression | null {
  const root = squareRoot(node);
  return root && apply('hadamard', root, root);
}

function squareRoot(node: Expression): Expression | null {
  if (!isApply(node, 'elementPower') && !isApply(node, 'power')) return null;
  return isNumber(node.args[1] as Expression, 2) ? (node.args[0] as Expression) : null;
}

function twiceAsSum(node: Expression): Expression | null {
  if (!isApply(node, 'multiply') || !isNumber(node.args[0] as Expression, 2)) return null;
  const [, of] = node.args as Args;
  return apply('add', of, of);
}

function sigmoidByExp(node: Expression): Expression | null {
  if (!isApply(node, 'sigmoid')) return null;
  return apply('divide', one, apply('add', one, apply('exp', minus(node.args[0] as Expression))));
}

function sigmoidOfOpposite(node: Expression): Expression | null {
  if (!isApply(node, 'subtract') || !isNumber(node.args[0] as Expression, 1)) return null;
  const [, of] = node.args as Args;
  return isApply(of, 'sigmoid') ? apply('sigmoid', minus(of.args[0] as Expression)) : null;
}

function tanhByExp(node: Expression): Expression | null {
  if (!isApply(node, 'tanh')) return null;
  const [up, down] = [
    apply('exp', node.args[0] as Expression),
    apply('exp', minus(node.args[0] as Expression)),
  ];
  return apply('divide', apply('subtract', up, down), apply('add', up, down));
}

const zero = number(0);

function stepAsCondition(node: Expression): Expression | null {
  return isApply(node, 'step') ? apply('greater', node.args[0] as Expression, zero) : null;
}

function stepAsChoice(node: Expression, shape: Shape): Expression | null {
  if (!isApply(node, 'step') || !isScalar(shape)) return null;
  return apply('if', apply('atLeast', node.args[0] as Expression, zero), one, zero);
}

function transposeOfProduct(shapeOf: ShapeOf): Change {
  return (node) => {
    if (!isMatrixProduct(node, shapeOf)) return null;
    const [left, right] = node.args as Args;
    return flip(apply('multiply', flip(right), flip(left)));
  };
}

function transposedTwice(node: Expression, shape: Shape): Expression | null {
  return isScalar(shape) || node.kind !== 'name' ? null : apply('transpose', flip(node));
}

function diagonalProduct(shapeOf: ShapeOf): Change {
  return (node) => {
    if (!isApply(node, 'hadamard')) return null;
    const [left, right] = node.args as Args;
    const isColumn = [left, right].every((of) => isMatrix(of, shapeOf) && shapeOf(of)?.columns === 1);
    return isColumn ? apply('multiply', apply('diag', right), left) : null;
  };
}

function rowsByOnes(shapeOf: ShapeOf): Change {
  return (node) => {
    if (!isApply(node, 'rowsum')) return null;
    const [of] = node.args as [Expression];
    const columns = shapeOf(of)?.columns;
    if (columns === undefined) return null;
    return apply('multiply', of, { kind: 'spread', value: one, shape: { rows: columns, columns: 1 } });
  };
}

function sumInTwo(shapeOf: ShapeOf): Change {
  return (node) => {
    if (node.kind !== 'fold' || node.fold !== 'sum') return null;
    const body = isSum(node.body) ? node.body : expandedAnywhere(node.body, expanded(shapeOf));
    if (body === null || !isSum(body)) return null;
    const [left, right] = body.args as Args;
    return apply(body.operation, { ...node, body: left }, { ...node, body: right });
  };
}

/** A product with a sum among its factors, as a sum. */
function expandedAnywhere(node: Expression, change: Change): Expression | null {
  const now = change(node, scalarShape);
  if (now !== null || !isProduct(node)) return now;
  const [left, right] = node.args as Args;
  const within = expandedAnywhere(left, change);
  if (within !== null) return change(apply(node.operation, within, right), scalarShape);
  const other = expandedAnywhere(right, change);
  return other === null ? null : change(apply(node.operation, left, other), scalarShape);
}

function firstTermApart(node: Expression): Expression | null {
  if (node.kind !== 'fold' || node.fold !== 'sum' || !isNumber(node.from, 1)) return null;
  return apply('add', { ...node, to: one }, { ...node, from: number(2) });
}

/** An index that counts from 0 stands one lower. */
function sumFromZero(node: Expression): Expression | null {
  if (node.kind !== 'fold' || node.fold !== 'sum' || !isNumber(node.from, 1)) return null;
  const next = apply('add', { kind: 'index', name: node.index }, one);
  const body = withIndices(node.body, new Map([[node.index, next]]));
  return { ...node, from: number(0), to: apply('subtract', node.to, one), body };
}

/** c Σ … and Σ …/c with what stands outside inside. */
function factorIntoSum(node: Expression): Expression | null {
  if (!isApply(node, 'multiply') && !isApply(node, 'divide')) return null;
  const [left, right] = node.args as Args;
  const into = (fold: Expression, make: (body: Expression) => Expression): Expression | null =>
    fold.kind === 'fold' && fold.fold === 'sum' ? { ...fold, body: make(fold.body) } : null;
  if (isApply(node, 'divide')) return into(left, (body) => apply('divide', body, right));
  return into(right, (body) => apply('multiply', left, body));
}
