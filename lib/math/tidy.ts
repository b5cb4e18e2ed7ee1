import { childrenOf, type Expression } from './expression';
import type { Model } from './model';
import { GivenUp, newBudget } from './tidy/budget';
import { productOf } from './tidy/form';
import { withNames } from './tidy/named';
import { readable } from './tidy/readable';
import { shapeKnown } from './tidy/shapes-known';
import { newWorkspace } from './tidy/workspace';
import { write } from './tidy/write';

/** Distinct nodes an expression may have to be tidied. */
const nodeMax = 2000;

/**
 * The same value in a shorter form: fractions over one line and cancelled, numbers folded, signs and zeros tidy, copies
 * of numbers replaced by sums of rows or columns, what the model has a name for by that name. Defined wherever the
 * expression is; a cancelled factor may widen that. Too large an expression comes back as it is. Never throws.
 */
export function tidy(expression: Expression, model: Model): Expression {
  return tidied(withNames(expression, model), expression, model);
}

function tidied(expression: Expression, original: Expression, model: Model): Expression {
  if (isLarge(expression)) return original;
  const workspace = newWorkspace(model, newBudget());
  try {
    const shape = shapeKnown(expression, workspace);
    return readable(write(productOf(expression, workspace), shape, workspace), model);
  } catch (failure) {
    if (failure instanceof GivenUp) return original;
    throw failure;
  }
}

/** Nodes may be shared: each is counted once. */
function isLarge(expression: Expression): boolean {
  const met = new Set<Expression>();
  const waiting = [expression];
  for (let node = waiting.pop(); node !== undefined && met.size <= nodeMax; node = waiting.pop()) {
    if (met.has(node)) continue;
    met.add(node);
    waiting.push(...childrenOf(node));
  }
  return met.size > nodeMax;
}
