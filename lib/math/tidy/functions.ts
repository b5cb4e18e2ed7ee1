import { apply, type Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import { scalarShape } from '../shapes';
import { fractionOf } from './fraction';
import { isZero, negate, power } from './multiply';
import { kindOf } from './split';
import {
  atom,
  oneProduct,
  type Product,
  repeatedShape,
  shapeOfProduct,
  type Workspace,
  zeroProduct,
} from './workspace';
import { write, writeNatural } from './write';

/** Odd: f(−x) = −f(x); even: f(−x) = f(x). */
const odd: readonly OperationId[] = ['sin', 'tan', 'tanh', 'sinh', 'atan'];
const even: readonly OperationId[] = ['cos', 'cosh', 'abs'];
/** f(0). */
const atZero: Partial<Record<OperationId, string>> = {
  ...{ exp: '1', cos: '1', cosh: '1', sigmoid: '0.5' },
  ...{ sin: '0', tan: '0', tanh: '0', sinh: '0', atan: '0', relu: '0', abs: '0', sqrt: '0' },
};

/** A function of every entry, with its signs outside. */
export function functionOf(operation: OperationId, argument: Product, workspace: Workspace): Product {
  const known = isZero(argument) ? atZero[operation] : undefined;
  if (known !== undefined) return constant(known);
  if (argument.coefficient.top < 0n) {
    if (odd.includes(operation)) return negate(functionOf(operation, negate(argument), workspace));
    if (even.includes(operation)) return functionOf(operation, negate(argument), workspace);
    if (operation === 'exp') return power(functionOf('exp', negate(argument), workspace), -1, workspace);
  }
  const shape = shapeOfProduct(argument, workspace);
  const square =
    operation === 'sqrt' ? argument : operation === 'abs' ? power(argument, 2, workspace) : undefined;
  const written = apply(operation, writeNatural(argument, shape, workspace));
  return atom(written, shape, workspace, square === undefined ? {} : { square });
}

function constant(text: string): Product {
  const value = fractionOf(text);
  return value === null || value.top === 0n ? zeroProduct : { ...oneProduct, coefficient: value };
}

/** An operation left as it is, over arguments in the smallest shapes that go together. */
export function callOf(
  operation: OperationId,
  args: readonly Product[],
  workspace: Workspace,
  isIndicator = false,
): Product {
  const natural = args.map((of) => shapeOfProduct(of, workspace));
  const shape = natural.reduce(repeatedShape, scalarShape);
  const written: Expression[] = args.map((of, at) => {
    const own = natural[at] ?? scalarShape;
    const isRowInside = kindOf(shape) === 'full' && kindOf(own) === 'rows';
    return write(of, isRowInside ? shape : own, workspace);
  });
  return atom(apply(operation, ...written), shape, workspace, { isIndicator });
}
