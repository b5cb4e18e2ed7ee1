import { apply, type Expression, isApply } from '../expression';
import { type Shape, transposed } from '../shapes';
import { multiply, power } from './multiply';
import { sumOf } from './sums';
import { atom, factorOf, oneProduct, type Product, type Workspace } from './workspace';

/** The transpose of a product entry by entry: of each factor by itself. */
export function transposeOf({ coefficient, powers }: Product, workspace: Workspace): Product {
  return powers.reduce<Product>(
    (result, [id, exponent]) =>
      multiply(result, power(transposedFactor(id, workspace), exponent, workspace), workspace),
    { ...oneProduct, coefficient },
  );
}

function transposedFactor(id: number, workspace: Workspace): Product {
  const factor = factorOf(id, workspace);
  if (factor.shape.rows === 1 && factor.shape.columns === 1) return { ...oneProduct, powers: [[id, 1]] };
  if (factor.kind === 'atom') return transposedAtom(factor.expression, factor.shape, workspace);
  return sumOf(
    factor.terms.map((term) => transposeOf(term, workspace)),
    workspace,
  );
}

/** (A B)ᵀ = Bᵀ Aᵀ, Aᵀᵀ = A; the sums of columns are those of the rows of the transpose. */
function transposedAtom(expression: Expression, shape: Shape, workspace: Workspace): Product {
  const isDiagonal = isApply(expression, 'diag') && shape.columns !== 1;
  return atom(isDiagonal ? expression : transposedExpression(expression), transposed(shape), workspace);
}

export function transposedExpression(expression: Expression): Expression {
  if (expression.kind !== 'apply') return apply('transpose', expression);
  const [first, second] = expression.args as [Expression, Expression];
  switch (expression.operation) {
    case 'transpose':
      return first;
    case 'multiply':
      return apply('multiply', transposedExpression(second), transposedExpression(first));
    case 'rowsum':
      return isApply(first, 'transpose')
        ? apply('colsum', first.args[0] as Expression)
        : apply('transpose', expression);
    case 'colsum':
      return isApply(first, 'transpose')
        ? apply('rowsum', first.args[0] as Expression)
        : apply('transpose', expression);
    case 'inv':
      return isApply(first, 'multiply')
        ? apply('inv', transposedExpression(first))
        : apply('transpose', expression);
    default:
      return apply('transpose', expression);
  }
}
