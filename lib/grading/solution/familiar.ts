import { apply, childrenOf, type Expression, isApply, withChildren, zero } from '../../math/expression';
import type { Model } from '../../math/model';
import { isNumberValued } from './dependencies';

/** Functions a learner may not know by what they mean: the step at u is [u > 0], of a matrix relu′. */
export function familiar(expression: Expression, model: Model): Expression {
  const whole = withChildren(
    expression,
    childrenOf(expression).map((child) => familiar(child, model)),
  );
  const [argument] = isApply(whole, 'step') ? whole.args : [];
  if (argument === undefined) return whole;
  if (isNumberValued(argument, model)) return apply('greater', argument, zero);
  return { kind: 'letter', name: 'relu', order: 1, argument };
}
