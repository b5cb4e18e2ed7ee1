import { apply, type Expression, isApply, one } from '../../math/expression';
import { isSameShape, isScalar } from '../../math/shapes';
import { replacedNode } from './key-mistakes';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';
import { type Sum, sumOf, sumsOf, type Term } from './terms';

/** Terms that one pair of brackets is put around. */
const termMax = 4;

/**
 * An answer with brackets put around neighbours in a sum: (ŷ − y) x1 for ŷ − y x1 and for x1 ŷ − y, w − (ŷ − y) for
 * w − ŷ − y. What stands inside of them is as the answer has it.
 */
export function bracketsPut(answer: Expression, asked: Asked): Mistake[] {
  return sumsOf(answer).flatMap(({ node, terms }) =>
    runsOf(terms).flatMap(([from, to]) =>
      bracketed(terms, from, to, asked).map(({ inside, sum }): Mistake => {
        const found = () => finding('factor-missing', 'brackets', { sum: said(inside, asked.model) });
        return { finding: found, expression: replacedNode(answer, node, sum) };
      }),
    ),
  );
}

/** Where a run of neighbours begins, and where it ends. */
function runsOf(terms: readonly Term[]): [number, number][] {
  return terms.flatMap((_, from) =>
    terms.flatMap((_, to): [number, number][] => (to > from && to - from < termMax ? [[from, to]] : [])),
  );
}

/** The brackets begin before any factor of the first term, and end behind any of the last. */
function bracketed(
  terms: Sum['terms'],
  from: number,
  to: number,
  asked: Asked,
): { inside: Expression; sum: Expression }[] {
  const [first, last] = [terms[from], terms[to]] as [Term, Term];
  const [ahead, behind] = [first, last].map(({ of }) => factorsOf(of, asked)) as [Expression[], Expression[]];
  // The shortest first: what may stay outside stays there.
  return [...ahead.keys()].reverse().flatMap((begin) =>
    behind.flatMap((_, end) => {
      const isAll = begin === 0 && end === behind.length - 1;
      if (isAll && !first.isMinus) return [];
      const inside = sumOf([
        { of: product(ahead.slice(begin), asked), isMinus: false },
        ...terms.slice(from + 1, to),
        { of: product(behind.slice(0, end + 1), asked), isMinus: last.isMinus },
      ]);
      const whole = product([...ahead.slice(0, begin), inside, ...behind.slice(end + 1)], asked);
      const kept = { of: whole, isMinus: first.isMinus };
      return [{ inside, sum: sumOf([...terms.slice(0, from), kept, ...terms.slice(to + 1)]) }];
    }),
  );
}

/** The factors of a product of numbers, or of what has the shape of the product; 1/u for what stands below a line. */
function factorsOf(node: Expression, asked: Asked): Expression[] {
  if (node.kind !== 'apply' || !joining.has(node.operation)) return [node];
  const [left, right] = node.args as [Expression, Expression];
  if (node.operation === 'divide') return [...factorsOf(left, asked), apply('divide', one, right)];
  const [shape, ...own] = [node, left, right].map((of) => shapeOrNull(of, asked.model));
  const isEntrywise = own.every(
    (of) => of && shape && (isScalar(of) || isSameShape(of, shape, asked.model.scope.sizes)),
  );
  return isEntrywise ? [...factorsOf(left, asked), ...factorsOf(right, asked)] : [node];
}

const joining: ReadonlySet<string> = new Set(['multiply', 'hadamard', 'divide']);

function product(factors: readonly Expression[], { model }: Asked): Expression {
  const isNumber = (of: Expression): boolean => {
    const shape = shapeOrNull(of, model);
    return shape !== null && isScalar(shape);
  };
  return factors.reduce((left, right) => {
    const isBelow = isApply(right, 'divide') && right.args[0] === one;
    if (isBelow) return apply('divide', left, right.args[1] as Expression);
    return apply(isNumber(left) || isNumber(right) ? 'multiply' : 'hadamard', left, right);
  });
}
