import { childrenOf, type Expression, withChildren } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import type { Model } from '../../math/model';
import { hasDerivative } from '../answer-names';

/** An expression with its derivatives worked out. */
export type WorkOut = (expression: Expression) => Expression;

/** Each derivative once, for expressions that have most of theirs in common. */
export function workOut(model: Model): WorkOut {
  const known = new WeakMap<Expression, Expression>();
  return worked;

  function worked(of: Expression): Expression {
    const before = known.get(of);
    if (before !== undefined) return before;
    const whole = !hasDerivative(of)
      ? of
      : of.kind === 'derivative'
        ? resolveDerivatives(of, model)
        : withChildren(of, childrenOf(of).map(worked));
    known.set(of, whole);
    return whole;
  }
}
