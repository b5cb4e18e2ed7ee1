import type { Expression } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import type { Said } from '../said';
import type { SolutionRule } from './solution-line';

/** One equation of a solution before it is written down. */
export type Step = {
  rule: SolutionRule;
  names: Readonly<Record<string, Said>>;
  left: Expression;
  right: Expression;
  /** The right side is rounded. */
  isNear?: boolean;
  /** The one step of the chain rule it makes, by the names of its quantities. */
  about?: { of: string; by: string };
};

/** Steps to a derivative, and what they end in. */
export type Derived = { steps: Step[]; value: Expression };

export function derivative(of: Expression, by: Expression): Expression & { kind: 'derivative' } {
  return { kind: 'derivative', of, by };
}

export function isSame(left: Expression, right: Expression): boolean {
  return toText(left) === toText(right);
}
