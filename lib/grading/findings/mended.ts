import { type Expression, nodesOf } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import type { Place } from '../../math/places';
import { isSameShape } from '../../math/shapes';
import { replacedNode } from './key-mistakes';
import { type Asked, shapeOrNull } from './mistake';
import { entriesAt, isSameEverywhere } from './samples';
import { innermost } from './terms';
import type { WorkOut } from './work-out';

/** Whether doing something to one part of an answer, or to the whole of it, puts it right. */
export function isMended(
  answer: Expression,
  { mend, kept }: { mend: (part: Expression) => Expression; kept: Expression | undefined },
  { asked, places, worked }: { asked: Asked; places: readonly Place[]; worked: WorkOut },
): boolean {
  const { model, reference } = asked;
  const right = places.map((place) => entriesAt(reference, place, 'place'));
  const own = structuredClone(answer);
  const nodes = [...nodesOf(own)];
  // A term is put to what was left of its sum, or to the whole.
  const whole = innermost(own);
  const left = kept === undefined ? null : toText(kept);
  const isPart = (node: Expression): boolean =>
    left === null || node === own || node === whole || toText(node) === left;
  const fixed = new Set(
    nodes.flatMap((node) =>
      node.kind === 'element' ? [node.of] : node.kind === 'derivative' ? [...nodesOf(node.by)] : [],
    ),
  );
  for (const node of nodes) {
    const shape = fixed.has(node) || !isPart(node) ? null : shapeOrNull(node, model);
    if (shape === null) continue;
    const mended = mend(node);
    const after = shapeOrNull(mended, model);
    if (after === null || !isSameShape(after, shape, model.scope.sizes)) continue;
    if (isSameEverywhere(right, worked(replacedNode(own, node, mended)), places, null)) return true;
  }
  return false;
}
