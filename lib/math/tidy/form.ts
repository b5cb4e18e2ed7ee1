import { apply, type Expression } from '../expression';
import { operations } from '../operations';
import type { OperationId } from '../operations/ids';
import { isScalar, type Shape, scalarShape } from '../shapes';
import { elementOf } from './elements';
import { foldOf } from './folds';
import { fractionOf } from './fraction';
import { callOf, functionOf } from './functions';
import { lifted } from './lift';
import { matrixProduct } from './matrix-product';
import { invert, isZero, multiply, negate, power } from './multiply';
import { dotProduct, reducedNumber, reductions } from './reductions';
import { shapeKnown } from './shapes-known';
import { sumOf } from './sums';
import { transposeOf } from './transpose';
import { atom, oneProduct, type Product, type Workspace, zeroProduct } from './workspace';
import { write, writeNatural } from './write';

/** Larger powers of sums stay powers. */
const exponentMax = 40;
/** Comparisons are 1 or 0; each with the one that holds where it does not. */
const opposites: Readonly<Partial<Record<OperationId, OperationId>>> = {
  ...{ equal: 'unequal', unequal: 'equal' },
  ...{ less: 'atLeast', atLeast: 'less' },
  ...{ greater: 'atMost', atMost: 'greater' },
};

/** An expression as a product of factors; each node is taken apart once in a tidying. */
export function productOf(expression: Expression, workspace: Workspace): Product {
  const known = workspace.products.get(expression);
  if (known !== undefined) return known;
  workspace.budget.spend(1);
  const made = productOfNode(expression, workspace);
  workspace.products.set(expression, made);
  return made;
}

function productOfNode(expression: Expression, workspace: Workspace): Product {
  const of = (child: Expression): Product => productOf(child, workspace);
  switch (expression.kind) {
    case 'number': {
      const value = fractionOf(expression.text);
      if (value === null) return atom(expression, scalarShape, workspace);
      return value.top === 0n ? zeroProduct : { ...oneProduct, coefficient: value };
    }
    case 'apply':
      return applied(expression, workspace);
    case 'spread':
      return of(expression.value);
    case 'build':
      return lifted(expression, of, workspace) ?? entries(expression, workspace);
    case 'letter': {
      const written = { ...expression, argument: tidied(expression.argument, workspace) };
      return atom(written, shapeKnown(expression, workspace), workspace);
    }
    case 'fold':
      return foldOf(expression, of(expression.body), workspace);
    case 'element': {
      const entry = elementOf(expression, workspace);
      return entry === null ? atom(expression, scalarShape, workspace) : of(entry);
    }
    default:
      return atom(expression, shapeKnown(expression, workspace), workspace);
  }
}

function tidied(expression: Expression, workspace: Workspace): Expression {
  return write(productOf(expression, workspace), shapeKnown(expression, workspace), workspace);
}

function applied(expression: Expression & { kind: 'apply' }, workspace: Workspace): Product {
  const { operation } = expression;
  const args = expression.args.map((argument) => productOf(argument, workspace));
  const shapes = expression.args.map((argument) => shapeKnown(argument, workspace));
  const [first = oneProduct, second = oneProduct, third = oneProduct] = args;
  const [shape = scalarShape, other = scalarShape] = shapes;
  switch (operation) {
    case 'add':
      return sumOf([first, second], workspace);
    case 'subtract':
      return sumOf([first, negate(second)], workspace);
    case 'negate':
      return negate(first);
    case 'hadamard':
      return multiply(first, second, workspace);
    case 'divide':
      return multiply(first, invert(second, workspace), workspace);
    case 'multiply':
      return isScalar(shape) || isScalar(other)
        ? multiply(first, second, workspace)
        : matrixProduct(first, second, [shape, other], workspace);
    case 'power':
    case 'elementPower':
      return raised(operation, args, shapes, workspace);
    case 'transpose':
      return isScalar(shape) ? first : transposeOf(first, workspace);
    case 'dot':
      return dotProduct([first, second], shape, workspace);
    case 'if':
      return chosen(expression, [first, second, third], workspace);
    default:
      if (operations[operation].isElementwise === true) return functionOf(operation, first, workspace);
      return (
        reduced(operation, first, shape, workspace) ??
        callOf(operation, args, workspace, operation in opposites)
      );
  }
}

/** if(c, 1, 0) is c, if(c, 0, 1) is its opposite. */
function chosen(
  { args: [condition] }: Expression & { kind: 'apply' },
  [test, then, otherwise]: readonly [Product, Product, Product],
  workspace: Workspace,
): Product {
  if (same(then, otherwise)) return then;
  const opposite = condition?.kind === 'apply' ? opposites[condition.operation] : undefined;
  if (condition?.kind === 'apply' && opposite !== undefined) {
    if (same(then, oneProduct) && isZero(otherwise)) return test;
    if (isZero(then) && same(otherwise, oneProduct))
      return productOf({ ...condition, operation: opposite }, workspace);
  }
  return callOf('if', [test, then, otherwise], workspace);
}

function entries(expression: Expression & { kind: 'build' }, workspace: Workspace): Product {
  const body = writeNatural(productOf(expression.body, workspace), scalarShape, workspace);
  return atom({ ...expression, body }, expression.shape, workspace);
}

function same(left: Product, right: Product): boolean {
  return (
    left.coefficient.top === right.coefficient.top &&
    left.coefficient.bottom === right.coefficient.bottom &&
    left.powers.length === right.powers.length &&
    left.powers.every(
      ([id, exponent], at) => right.powers[at]?.[0] === id && right.powers[at]?.[1] === exponent,
    )
  );
}

function reduced(operation: OperationId, of: Product, shape: Shape, workspace: Workspace): Product | null {
  if (isScalar(shape)) {
    const simple = reducedNumber(operation, of, workspace);
    if (simple !== null) return simple;
  }
  return reductions[operation]?.(of, shape, workspace) ?? null;
}

/** Whole powers of factors; of a square matrix they are products of matrices, and stay as they are. */
function raised(
  operation: 'power' | 'elementPower',
  [base = oneProduct, exponent = oneProduct]: Product[],
  [shape = scalarShape]: Shape[],
  workspace: Workspace,
): Product {
  const isWhole = exponent.powers.length === 0 && exponent.coefficient.bottom === 1n;
  const size = isWhole ? Number(exponent.coefficient.top) : Number.NaN;
  const isOfMatrix = operation === 'power' && shape.rows === shape.columns && !isScalar(shape);
  if (!isOfMatrix && Math.abs(size) <= exponentMax && (size > 0 || !isZero(base)))
    return power(base, size, workspace);
  if (!isOfMatrix) return callOf(isScalar(shape) ? 'power' : 'elementPower', [base, exponent], workspace);
  if (size === 1) return base;
  const exponentWritten = writeNatural(exponent, scalarShape, workspace);
  return atom(apply('power', write(base, shape, workspace), exponentWritten), shape, workspace);
}
