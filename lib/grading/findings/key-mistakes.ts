import { withIndices } from '../../math/bindings';
import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  nodesOf,
  one,
  over,
  sizeOf,
  withChildren,
} from '../../math/expression';
import { isScalar } from '../../math/shapes';
import { missingFactor, missingTerm } from './missing';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';
import { factorsIn } from './sums';
import { type Sum, signed, sumOf, sumsOf } from './terms';

/** The key as it is written, with one sign of it left out or another in its place. */
export type KeyMistakes = {
  functions: Mistake[];
  factors: Mistake[];
  terms: Mistake[];
  /** Of an answer; a line's are found in the line itself. */
  signs: Mistake[];
  axes: Mistake[];
  products: Mistake[];
  /** Without what stands below a line. */
  reciprocals: Mistake[];
};

export function noKeyMistakes(): KeyMistakes {
  return { functions: [], factors: [], terms: [], signs: [], axes: [], products: [], reciprocals: [] };
}

export function keyMistakes(asked: Asked): KeyMistakes {
  const made = noKeyMistakes();
  for (const key of asked.typed === null ? asked.keys : [asked.typed, ...asked.keys]) ofKey(key, made, asked);
  const isSummed = [...nodesOf(asked.key)].some((node) => isApply(node, 'rowsum') || isApply(node, 'colsum'));
  for (const sum of isSummed ? (['sum'] as const) : (['rowsum', 'colsum', 'sum'] as const))
    made.axes.push({
      finding: () => finding('summed-over-wrong-axis', isSummed ? 'too-far' : 'needless'),
      expression: apply(sum, asked.key),
    });
  return made;
}

function ofKey(key: Expression, made: KeyMistakes, asked: Asked): void {
  const reciprocals: Mistake[] = [];
  const below = new Set(
    [...nodesOf(key)].flatMap((node) =>
      isApply(node, 'divide') ? factorsIn(node.args[1] as Expression) : [],
    ),
  );
  for (const node of new Set(nodesOf(key))) {
    const put: Put = (by) => replacedNode(key, node, by);
    if (node.kind === 'letter' && node.order > 0) made.functions.push(letterFor(node, put, asked));
    if (node.kind === 'fold' && node.fold === 'sum') made.terms.push(...withoutSum(node, put, asked));
    if (isApply(node, 'multiply') || isApply(node, 'hadamard')) {
      const list = below.has(node) ? reciprocals : made.factors;
      list.push(...withoutFactor(node, put, below.has(node), asked));
    }
    if (node.kind === 'apply') ofOperation(node, put, { ...made, reciprocals }, asked);
  }
  // What a line has below a line is what is written there, not what its derivatives come to.
  if (!('focus' in asked.part) || key === (asked.typed ?? asked.key)) made.reciprocals.push(...reciprocals);
  for (const sum of new Map(sumsOf(key).map((found) => [found.node, found])).values()) {
    made.terms.push(...withoutTerm(sum, key, asked));
    made.signs.push(...turnedTerms(sum, key, asked));
  }
}

/** The tree with one node, wherever it stands in it, replaced. */
export function replacedNode(root: Expression, node: Expression, by: Expression): Expression {
  if (root === node) return by;
  const children = childrenOf(root);
  if (children.length === 0) return root;
  return withChildren(
    root,
    children.map((child) => replacedNode(child, node, by)),
  );
}

type Put = (by: Expression) => Expression;
type Applied = Expression & { kind: 'apply' };

function letterFor(node: Expression & { kind: 'letter' }, put: Put, { model }: Asked): Mistake {
  const plain: Expression = { ...node, order: 0 };
  const names = () => ({ function: said(plain, model), derivative: said(node, model) });
  return { finding: () => finding('function-for-derivative', 'plain', names()), expression: put(plain) };
}

function withoutSum(node: Expression & { kind: 'fold' }, put: Put, { model }: Asked): Mistake[] {
  if (!(node.index in model.scope.indices)) return [];
  const here: Expression = { kind: 'index', name: node.index };
  const names = () => ({ index: said(here, model), size: said(node.to, model) });
  return [
    {
      finding: () => finding('term-missing', 'sum', names()),
      expression: put(withIndices(node.body, new Map([[node.index, here]]))),
    },
  ];
}

function withoutTerm({ node, terms }: Sum, key: Expression, asked: Asked): Mistake[] {
  const { model, part } = asked;
  const shape = shapeOrNull(key, model);
  // Of a line it is said as it stands there.
  const isOfWhole = !('focus' in part) && shape !== null && isScalar(shape) && !isTermOf(key, node);
  return (terms.length < 2 ? [] : terms).map((term): Mistake => {
    const lost = signed(term);
    const kept = sumOf(terms.filter((other) => other !== term));
    const expression = replacedNode(key, node, kept);
    const inside = () => finding('term-missing', 'plain', { term: said(lost, model) });
    if (isOfWhole) return { finding: () => missingTerm(key, expression, asked, inside()), expression };
    return { finding: inside, expression, mend: (of) => apply('add', of, lost), kept };
  });
}

