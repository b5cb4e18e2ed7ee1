import type { Expression } from './expression';
import { foldConstants } from './fold-constants';
import { resolveDerivatives } from './gradient';
import { interned } from './interned';
import type { Model } from './model';

const resolved = new WeakMap<Model, WeakMap<Expression, Expression>>();

/**
 * With its derivatives worked out: the same tree again, of parts that it shares with others, so that what is known of it
 * and of its parts is found again, as of a reference and of a line, which is the answer to the line before and the reference
 * of the next. Throws ReadFailure where there is no derivative.
 */
export function worked(expression: Expression, model: Model): Expression {
  const ofModel = resolved.get(model) ?? new WeakMap<Expression, Expression>();
  resolved.set(model, ofModel);
  const before = ofModel.get(expression);
  if (before !== undefined) return before;
  const whole = foldConstants(resolveDerivatives(interned(expression, model), model));
  const shared = interned(whole, model);
  ofModel.set(expression, shared);
  return shared;
}
