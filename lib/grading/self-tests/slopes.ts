import { apply, type Expression, number, one } from '../../math/expression';
import type { OperationId } from '../../math/operations/ids';

const two = number(2);

/** Derivatives as in any table of them. */
const slopes: Partial<Record<OperationId | 'letter', (u: Expression) => Expression>> = {
  exp: (u) => apply('exp', u),
  log: (u) => apply('divide', one, u),
  sqrt: (u) => apply('divide', one, apply('multiply', two, apply('sqrt', u))),
  sigmoid: (u) => apply('hadamard', apply('sigmoid', u), apply('subtract', one, apply('sigmoid', u))),
  tanh: (u) => apply('subtract', one, apply('elementPower', apply('tanh', u), two)),
  relu: (u) => apply('step', u),
  softplus: (u) => apply('sigmoid', u),
  sin: (u) => apply('cos', u),
  cos: (u) => apply('negate', apply('sin', u)),
};

/** f′(u) of a function applied to u; null where the table has no such function. */
export function slopeOf(node: Expression, at?: Expression): Expression | null {
  if (node.kind === 'letter') return { ...node, order: node.order + 1, argument: at ?? node.argument };
  if (node.kind !== 'apply') return null;
  return slopes[node.operation]?.(at ?? (node.args[0] as Expression)) ?? null;
}

/** f′(u) of a function by its word: one of the choices of a letter. */
export function slopeOfChoice(choice: string, argument: Expression): Expression | null {
  return slopes[choice as OperationId]?.(argument) ?? null;
}