function turnedTerms({ node, terms }: Sum, key: Expression, { model }: Asked): Mistake[] {
  return terms.map((term): Mistake => {
    const turned = terms.map((other) => (other === term ? { ...term, isMinus: !term.isMinus } : other));
    return {
      finding: () => finding('sign', 'term', { term: said(signed(term), model) }),
      expression: replacedNode(key, node, sumOf(turned)),
    };
  });
}

/** Left out below a line, u is missing as 1/u. */
function withoutFactor(node: Applied, put: Put, isBelow: boolean, asked: Asked): Mistake[] {
  const [left, right] = node.args as [Expression, Expression];
  const isEntrywise = isApply(node, 'hadamard');
  return [
    [right, left],
    [left, right],
  ].map(([lost, kept]): Mistake => {
    const factor = isBelow ? over(one, lost as Expression) : (lost as Expression);
    const shape = shapeOrNull(factor, asked.model);
    const isNumber = shape !== null && isScalar(shape);
    return {
      finding: () => missingFactor(factor, asked),
      expression: put(kept as Expression),
      factor,
      ...(isNumber || isEntrywise ? { mend: (of) => apply('hadamard', of, factor) } : {}),
    };
  });
}

function ofOperation(node: Applied, put: Put, made: KeyMistakes, asked: Asked): void {
  const [left, right] = node.args as [Expression, Expression];
  switch (node.operation) {
    case 'multiply':
    case 'hadamard':
      made.products.push(...otherProducts(node, put, asked));
      return;
    case 'divide': {
      const factor = over(one, right);
      (right.kind === 'size' ? made.factors : made.reciprocals).push({
        finding: () => missingFactor(factor, asked),
        expression: put(left),
        mend: (of) => apply('hadamard', of, factor),
      });
      return;
    }
    case 'transpose':
      made.products.push({ finding: () => finding('transposed', 'plain'), expression: put(left) });
      return;
    case 'rowsum':
    case 'colsum':
    case 'sum':
    case 'mean':
      made.axes.push(...otherSums(node, put, asked));
      return;
    default:
  }
}

/** Whether the terms of a sum are terms of the whole, with the signs they have in it. */
function isTermOf(whole: Expression, sum: Expression): boolean {
  if (whole === sum) return true;
  if (whole.kind !== 'apply') return false;
  const [left, right] = whole.args as [Expression, Expression];
  const isSum = whole.operation === 'add';
  return (
    (isSum || whole.operation === 'subtract') && (isTermOf(left, sum) || (isSum && isTermOf(right, sum)))
  );
}

/** Matrices in the other order, and the two products taken for each other. */
function otherProducts(node: Applied, put: Put, { model }: Asked): Mistake[] {
  const [left, right] = node.args as [Expression, Expression];
  const shapes = [left, right].map((of) => shapeOrNull(of, model));
  if (shapes.some((shape) => shape === null || isScalar(shape))) return [];
  if (node.operation === 'hadamard') {
    return [
      {
        finding: () => finding('product-for-elementwise', 'plain'),
        expression: put(apply('multiply', left, right)),
      },
    ];
  }
  return [
    { finding: () => finding('product-order', 'plain'), expression: put(apply('multiply', right, left)) },
    {
      finding: () => finding('product-for-elementwise', 'reverse'),
      expression: put(apply('hadamard', left, right)),
    },
  ];
}

/** Summed along the other side, along both, or not at all; also divided by the number of what was added. */
function otherSums(node: Applied, put: Put, { model }: Asked): Mistake[] {
  const [of] = node.args as [Expression];
  const shape = shapeOrNull(of, model);
  if (shape === null) return [];
  const size = sizeOf(isApply(node, 'colsum') ? shape.rows : shape.columns);
  const other = isApply(node, 'rowsum') ? apply('colsum', of) : apply('rowsum', of);
  const wrong = () => finding('summed-over-wrong-axis', 'plain');
  const unsummed = () => finding('summed-over-wrong-axis', 'not-summed', { size: said(size, model) });
  const made: Mistake[] = [
    { finding: wrong, expression: put(other) },
    { finding: wrong, expression: put(apply('transpose', other)) },
    { finding: wrong, expression: put(apply('divide', other, sizeOf(shape.rows))) },
    { finding: wrong, expression: withSize(put(other), size, sizeOf(shape.rows)) },
    { finding: unsummed, expression: put(of) },
  ];
  const whole = apply('sum', of);
  if (!isApply(node, 'sum') && !isApply(node, 'mean'))
    for (const sum of [whole, apply('divide', whole, sizeOf(shape.rows)), apply('mean', of)])
      made.push({ finding: () => finding('summed-over-wrong-axis', 'too-far'), expression: put(sum) });
  if (isApply(node, 'rowsum') || isApply(node, 'colsum'))
    made.push({
      finding: () => finding('mean-for-sum', 'plain', { size: said(size, model) }),
      expression: put(apply('divide', node, size)),
    });
  return made;
}

/** A mean along the other side is also divided by the number of the other side's entries. */
function withSize(root: Expression, from: Expression, to: Expression): Expression {
  if (root.kind === 'size' && from.kind === 'size' && root.name === from.name) return to;
  return withChildren(
    root,
    childrenOf(root).map((child) => withSize(child, from, to)),
  );
}
