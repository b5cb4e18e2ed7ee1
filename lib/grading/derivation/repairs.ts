import { apply, type Expression, isApply, nodesOf } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { isSameShape } from '../../math/shapes';
import { replacedNode } from '../findings/key-mistakes';
import { type Asked, finding, type Mistake, said, shapeOrNull } from '../findings/mistake';
import { namesAtHand, namesInvolved } from '../findings/names-at-hand';

/** A line with one thing in it put right, and what was wrong then. `expression` is the line put right. */
export type Repair = Mistake;

/** More are not tried. */
const repairMax = 400;

/**
 * Every line that a wrong line becomes when one sign in it is turned, or one name in it is another: for a mistake in a
 * line that looks nothing like the one before. Signs first.
 */
export function repairsOf(line: Expression, asked: Asked): { signs: Repair[]; names: Repair[] } {
  // Each node at one place only, so that one of two equal parts can be put right.
  const own = structuredClone(line);
  const nodes = [...nodesOf(own)];
  const bases = new Set(nodes.flatMap((node) => (node.kind === 'element' ? [node.of] : [])));
  const targets = new Set(nodes.flatMap((node) => (node.kind === 'derivative' ? [...nodesOf(node.by)] : [])));
  const put = (node: Expression, by: Expression): Expression => replacedNode(own, node, by);
  const signs = nodes
    .filter((node) => !bases.has(node) && !targets.has(node))
    .flatMap((node) => signsOf(node, put, asked))
    .slice(0, repairMax);
  const names = nodes
    .filter((node) => !bases.has(node) && !targets.has(node))
    .flatMap((node) => namesFor(node, put, asked))
    .slice(0, repairMax);
  return { signs, names };
}

type Put = (node: Expression, by: Expression) => Expression;

/** A term on either side of a sign, or a factor with a sign of its own; named with the sign that belongs there. */
function signsOf(node: Expression, put: Put, { model }: Asked): Repair[] {
  const turned = (term: Expression, by: Expression): Repair => ({
    finding: () => finding('sign', 'term', { term: said(term, model) }),
    expression: put(node, by),
  });
  if (node.kind === 'apply' && (node.operation === 'add' || node.operation === 'subtract')) {
    const [left, right] = node.args as [Expression, Expression];
    const isMinus = node.operation === 'subtract';
    const second = isMinus ? apply('negate', right) : right;
    const other = apply(isMinus ? 'add' : 'subtract', left, right);
    return [
      turned(isMinus ? right : apply('negate', right), other),
      turned(apply('negate', left), apply('subtract', second, left)),
    ];
  }
  const [inside] = node.kind === 'apply' && node.operation === 'negate' ? node.args : [];
  if (inside !== undefined) return [turned(inside, inside)];
  const isFactor = isApply(node, 'divide') || isApply(node, 'exp') || node.kind === 'derivative';
  const opposite = apply('negate', node);
  return isFactor || isNamed(node) ? [turned(opposite, opposite)] : [];
}

/** Any name or entry of the same shape that the line before has to do with, in the place of one. */
function namesFor(node: Expression, put: Put, asked: Asked): Repair[] {
  const { model } = asked;
  const shape = isNamed(node) ? shapeOrNull(node, model) : null;
  if (shape === null) return [];
  const involved = namesInvolved(asked);
  return namesAtHand(asked).flatMap((other): Repair[] => {
    const right = inPlaceOf(node, other.expression);
    const fits = involved.has(other.name) && isSameShape(other.shape, shape, model.scope.sizes);
    if (!fits || toText(right) === toText(node)) return [];
    const names = () => ({ yours: said(node, model), right: said(right, model) });
    return [{ finding: () => finding('swapped', 'for', names()), expression: put(node, right) }];
  });
}

/** With the indices of what stood there. */
function inPlaceOf(node: Expression, other: Expression): Expression {
  const isEntry =
    node.kind === 'element' && other.kind === 'element' && (node.column === null) === (other.column === null);
  if (isEntry) return { ...node, of: other.of };
  const isFamily =
    node.kind === 'name' && other.kind === 'name' && node.indices.length === other.indices.length;
  return isFamily ? { ...other, indices: node.indices } : other;
}

function isNamed(node: Expression): boolean {
  return node.kind === 'name' || node.kind === 'element';
}
