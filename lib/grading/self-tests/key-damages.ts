import { withIndices } from '../../math/bindings';
import {
  apply,
  type Expression,
  isApply,
  negative,
  nodesOf,
  number,
  one,
  sizeOf,
} from '../../math/expression';
import { isScalar } from '../../math/shapes';
import type { Damage } from './damage';
import type { KeyForms } from './key-forms';
import { isProduct, isSum, shapeIn, withNode } from './trees';

/** The key with one thing in it left out, put in, turned round or done another way: what needs no look at the model. */
export function keyDamages(forms: KeyForms): Damage[] {
  return forms.short.flatMap((key) => [...ofWhole(key, forms), ...ofNodes(key, forms)]);
}

function ofWhole(key: Expression, { model }: KeyForms): Damage[] {
  const shape = shapeIn(key, model);
  const sizes = model.scope.sizeNames.map(sizeOf);
  const holdsSize = [...nodesOf(key)].some(({ kind }) => kind === 'size');
  return [
    { id: 'sign', what: 'the whole turned round', expression: apply('negate', key) },
    { id: 'factor-constant', what: 'twice', expression: apply('multiply', number(2), key) },
    { id: 'factor-constant', what: 'half', expression: apply('divide', key, number(2)) },
    { id: 'factor-constant', what: 'minus twice', expression: apply('multiply', number(-2), key) },
    ...sizes.map(
      (size): Damage => ({
        id: holdsSize ? 'factor-extra' : 'mean-for-sum',
        what: 'divided by a size',
        expression: apply('divide', key, size),
      }),
    ),
    ...(shape === null || isScalar(shape)
      ? []
      : [
          { id: 'transposed', what: 'transposed', expression: apply('transpose', key) } as const,
          ...(['sum', 'rowsum', 'colsum'] as const).map(
            (sum): Damage => ({
              id: 'summed-over-wrong-axis',
              what: 'summed up',
              expression: apply(sum, key),
            }),
          ),
        ]),
  ];
}

function ofNodes(key: Expression, forms: KeyForms): Damage[] {
  return [...new Set(nodesOf(key))].flatMap((node) => {
    const put = (by: Expression): Expression => withNode(key, node, by);
    if (isSum(node)) return ofSum(node, put);
    if (isProduct(node)) return ofProduct(node, put, forms);
    if (node.kind === 'fold') return ofFold(node, put, forms);
    if (node.kind === 'letter' && node.order > 0)
      return [
        {
          id: 'function-for-derivative',
          what: 'a letter for its derivative',
          expression: put({ ...node, order: 0 }),
        },
      ] satisfies Damage[];
    if (node.kind !== 'apply') return [];
    return isApply(node, 'divide') ? ofQuotient(node, put, forms) : ofCall(node, put, forms);
  });
}

type Applied = Expression & { kind: 'apply' };
type Put = (by: Expression) => Expression;

function ofSum(node: Applied, put: Put): Damage[] {
  const [left, right] = node.args as [Expression, Expression];
  const isMinus = isApply(node, 'subtract');
  const second = isMinus ? negative(right) : right;
  const made: Damage[] = [
    {
      id: 'sign',
      what: 'a term turned round',
      expression: put(apply(isMinus ? 'add' : 'subtract', left, right)),
    },
  ];
  if (!isSum(left)) {
    made.push({ id: 'term-missing', what: 'a term left out', expression: put(second) });
    made.push({ id: 'sign', what: 'a term turned round', expression: put(apply('subtract', second, left)) });
  }
  if (!isSum(right)) made.push({ id: 'term-missing', what: 'a term left out', expression: put(left) });
  return made;
}

