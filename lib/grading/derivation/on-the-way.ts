import { childrenOf, type Expression, nodesOf, withChildren } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { namesIn } from '../answer-names';
import { definitionOf } from '../solution/dependencies';
import { canonical } from './steps-shown';

/** Whether an equation with this on its left is about a derivative between the end and the beginning of the chain rule. */
export function isOnTheWay(left: Expression, start: Expression, model: Model): boolean {
  if (left.kind !== 'derivative') return false;
  const by = targetOf(left.by);
  const above = new Set(namesIn(left.of).flatMap((name) => [...dependentsOf(name, model)]));
  for (const asked of nodesOf(start)) {
    if (asked.kind !== 'derivative') continue;
    const below = dependentsOf(targetOf(asked.by), model);
    if (below.has(by) && namesIn(asked.of).some((name) => above.has(name))) return true;
  }
  return false;
}

/**
 * Whether an equation writes a quantity between the beginning and the end in another way than the model does: multiplied
 * out, say. That one name stands for another is what the model says.
 */
export function isRewritten(left: Expression, right: Expression, start: Expression, model: Model): boolean {
  if (left.kind !== 'name' || !model.quantities.has(left.name)) return false;
  const above = dependentsOf(left.name, model);
  const isBetween = [...nodesOf(start)].some(
    (asked) =>
      asked.kind === 'derivative' &&
      dependentsOf(targetOf(asked.by), model).has(left.name) &&
      namesIn(asked.of).some((name) => above.has(name)),
  );
  return isBetween && canonical(writtenOut(right, model)) !== canonical(writtenOut(left, model));
}

/** Every quantity by what it is made of. */
function writtenOut(expression: Expression, model: Model): Expression {
  const definition = definitionOf(expression, model);
  if (definition !== expression) return writtenOut(definition, model);
  return withChildren(
    expression,
    childrenOf(expression).map((child) => writtenOut(child, model)),
  );
}

function targetOf(by: Expression): string {
  return namesIn(by)[0] ?? '';
}
