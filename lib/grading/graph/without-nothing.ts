import { evaluate } from '../../math/evaluate';
import { childrenOf, type Expression, nodesOf, withChildren, zero } from '../../math/expression';
import type { Work } from './graph-work';

/**
 * Without the terms that a given number makes nothing: at y = 1, (1 − y)·log(1 − f) is left out by whoever works it out
 * by hand, whatever f is. The same expression where there are none.
 */
export function withoutNothing(expression: Expression, work: Work): Expression {
  const left = work.reduced.get(expression) ?? reducedOf(expression, work);
  work.reduced.set(expression, left);
  return left;
}

function reducedOf(expression: Expression, work: Work): Expression {
  if (isNothingHere(expression, work)) return zero;
  const children = childrenOf(expression);
  const left = children.map((child) => withoutNothing(child, work));
  return left.every((child, at) => child === children[at]) ? expression : withChildren(expression, left);
}

function isNothingHere(expression: Expression, work: Work): boolean {
  if (expression.kind !== 'apply' || !['multiply', 'divide'].includes(expression.operation)) return false;
  const factors = expression.operation === 'divide' ? expression.args.slice(0, 1) : expression.args;
  return factors.some((factor) => isGivenZero(factor, work)) && isOneNumber(expression, work);
}

function isGivenZero(factor: Expression, { truth, graphModel }: Work): boolean {
  const names = [...nodesOf(factor)].flatMap((node) => (node.kind === 'name' ? [node.name] : []));
  if (names.length === 0 || names.some((name) => !graphModel.model.symbols.has(name))) return false;
  const [ball, ...others] = evaluate(factor, truth.rough).data;
  return others.length === 0 && ball?.value === 0 && ball.error === 0;
}

function isOneNumber(expression: Expression, { truth }: Work): boolean {
  return evaluate(expression, truth.rough).data.length === 1;
}
