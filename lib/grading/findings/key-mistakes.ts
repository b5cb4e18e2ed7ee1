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

/** The key as it is written, with one sign of it left out or another in its place. */
export type KeyMistakes = {
  functions: Mistake[];
  factors: Mistake[];
  terms: Mistake[];
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
  for (const key of asked.keys) ofKey(key, made, asked);
  const isSummed = [...nodesOf(asked.key)].some((node) => isApply(node, 'rowsum') || isApply(node, 'colsum'));
  for (const sum of isSummed ? (['sum'] as const) : (['rowsum', 'colsum', 'sum'] as const))
    made.axes.push({
      finding: () => finding('summed-over-wrong-axis', isSummed ? 'too-far' : 'needless'),
      expression: apply(sum, asked.key),
    });
  return made;
}

function ofKey(key: Expression, made: KeyMistakes, asked: Asked): void {
  for (const node of new Set(nodesOf(key))) {
    const put = (by: Expression): Expression => replacedNode(key, node, by);
    if (node.kind === 'letter' && node.order > 0) made.functions.push(letterFor(node, put, asked));
    if (node.kind === 'fold' && node.fold === 'sum') made.terms.push(...withoutSum(node, put, asked));
    if (node.kind === 'apply') ofOperation(node, key, made, asked);
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

function ofOperation(node: Applied, key: Expression, made: KeyMistakes, asked: Asked): void {
  const { model } = asked;
  const put: Put = (by) => replacedNode(key, node, by);
  const [left, right] = node.args as [Expression, Expression];
  const term = (of: Expression) => ({ term: said(of, model) });
  switch (node.operation) {
    case 'add':
    case 'subtract': {
      const isMinus = node.operation === 'subtract';
      const second = isMinus ? apply('negate', right) : right;
      for (const [lost, kept] of [
        [second, left],
        [left, second],
      ] as const) {
        const without = put(kept);
        const inside = () => finding('term-missing', 'plain', term(lost));
        const shape = shapeOrNull(key, model);
        const isNumber = shape !== null && isScalar(shape);
        made.terms.push({
          finding: () =>
            isNumber && !isTermOf(key, node) ? missingTerm(key, without, asked, inside()) : inside(),
          expression: without,
        });
      }
      const turned = apply(isMinus ? 'add' : 'subtract', left, right);
      made.signs.push({ finding: () => finding('sign', 'term', term(second)), expression: put(turned) });
      const first = apply('subtract', second, left);
      made.signs.push({ finding: () => finding('sign', 'term', term(left)), expression: put(first) });
      return;
    }
    case 'multiply':
    case 'hadamard':
      made.factors.push({ finding: () => missingFactor(right, asked), expression: put(left), factor: right });
      made.factors.push({ finding: () => missingFactor(left, asked), expression: put(right), factor: left });
      made.products.push(...otherProducts(node, put, asked));
      return;
    case 'divide':
      (right.kind === 'size' ? made.factors : made.reciprocals).push({
        finding: () => missingFactor(over(one, right), asked),
        expression: put(left),
      });
      return;
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
