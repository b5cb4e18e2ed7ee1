import { type Expression, nodesOf } from './expression';
import { shapeOf } from './notation/check-shapes';
import type { ReadProblem } from './notation/problem';
import type { Scope } from './notation/scope';
import { spanIn } from './notation/spans';
import { isScalar, shapeToText } from './shapes';

/** Where a vector is derived, which a line of a derivation may hold and an exercise may not ask for or be made of. */
export function jacobianProblem(expression: Expression, scope: Scope): ReadProblem | null {
  for (const node of nodesOf(expression)) {
    const read = node.kind === 'derivative' ? shapeOf(node.of, scope) : null;
    if (read?.kind !== 'shape' || isScalar(read.shape)) continue;
    const { at, end } = spanIn(expression, node) ?? { at: 0, end: 0 };
    return { code: 'needs-number', at, length: end - at, wanted: shapeToText(read.shape) };
  }
  return null;
}
