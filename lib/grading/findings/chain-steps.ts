import { type Expression, nodesOf } from '../../math/expression';
import { gradientOf, type LocalStep } from '../../math/gradient';
import type { Model } from '../../math/model';

/** The steps of the backward pass that derives `of` by `by`, in order. */
export function chainSteps(of: Expression, by: Expression, model: Model): LocalStep[] {
  const steps: LocalStep[] = [];
  gradientOf(of, by, model, (step) => {
    steps.push(step);
    return step.parts;
  });
  return steps;
}

/** The gradient that comes out when the steps from `at` on, `count` of them, send on something else. */
export function gradientWith(
  of: Expression,
  by: Expression,
  model: Model,
  at: number,
  change: (step: LocalStep) => readonly (Expression | null)[],
  count = 1,
): Expression {
  let place = -1;
  return gradientOf(of, by, model, (step) => {
    place += 1;
    return place >= at && place < at + count ? change(step) : step.parts;
  });
}

/** How many steps from `at` on lie inside the node of that step. */
export function stepsInside(steps: readonly LocalStep[], at: number): number {
  const inside = new Set(nodesOf(steps[at]?.node as Expression));
  let count = 0;
  while (at + count < steps.length && inside.has(steps[at + count]?.node as Expression)) count += 1;
  return count;
}
