import { apply, childrenOf, type Expression, isApply, withChildren, zero } from '../../math/expression';
import type { Model } from '../../math/model';
import { isNumberValued } from './dependencies';

/** Functions a learner may not know by what they mean: the step at u is [u > 0]. */
export function familiar(expression: Expression, model: Model): Expression {
  const whole = withChildren(
    expression,
    childrenOf(expression).map((child) => familiar(child, model)),
  );
  const [argument] = isApply(whole, 'step') ? whole.args : [];
  return argument !== undefined && isNumberValued(argument, model) ? apply('greater', argument, zero) : whole;
}
