import { type Expression, isApply, one, over } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { replacedNode } from './key-mistakes';
import { type Asked, finding, type Mistake, said } from './mistake';
import { innermost, type Sum, signed, sumOf, sumsOf, type Term, termsOf } from './terms';

/**
 * An answer with the sign of one of its terms turned round; the term is named as it stands there. First where that gives a
 * sum that the key has too: of (1 − y) u + (1 + u) y, that makes y − u. Bare numbers last: of (1 − u)² either may be
 * turned, and nobody writes −1 for 1.
 */
export function signsTurned(answer: Expression, { model, keys, typed }: Asked): Mistake[] {
  const known = new Set([...keys, ...(typed === null ? [] : [typed])].flatMap(sumsOf).map(textOf));
  return sumsOf(answer)
    .flatMap(({ node, terms }) =>
      terms.map((term) => {
        const turned = terms.map((other) => (other === term ? { ...term, isMinus: !term.isMinus } : other));
        return { node, term, turned, isKnown: known.has(textOf({ terms: turned })) };
      }),
    )
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map(
      ({ node, term, turned }): Mistake => ({
        finding: () => finding('sign', 'term', { term: said(signed(term), model) }),
        expression: replacedNode(answer, node, sumOf(turned)),
      }),
    );
}

type Turned = { term: Term; isKnown: boolean };

function rankOf({ term, isKnown }: Turned): number {
  return (isKnown ? 0 : 2) + (term.of.kind === 'number' ? 1 : 0);
}

/** A text that does not tell the order of terms. */
function textOf({ terms }: Pick<Sum, 'terms'>): string {
  return terms
    .map((term) => toText(signed(term)))
    .sort()
    .join(' + ');
}

/** An answer without one of the terms that it is the sum of. */
export function termsTaken(answer: Expression, { model }: Asked): Mistake[] {
  const sum = innermost(answer);
  const terms = termsOf(sum);
  if (terms.length < 2) return [];
  return terms.map((term): Mistake => {
    const others = terms.filter((other) => other !== term);
    const found = () => finding('term-extra', 'plain', { term: said(signed(term), model) });
    return { finding: found, expression: replacedNode(answer, sum, sumOf(others)) };
  });
}

/** An answer without one of the factors that it is the product of. */
export function factorsTaken(answer: Expression, asked: Asked): Mistake[] {
  const factors: Expression[] = [];
  const waiting = [innermost(answer)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind !== 'apply' || !joining.has(node.operation)) continue;
    factors.push(node);
    waiting.push(...(node.operation === 'divide' ? node.args.slice(0, 1) : node.args));
  }
  return factors.flatMap((node) => withoutFactor(answer, node, asked));
}

const joining: ReadonlySet<string> = new Set(['multiply', 'hadamard', 'divide']);

/** An answer without either factor of a product in it, or without what is below a line. */
export function withoutFactor(answer: Expression, node: Expression, { model }: Asked): Mistake[] {
  if (node.kind !== 'apply' || !joining.has(node.operation)) return [];
  const [left, right] = node.args as [Expression, Expression];
  const without = (factor: Expression, kept: Expression): Mistake => ({
    finding: () => finding('factor-extra', 'plain', { factor: said(factor, model) }),
    expression: replacedNode(answer, node, kept),
  });
  if (isApply(node, 'divide')) return [without(over(one, right), left)];
  return [without(left, right), without(right, left)];
}
