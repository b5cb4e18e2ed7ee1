import { childrenOf, type Expression, nodesOf, withChildren } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { derivedSteps } from './derived';
import { flat } from './plainly';
import type { Derived, Step } from './step';
import type { Task } from './task';

/** An expression with derivatives in it, such as w − α ∂L/∂w: each is derived, then put in. */
export function putInto(expression: Expression, task: Task): Derived {
  const found = new Map<string, Derived>();
  for (const node of nodesOf(expression))
    if (node.kind === 'derivative' && !found.has(toText(node)))
      found.set(toText(node), derivedSteps(node.of, node.by, task));
  const steps = [...found.values()].flatMap((derived) => derived.steps);
  if (expression.kind === 'derivative')
    return { steps, value: found.get(toText(expression))?.value ?? expression };
  const value = flat(replaced(expression, found));
  const last: Step[] = found.size === 0 ? [] : [{ rule: 'into', names: {}, left: expression, right: value }];
  return { steps: [...steps, ...last], value };
}

function replaced(expression: Expression, found: ReadonlyMap<string, Derived>): Expression {
  if (expression.kind === 'derivative') return found.get(toText(expression))?.value ?? expression;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => replaced(child, found)),
  );
}
