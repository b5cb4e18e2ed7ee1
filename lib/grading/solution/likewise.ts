import { childrenOf, type Expression, withChildren } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import type { Derived, Step } from './step';

/** The steps of several derivations one after another; of one that only repeats an earlier, its end alone. */
export function likewise(several: readonly Derived[]): Step[] {
  const seen = new Set<string>();
  return several.flatMap(({ steps }): Step[] => {
    const pattern = patternOf(steps);
    const last = steps.at(-1);
    if (!seen.has(pattern) || last === undefined) {
      seen.add(pattern);
      return steps;
    }
    return [{ rule: 'likewise', names: {}, left: last.left, right: last.right }];
  });
}

/** The same for derivations that differ in names only. */
function patternOf(steps: readonly Step[]): string {
  const numbers = new Map<string, string>();
  const write = (expression: Expression): string => toText(renamed(expression, numbers));
  return steps.map(({ rule, left, right }) => `${rule}: ${write(left)} = ${write(right)}`).join('\n');
}

function renamed(expression: Expression, numbers: Map<string, string>): Expression {
  const children = childrenOf(expression).map((child) => renamed(child, numbers));
  const whole = withChildren(expression, children);
  if (whole.kind !== 'name') return whole;
  const number = numbers.get(whole.name) ?? `name${numbers.size}`;
  numbers.set(whole.name, number);
  return { ...whole, name: number };
}
