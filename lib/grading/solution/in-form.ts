import { childrenOf, type Expression, nodesOf, withChildren } from '../../math/expression';
import { hasDerivative, namesIn } from '../answer-names';
import { definitionOf } from './dependencies';
import { definitionSaid } from './describe-local';
import { tidied } from './ending';
import { isSame, type Step } from './step';
import type { Task } from './task';

/** One more step where what was found holds names the answer may not: they are written out. */
export function inForm(left: Expression, value: Expression, use: ReadonlySet<string>, task: Task): Step[] {
  const whole = writtenOut(value, use, task);
  const right = tidied(whole, whole, task.writing);
  const foreign = [...nodesOf(value)].find((node) => node.kind === 'name' && !use.has(node.name));
  if (!isInForm(right, use) || isSame(right, value) || foreign === undefined) return [];
  return [{ rule: 'written-out', names: { name: definitionSaid(foreign, task.model) }, left, right }];
}

/** Worked out, and of these names only. */
export function isInForm(expression: Expression, use: ReadonlySet<string> | null): boolean {
  if (hasDerivative(expression)) return false;
  return use === null || namesIn(expression).every((name) => use.has(name));
}

function writtenOut(expression: Expression, use: ReadonlySet<string>, task: Task): Expression {
  if (expression.kind === 'name' && !use.has(expression.name)) {
    const definition = definitionOf(expression, task.model);
    return definition === expression ? expression : writtenOut(definition, use, task);
  }
  return withChildren(
    expression,
    childrenOf(expression).map((child) => writtenOut(child, use, task)),
  );
}
