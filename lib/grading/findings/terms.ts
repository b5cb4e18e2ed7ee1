import { apply, childrenOf, type Expression, isApply } from '../../math/expression';

/** A term of a sum, without the sign that stands before it. */
export type Term = { of: Expression; isMinus: boolean };

export type Sum = { node: Expression; terms: Term[] };

/**
 * Every sum in an expression with its terms as they are written: a − (b − c) has two, and b − c is a sum of its own; −a alone
 * is a sum of one.
 */
export function sumsOf(root: Expression): Sum[] {
  if (!isSum(root) && !isApply(root, 'negate')) return childrenOf(root).flatMap(sumsOf);
  const terms = termsOf(root);
  return [{ node: root, terms }, ...terms.flatMap(({ of }) => sumsOf(of))];
}

/** What a sign, a sum over an index or a derivative is of, as a whole. */
export function innermost(root: Expression): Expression {
  if (isApply(root, 'negate')) return innermost(root.args[0] as Expression);
  if (root.kind === 'fold' && root.fold === 'sum') return innermost(root.body);
  return root.kind === 'derivative' ? innermost(root.of) : root;
}

export function isSum(node: Expression): boolean {
  return isApply(node, 'add') || isApply(node, 'subtract');
}

/** What is no sum is its only term. */
export function termsOf(node: Expression): Term[] {
  const [left, right] = node.kind === 'apply' ? node.args : [];
  if (left === undefined) return [{ of: node, isMinus: false }];
  if (isApply(node, 'negate')) return [{ of: left, isMinus: true }];
  if (right === undefined || !isSum(node)) return [{ of: node, isMinus: false }];
  if (isApply(node, 'add')) return [...termsOf(left), ...termsOf(right)];
  return [...termsOf(left), { of: right, isMinus: true }];
}

/** A term with its sign. */
export function signed({ of, isMinus }: Term): Expression {
  return isMinus ? apply('negate', of) : of;
}

export function sumOf(terms: readonly Term[]): Expression {
  const [first, ...others] = terms as [Term, ...Term[]];
  return others.reduce((sum, { of, isMinus }) => apply(isMinus ? 'subtract' : 'add', sum, of), signed(first));
}
