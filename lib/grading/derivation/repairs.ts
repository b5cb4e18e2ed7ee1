import { freeIndices, withIndices } from '../../math/bindings';
import { apply, type Expression, isApply, isNumber, nodesOf, number, one, over } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { isSameShape, isScalar } from '../../math/shapes';
import { replacedNode } from '../findings/key-mistakes';
import { type Asked, finding, type Mistake, said, shapeOrNull } from '../findings/mistake';
import { isShare, namesAtHand, namesInvolved, namesUnder } from '../findings/names-at-hand';
import type { PlainName } from '../findings/plain-names';
import { withoutFactor } from '../findings/term-mistakes';

/** A line with one thing in it put right, and what was wrong then. `expression` is the line put right. */
export type Repair = Mistake;

/** More are not tried. */
const repairMax = 400;

/**
 * Every line that a wrong line becomes when one sign in it is turned, one name in it is another, or one factor is put to a
 * part of it or taken away: for a mistake in a line that looks nothing like the one before.
 */
export function repairsOf(
  line: Expression,
  asked: Asked,
): { signs: Repair[]; names: Repair[]; factors: Repair[] } {
  // Each node at one place only, so that one of two equal parts can be put right.
  const own = structuredClone(line);
  const nodes = [...nodesOf(own)];
  const bases = new Set(nodes.flatMap((node) => (node.kind === 'element' ? [node.of] : [])));
  const targets = new Set(nodes.flatMap((node) => (node.kind === 'derivative' ? [...nodesOf(node.by)] : [])));
  const put: Put = (node, by) => replacedNode(own, node, by);
  const places = nodes.filter((node) => !bases.has(node) && !targets.has(node));
  const from = (of: (node: Expression) => Repair[]): Repair[] => places.flatMap(of).slice(0, repairMax);
  return {
    signs: from((node) => signsOf(node, put, asked)),
    names: from((node) => [...restFor(node, put, asked), ...namesFor(node, put, asked)]),
    factors: factorsOf(own, places, put, asked).slice(0, repairMax),
  };
}

type Put = (node: Expression, by: Expression) => Expression;

/** A sign put before something or taken away from it, which is named as it stands there; terms are looked at before. */
function signsOf(node: Expression, put: Put, { model }: Asked): Repair[] {
  const turned = (by: Expression): Repair => ({
    finding: () => finding('sign', 'term', { term: said(node, model) }),
    expression: put(node, by),
  });
  const [inside] = node.kind === 'apply' && node.operation === 'negate' ? node.args : [];
  if (inside !== undefined) return [turned(inside)];
  const isFactor = isApply(node, 'divide') || isApply(node, 'exp') || node.kind === 'derivative';
  return isFactor || isNamed(node) ? [turned(apply('negate', node))] : [];
}

/** A factor less that is written; then a number or a name as a factor of some part, or twice there. */
function factorsOf(own: Expression, nodes: readonly Expression[], put: Put, asked: Asked): Repair[] {
  return [
    ...nodes.flatMap((node) => withoutFactor(own, node, asked)),
    ...nodes.flatMap((node) => lost(node, put, asked)),
  ];
}

function lost(node: Expression, put: Put, asked: Asked): Repair[] {
  const { model } = asked;
  if (['index', 'size', 'number'].includes(node.kind) || shapeOrNull(node, model) === null) return [];
  const involved = namesInvolved(asked);
  const names = namesAtHand(asked).flatMap(({ name, expression, shape }) =>
    involved.has(name) && isScalar(shape) ? [expression] : [],
  );
  return [number(2), ...names].flatMap((factor): Repair[] => {
    const missing = (lost: Expression) => finding('factor-missing', 'plain', { factor: said(lost, model) });
    return [
      { finding: () => missing(factor), expression: put(node, apply('hadamard', node, factor)) },
      { finding: () => missing(over(one, factor)), expression: put(node, apply('divide', node, factor)) },
    ];
  });
}

/**
 * Any name or entry of the same shape that the line before has to do with, in the place of one; a label or a probability
 * also, at the indices the line before has, in the place of the 1 that is left where it was lost.
 */
function namesFor(node: Expression, put: Put, asked: Asked): Repair[] {
  const { model } = asked;
  const shape = isNamed(node) || isNumber(node, 1) ? shapeOrNull(node, model) : null;
  if (shape === null) return [];
  const involved = namesInvolved(asked);
  const known = namesAtHand(asked);
  const shares = known.filter(({ name }) => isShare(name, model));
  const others = isNumber(node, 1) ? atIndices(shares, asked) : known;
  return others.flatMap((other): Repair[] => {
    const right = inPlaceOf(node, other.expression);
    const fits = involved.has(other.name) && isSameShape(other.shape, shape, model.scope.sizes);
    if (!fits || toText(right) === toText(node)) return [];
    const names = () => ({ yours: said(node, model), right: said(right, model) });
    return [{ finding: () => finding('swapped', 'for', names()), expression: put(node, right) }];
  });
}

function atIndices(names: readonly PlainName[], { reference, model }: Asked): PlainName[] {
  const letters = [...freeIndices(reference)].filter((letter) => letter in model.scope.indices);
  return names.flatMap((name) => {
    const [own, ...more] = freeIndices(name.expression);
    if (own === undefined || more.length > 0) return [name];
    return letters
      .filter((letter) => model.scope.indices[letter] === model.scope.indices[own])
      .map((letter) => {
        const place = new Map([[own, { kind: 'index', name: letter } as const]]);
        return { ...name, expression: withIndices(name.expression, place) };
      });
  });
}

/** 1 less a name in its place, or the other way round: of what the line before has, or is made of. */
function restFor(node: Expression, put: Put, asked: Asked): Repair[] {
  const right = restOf(node);
  const lines = [...asked.keys, ...(asked.typed === null ? [] : [asked.typed])];
  const formulas = [...namesUnder(lines, asked.model)].flatMap(
    (name) => asked.model.quantities.get(name)?.expression ?? [],
  );
  const known = [...lines, ...formulas];
  const wanted = right === null ? null : toText(right);
  if (right === null || !known.some((key) => [...nodesOf(key)].some((part) => toText(part) === wanted)))
    return [];
  const names = () => ({ yours: said(node, asked.model), right: said(right, asked.model) });
  return [{ finding: () => finding('swapped', 'for', names()), expression: put(node, right) }];
}

function restOf(node: Expression): Expression | null {
  if (isNamed(node)) return apply('subtract', one, node);
  const [whole, rest] = isApply(node, 'subtract') ? node.args : [];
  return whole !== undefined && rest !== undefined && isNumber(whole, 1) && isNamed(rest) ? rest : null;
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
