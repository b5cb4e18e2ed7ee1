import { childrenOf, type Expression, isApply, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { shapeOf } from '../../math/notation/check-shapes';
import { toTex } from '../../math/notation/to-tex';
import { isScalar, type Shape, shapeToText } from '../../math/shapes';

/** The matrices an expression is a product of, from left to right, each once, with their shapes. */
export function shapesBeside(expression: Expression, model: Model): { tex: string; shape: string }[] {
  const found = new Map<string, string>();
  if (isSumOfQuotients(expression)) return [];
  for (const factor of matrixFactors(expression, model)) {
    const shape = shapeIn(factor, model);
    if (shape !== null && !isScalar(shape)) found.set(toTex(factor, model.scope), shapeToText(shape));
  }
  return [...found].map(([tex, shape]) => ({ tex, shape }));
}

function isSumOfProducts(expression: Expression): boolean {
  const isSum = isApply(expression, 'add') || isApply(expression, 'subtract');
  return isSum && [...nodesOf(expression)].some((node) => isApply(node, 'multiply'));
}

function isSumOfQuotients(expression: Expression): boolean {
  const isSum = isApply(expression, 'add') || isApply(expression, 'subtract');
  return isSum && [...nodesOf(expression)].some((node) => isApply(node, 'divide'));
}

function matrixFactors(expression: Expression, model: Model): Expression[] {
  if (expression.kind === 'fold') return matrixFactors(expression.body, model);
  const isProduct = (['multiply', 'hadamard', 'divide', 'negate', 'rowsum', 'colsum'] as const).some(
    (operation) => isApply(expression, operation),
  );
  if (isProduct || isSumOfProducts(expression))
    return childrenOf(expression).flatMap((child) => matrixFactors(child, model));
  return [expression];
}

function shapeIn(expression: Expression, { scope }: Model): Shape | null {
  const read = shapeOf(expression, scope);
  return read.kind === 'shape' ? read.shape : null;
}