function ofProduct(node: Applied, put: Put, { model, derivative }: KeyForms): Damage[] {
  const factors = node.args as [Expression, Expression];
  const made: Damage[] = [];
  factors.forEach((factor, at) => {
    if (isProduct(factor) || isApply(factor, 'divide')) return;
    const id = factor.kind === 'number' ? 'factor-constant' : 'factor-missing';
    const rest = factors[1 - at] as Expression;
    made.push({ id, what: 'a factor left out', expression: put(rest) });
    if (id === 'factor-missing' && derivative?.isWhole)
      made.push({ id, what: 'a factor and the sign left out', expression: apply('negate', put(rest)) });
  });
  const isMatrices = factors.every((factor) => {
    const shape = shapeIn(factor, model);
    return shape !== null && !isScalar(shape);
  });
  if (!isMatrices) return made;
  const [left, right] = factors;
  if (isApply(node, 'hadamard'))
    made.push({
      id: 'product-for-elementwise',
      what: 'a matrix product for one entry by entry',
      expression: put(apply('multiply', left, right)),
    });
  else
    made.push(
      {
        id: 'product-order',
        what: 'matrices in the other order',
        expression: put(apply('multiply', right, left)),
      },
      {
        id: 'product-for-elementwise',
        what: 'an entry-by-entry product for one of matrices',
        expression: put(apply('hadamard', left, right)),
      },
    );
  return made;
}

function ofQuotient(node: Applied, put: Put, { model }: KeyForms): Damage[] {
  const [above, below] = node.args as [Expression, Expression];
  const isSize = below.kind === 'size';
  const made: Damage[] = [
    {
      id: isSize ? 'sum-for-mean' : below.kind === 'number' ? 'factor-constant' : 'factor-missing',
      what: 'what stands below left out',
      expression: put(above),
    },
  ];
  if (isSize)
    made.push({ id: 'factor-extra', what: 'divided twice', expression: put(apply('divide', node, below)) });
  if (isProduct(below))
    for (const factor of below.args)
      made.push({
        id: 'factor-missing',
        what: 'a factor below left out',
        expression: put(apply('divide', above, factor)),
      });
  const shape = shapeIn(above, model);
  const isFactor = above.kind === 'name' || above.kind === 'element';
  if (isFactor && shape !== null && isScalar(shape))
    made.push({
      id: 'factor-missing',
      what: 'what stands above left out',
      expression: put(apply('divide', one, below)),
    });
  return made;
}

/** The sum forgotten: its body with the index open, where the exercise has that index. */
function ofFold(node: Expression & { kind: 'fold' }, put: Put, { model }: KeyForms): Damage[] {
  const made: Damage[] = [];
  if (node.fold === 'sum' && node.index in model.scope.indices)
    made.push({
      id: 'term-missing',
      what: 'the sum forgotten',
      expression: put(withIndices(node.body, new Map([[node.index, { kind: 'index', name: node.index }]]))),
    });
  if (node.fold === 'sum' && node.to.kind === 'size')
    made.push({
      id: 'mean-for-sum',
      what: 'the sum as a mean',
      expression: put(apply('divide', node, node.to)),
    });
  return made;
}

function ofCall(node: Applied, put: Put, { model }: KeyForms): Damage[] {
  const [of] = node.args as [Expression];
  const shape = shapeIn(of, model);
  if (shape === null) return [];
  const axis = (what: string, by: Expression): Damage => ({
    id: 'summed-over-wrong-axis',
    what,
    expression: put(by),
  });
  switch (node.operation) {
    case 'transpose':
      return [{ id: 'transposed', what: 'not transposed', expression: put(of) }];
    case 'rowsum':
      return [
        axis('columns summed for rows', apply('colsum', of)),
        axis('columns summed for rows, turned', apply('transpose', apply('colsum', of))),
        axis('not summed', of),
        axis('summed to a number', apply('sum', of)),
      ];
    case 'colsum':
      return [
        axis('rows summed for columns', apply('rowsum', of)),
        axis('not summed', of),
        axis('summed to a number', apply('sum', of)),
      ];
    case 'step':
      return [
        { id: 'only-part-of-domain', what: 'as if it were always on', expression: put(one) },
        {
          id: 'function-for-derivative',
          what: 'the function for its derivative',
          expression: put(apply('relu', of)),
        },
      ];
    default:
      return [];
  }
}
