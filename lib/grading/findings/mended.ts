import { childrenOf, type Expression, isApply, nodesOf } from '../../math/expression';
import type { Place } from '../../math/places';
import { isSameShape } from '../../math/shapes';
import { replacedNode } from './key-mistakes';
import { type Asked, shapeOrNull } from './mistake';
import { entriesAt, isSameEverywhere } from './samples';
import { isSum } from './terms';
import type { WorkOut } from './work-out';

/** Whether doing something to one part of an answer, or to the whole of it, puts it right. */
export function isMended(
  answer: Expression,
  { mend, isTerm }: { mend: (part: Expression) => Expression; isTerm: boolean },
  { asked, places, worked }: { asked: Asked; places: readonly Place[]; worked: WorkOut },
): boolean {
  const { model, reference } = asked;
  const right = places.map((place) => entriesAt(reference, place, 'place'));
  const own = structuredClone(answer);
  const nodes = [...nodesOf(own)];
  const parts = nodes.filter((node) => isSum(node) || isApply(node, 'negate'));
  const within = new Set(isTerm ? parts.flatMap(childrenOf) : []);
  const bases = new Set(nodes.flatMap((node) => (node.kind === 'element' ? [node.of] : [])));
  for (const node of nodes) {
    const shape = bases.has(node) || within.has(node) ? null : shapeOrNull(node, model);
    if (shape === null) continue;
    const mended = worked(mend(node));
    const after = shapeOrNull(mended, model);
    if (after === null || !isSameShape(after, shape, model.scope.sizes)) continue;
    if (isSameEverywhere(right, replacedNode(own, node, mended), places, null)) return true;
  }
  return false;
}
