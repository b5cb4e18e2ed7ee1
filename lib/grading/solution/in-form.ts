import { childrenOf, type Expression, withChildren } from '../../math/expression';
import { hasDerivative, namesIn } from '../answer-names';
import { definitionOf } from './dependencies';
import { tidied } from './ending';
import { isSame, type Step } from './step';
import type { Task } from './task';

/** One more step where what was found holds names the answer may not: they are written out. */
export function inForm(
  left: Expression,
  value: Expression,
  use: ReadonlySet<string> | null,
  task: Task,
): Step[] {
  if (use === null || isInForm(value, use)) return [];
  const right = tidied(writtenOut(value, use, task), value, task.writing);
  return isInForm(right, use) && !isSame(right, value) ? [{ rule: 'tidy', names: {}, left, right }] : [];
}

function isInForm(expression: Expression, use: ReadonlySet<string>): boolean {
  return !hasDerivative(expression) && namesIn(expression).every((name) => use.has(name));
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
