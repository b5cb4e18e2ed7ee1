import { apply, childrenOf, type Expression, isApply, withChildren } from '../expression';

type Fold = Expression & { kind: 'fold' };

/** A product with one more factor before all others. */
export function ledBy(factor: Expression, term: Expression): Expression {
  if (!isProduct(term)) return apply('multiply', factor, term);
  const [first, ...others] = childrenOf(term) as [Expression, ...Expression[]];
  return withChildren(term, [ledBy(factor, first), ...others]);
}

/** The k of Σ_{i≠k}, and what is summed; null where nothing is left out. */
export function placeLeftOut(sum: Fold): { other: Expression | null; body: Expression } {
  const other = sum.fold === 'sum' ? leadingOther(sum.body, sum.index) : null;
  return { other, body: other === null ? sum.body : withoutLeader(sum.body) };
}

function leadingOther(term: Expression, index: string): Expression | null {
  if (!isProduct(term)) return null;
  const [first, second] = childrenOf(term) as [Expression, Expression];
  if (isApply(term, 'multiply') && isApply(first, 'unequal') && !isProduct(second)) {
    const [letter, other] = first.args as [Expression, Expression];
    return letter.kind === 'index' && letter.name === index ? other : null;
  }
  return leadingOther(first, index);
}

function withoutLeader(term: Expression): Expression {
  const [first, ...others] = childrenOf(term) as [Expression, ...Expression[]];
  return isProduct(first) ? withChildren(term, [withoutLeader(first), ...others]) : (others[0] as Expression);
}

function isProduct(term: Expression): boolean {
  return isApply(term, 'multiply') || isApply(term, 'hadamard') || isApply(term, 'divide');
}
