import { childrenOf, type Expression, withChildren } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import type { Model } from '../../math/model';

/** An expression with its derivatives worked out. */
export type WorkOut = (expression: Expression) => Expression;

/** Each derivative once, for expressions that have most of theirs in common. */
export function workOut(model: Model): WorkOut {
  const known = new WeakMap<Expression, Expression>();
  return worked;

  function worked(of: Expression): Expression {
    const before = known.get(of);
    if (before !== undefined) return before;
    const whole = of.kind === 'derivative' ? resolveDerivatives(of, model) : withWorked(of);
    known.set(of, whole);
    return whole;
  }

  function withWorked(of: Expression): Expression {
    const children = childrenOf(of);
    const inner = children.map(worked);
    return inner.every((child, at) => child === children[at]) ? of : withChildren(of, inner);
  }
}
