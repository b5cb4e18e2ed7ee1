import { type Expression, nodesOf } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { namesIn } from '../answer-names';

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

function targetOf(by: Expression): string {
  return namesIn(by)[0] ?? '';
}
