import { apply, childrenOf, type Expression, isApply, nodesOf, over } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { isSameShape, isScalar } from '../../math/shapes';
import { namesIn } from '../answer-names';
import { replacedNode } from './key-mistakes';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';

/** More factors than these are not tried in every order. */
const factorsMax = 4;

/**
 * The key written down without the brackets around a sum: ŷ − y x1 and x1 ŷ − y for (ŷ − y) x1, and with a minus sign
 * before them w − ŷ − y for w − (ŷ − y).
 */
export function lostBrackets(asked: Asked): Mistake[] {
  const { model, keys } = asked;
  return keys.flatMap((key) =>
    sumsWithFactors(key, asked).flatMap(({ node, sum, ways }): Mistake[] => {
      const lost = () => finding('factor-missing', 'brackets', { sum: said(sum, model) });
      return ways.map((by) => ({ finding: lost, expression: replacedNode(key, node, by), sum }));
    }),
  );
}

type Sum = Expression & { kind: 'apply' };
type Place = { node: Expression; sum: Sum; ways: Expression[] };

function sumsWithFactors(key: Expression, asked: Asked): Place[] {
  const places: Place[] = [];
  visit(key, null);
  return places;

  function visit(node: Expression, before: Sum | null): void {
    const factors = factorsOf(node, asked);
    for (const sum of factors.filter(isSum)) {
      const others = factors.filter((factor) => factor !== sum);
      if (others.length > 0 && others.length < factorsMax && !isOfItself(sum, others)) {
        places.push({ node, sum, ways: insideOf(others, sum, before !== null) });
        if (before !== null) places.push({ node: before, sum, ways: behindMinus(before, others, sum) });
      }
    }
    if (isApply(node, 'divide') && isSum(node.args[0] as Expression)) {
      const [sum, below] = node.args as [Sum, Expression];
      const [left, right] = sum.args as [Expression, Expression];
      places.push({ node, sum, ways: [joined(sum, left, over(right, below))] });
    }
    const isMinus = isApply(node, 'subtract') || isApply(node, 'negate');
    const children = childrenOf(node);
    for (const child of children) visit(child, isMinus && child === children.at(-1) ? (node as Sum) : null);
  }
}

/** Each other factor stays outside, or goes with the first term, or with the second; behind a minus sign one stays. */
function insideOf(others: readonly Expression[], sum: Sum, isBehindMinus: boolean): Expression[] {
  return sharesOf(others, 3).flatMap(([first = [], second = [], outside = []]) => {
    if (first.length + second.length === 0 || (isBehindMinus && outside.length === 0)) return [];
    const [left, right] = sum.args as [Expression, Expression];
    return [product([...outside, joined(sum, product([...first, left]), product([...second, right]))])];
  });
}

/** w − α (ŷ − y) x1 without brackets: the minus sign reaches the first term only. */
function behindMinus(before: Sum, others: readonly Expression[], sum: Sum): Expression[] {
  return sharesOf(others, 2).map(([first = [], second = []]) => {
    const [left, right] = sum.args as [Expression, Expression];
    const taken = product([...first, left]);
    const [ahead] = before.args as [Expression];
    const start = before.operation === 'negate' ? apply('negate', taken) : apply('subtract', ahead, taken);
    return joined(sum, start, product([...second, right]));
  });
}

/** All ways to deal things out. */
function sharesOf<T>(things: readonly T[], heaps: number): T[][][] {
  return things.reduce<T[][][]>(
    (dealt, thing) =>
      dealt.flatMap((way) =>
        Array.from({ length: heaps }, (_, to) =>
          way.map((heap, at) => (at === to ? [...heap, thing] : heap)),
        ),
      ),
    [Array.from({ length: heaps }, () => [])],
  );
}

/** The factors of a product of numbers, or of what has the shape of the product; the node itself where it is none. */
function factorsOf(node: Expression, asked: Asked): Expression[] {
  if (!isApply(node, 'multiply') && !isApply(node, 'hadamard')) return [node];
  const [shape, ...own] = [node, ...node.args].map((of) => shapeOrNull(of, asked.model));
  const isEntrywise = own.every(
    (of) => of && shape && (isScalar(of) || isSameShape(of, shape, asked.model.scope.sizes)),
  );
  return isEntrywise ? node.args.flatMap((argument) => factorsOf(argument, asked)) : [node];
}

/** f (1 − f): 1 − f² comes from other slips as well. */
function isOfItself(sum: Sum, others: readonly Expression[]): boolean {
  const texts = new Set(others.map(toText));
  return sum.args.some(({ kind }) => kind === 'number') && sum.args.some((term) => texts.has(toText(term)));
}

/** Whether an answer has the terms of a sum in that order, and not as this sum: where only the brackets are forgotten. */
export function isWithoutBrackets(answer: Expression, sum: Expression): boolean {
  const whole = toText(sum);
  if ([...nodesOf(answer)].some((node) => isSum(node) && toText(node) === whole)) return false;
  const written = namesIn(answer);
  const [first = -1, second = -1] = childrenOf(sum).map((term) => written.indexOf(namesIn(term)[0] ?? ''));
  return first < 0 || second < 0 || first < second;
}

function isSum(node: Expression): node is Sum {
  return node.kind === 'apply' && (node.operation === 'add' || node.operation === 'subtract');
}

function joined({ operation }: Sum, left: Expression, right: Expression): Expression {
  return apply(operation === 'subtract' ? 'subtract' : 'add', left, right);
}

function product(factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => apply('hadamard', left, right));
}
