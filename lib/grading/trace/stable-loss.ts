import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  isNumber,
  negative,
  withChildren,
} from '../../math/expression';
import type { Model } from '../../math/model';

/**
 * A loss of the same value that keeps its digits where a sigmoid is nearly 0 or 1, and so do its derivatives:
 * log σ(u) = −softplus(−u), log(1 − σ(u)) = −softplus(u).
 */
export function stableLoss(loss: Expression, model: Model): Expression {
  if (loss.kind === 'name') {
    const quantity = loss.indices.length === 0 ? model.quantities.get(loss.name) : undefined;
    if (quantity === undefined) return loss;
    const stable = stableLoss(quantity.expression, model);
    return stable === quantity.expression ? loss : stable;
  }
  const [argument] = childrenOf(loss);
  if (argument && isApply(loss, 'log')) {
    const inside = insideSigmoid(argument, model);
    if (inside) return negative(apply('softplus', negative(inside)));
    const isRest = isApply(argument, 'subtract') && isNumber(argument.args[0] as Expression, 1);
    const other = isRest ? insideSigmoid(argument.args[1] as Expression, model) : null;
    if (other) return negative(apply('softplus', other));
  }
  return withChildren(
    loss,
    childrenOf(loss).map((child) => stableLoss(child, model)),
  );
}

/** The u of σ(u), also behind a name or written out as 1/(1 + exp(−u)); null for anything else. */
export function insideSigmoid(expression: Expression, model: Model): Expression | null {
  if (expression.kind === 'name') {
    const quantity = expression.indices.length === 0 ? model.quantities.get(expression.name) : undefined;
    return quantity ? insideSigmoid(quantity.expression, model) : null;
  }
  if (expression.kind !== 'apply') return null;
  const [top, bottom] = expression.args as [Expression, Expression?];
  if (expression.operation === 'sigmoid') return top;
  if (expression.operation !== 'divide' || !isNumber(top, 1)) return null;
  if (bottom === undefined || !isApply(bottom, 'add')) return null;
  const [left, right] = bottom.args as [Expression, Expression];
  const power = isNumber(left, 1) ? right : isNumber(right, 1) ? left : null;
  const exponent = power && exponentOf(power);
  return exponent && negative(exponent);
}

function exponentOf(expression: Expression): Expression | null {
  if (expression.kind !== 'apply') return null;
  const [base, exponent] = expression.args;
  if (expression.operation === 'exp') return base ?? null;
  if (expression.operation !== 'power' && expression.operation !== 'elementPower') return null;
  return base?.kind === 'constant' && base.name === 'e' ? (exponent ?? null) : null;
}
