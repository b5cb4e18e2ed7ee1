import { childrenOf, type Expression } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { type Asked, finding, isSayable, said } from '../findings/mistake';
import type { Finding } from '../verdict';

/** Longer things in the place of each other would not help anybody to see what is meant. */
const textMax = 20;

/** Where a line is the one before but for one part of it: what stands where what belongs. */
export function replacedPart(before: Expression, after: Expression, { model }: Asked): Finding | null {
  const parts = differingParts(before, after);
  if (parts === null || parts.right === before) return null;
  const { right, yours } = parts;
  if ([right, yours].some((part) => toText(part).length > textMax)) return null;
  const found = finding('swapped', 'for', { yours: said(yours, model), right: said(right, model) });
  return isSayable(found) ? found : null;
}

type Parts = { right: Expression; yours: Expression };

/** The smallest parts in which two expressions differ; null where they do so at several places, or nowhere. */
function differingParts(right: Expression, yours: Expression): Parts | null {
  if (toText(right) === toText(yours)) return null;
  if (!isAlike(right, yours)) return { right, yours };
  const [wanted, own] = [childrenOf(right), childrenOf(yours)];
  const differing = wanted.flatMap((child, at) => {
    const other = own[at] as Expression;
    return toText(child) === toText(other) ? [] : [{ right: child, yours: other }];
  });
  const [only] = differing;
  return only === undefined || differing.length > 1 ? null : differingParts(only.right, only.yours);
}

/** Whether two expressions do the same to what they are made of. Names with their indices are taken whole. */
function isAlike(one: Expression, other: Expression): boolean {
  if (childrenOf(one).length === 0 || childrenOf(one).length !== childrenOf(other).length) return false;
  switch (one.kind) {
    case 'apply':
      return other.kind === 'apply' && other.operation === one.operation;
    case 'fold':
      return other.kind === 'fold' && other.fold === one.fold && other.index === one.index;
    case 'letter':
      return other.kind === 'letter' && other.name === one.name && other.order === one.order;
    case 'derivative':
      return other.kind === 'derivative';
    default:
      return false;
  }
}
