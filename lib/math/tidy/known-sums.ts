import { type Expression, isApply } from '../expression';
import type { Model } from '../model';

/** Whether every column adds up to one: one-hot labels, points of a simplex, a softmax or a name for one. */
export function addsUpToOne(expression: Expression, model: Model): boolean {
  if (isApply(expression, 'softmax')) return true;
  if (expression.kind !== 'name') return false;
  const domain = model.symbols.get(expression.name)?.domain.kind;
  const quantity = model.quantities.get(expression.name);
  return (
    domain === 'one-hot' ||
    domain === 'simplex' ||
    (quantity !== undefined && isApply(quantity.expression, 'softmax'))
  );
}
