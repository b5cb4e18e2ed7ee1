import { freeIndices, withIndices } from '../../math/bindings';
import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  isNumber,
  negative,
  nodesOf,
  withChildren,
} from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { tidied } from './ending';
import { said } from './say';
import { type Derived, isSame, type Step } from './step';
import type { Task } from './task';

type Sum = Expression & { kind: 'fold' };
/** A term of a sum: what goes in front of it, and what stays inside. */
type Term = { isNegative: boolean; front: Expression[]; inside: Expression[] };
type Choice = { indicator: Expression; other: Expression };

/**
 * A sum of which an indicator leaves one term: split, the one term taken, and what is left of labels that add up to 1.
 * Nothing where no such sum stands in it.
 */
export function collapsed(left: Expression, value: Expression, task: Task): Derived {
  const sum = [...nodesOf(value)].find((node): node is Sum => node.kind === 'fold' && node.fold === 'sum');
  const terms = sum === undefined ? [] : termsOf(sum.body).map((term) => split(term, sum.index));
  if (sum === undefined || !terms.some((term) => choiceIn(term, sum) !== null)) return { steps: [], value };
  const { model, writing } = task;
  const steps: Step[] = [];
  const show = (rule: Step['rule'], names: Step['names'], write: (term: Term) => Expression): void => {
    const right = replaced(value, sum, added(terms, write));
    if (!isSame(right, steps.at(-1)?.right ?? value)) steps.push({ rule, names, left, right });
  };
  const whole = (term: Term): Expression => inFront(term, { ...sum, body: product(term.inside) });
  const chosen = (term: Term): Expression => choiceTaken(term, sum) ?? whole(term);
  const choice = terms.flatMap((term) => choiceIn(term, sum) ?? [])[0] as Choice;
  show('split-sum', { index: letterSaid(sum.index) }, whole);
  show(
    'only-term',
    { indicator: said(choice.indicator, model), term: termSaid(sum.index, choice.other) },
    chosen,
  );
  const labels = terms.flatMap((term) => labelsIn(term, sum, model) ?? [])[0];
  if (labels !== undefined)
    show('adds-to-one', { labels: said(labels, model) }, (term) =>
      labelsIn(term, sum, model) === null ? chosen(term) : product(term.front),
    );
  const last = steps.at(-1)?.right ?? value;
  const end = tidied(last, last, writing);
  if (!isSame(end, last)) steps.push({ rule: 'tidy', names: {}, left, right: end });
  return { steps, value: end };
}

/** A product of sums as the sum of its products. */
function termsOf(
  expression: Expression,
  isNegative = false,
): { isNegative: boolean; factors: Expression[] }[] {
  const [first, second] = expression.kind === 'apply' ? (expression.args as [Expression, Expression]) : [];
  if (first !== undefined && isApply(expression, 'negate')) return termsOf(first, !isNegative);
  if (first === undefined || second === undefined) return [{ isNegative, factors: [expression] }];
  if (isApply(expression, 'add')) return [...termsOf(first, isNegative), ...termsOf(second, isNegative)];
  if (isApply(expression, 'subtract'))
    return [...termsOf(first, isNegative), ...termsOf(second, !isNegative)];
  if (!isApply(expression, 'multiply')) return [{ isNegative, factors: [expression] }];
  return termsOf(first, isNegative).flatMap((one) =>
    termsOf(second).map((other) => ({
      isNegative: one.isNegative !== other.isNegative,
      factors: [...one.factors, ...other.factors],
    })),
  );
}

function split({ isNegative, factors }: { isNegative: boolean; factors: Expression[] }, index: string): Term {
  const isInside = (factor: Expression): boolean => freeIndices(factor).has(index);
  return {
    isNegative,
    front: factors.filter((factor) => !isInside(factor) && !isNumber(factor, 1)),
    inside: factors.filter(isInside),
  };
}

/** [i = k] among the factors of a term of a sum over i. */
function choiceIn({ inside }: Term, { index }: Sum): Choice | null {
  for (const indicator of inside) {
    if (!isApply(indicator, 'equal')) continue;
    const [one, two] = indicator.args as [Expression, Expression];
    if (isIndex(one, index) && !freeIndices(two).has(index)) return { indicator, other: two };
    if (isIndex(two, index) && !freeIndices(one).has(index)) return { indicator, other: one };
  }
  return null;
}

function choiceTaken(term: Term, sum: Sum): Expression | null {
  const choice = choiceIn(term, sum);
  if (choice === null) return null;
  const others = term.inside.filter((factor) => factor !== choice.indicator);
  return inFront(term, withIndices(product(others), new Map([[sum.index, choice.other]])));
}

/** Labels of which one is 1 and all others 0, or shares of a whole, where nothing else is left in a sum over all of them. */
function labelsIn({ inside }: Term, sum: Sum, model: Model): Expression | null {
  const [entry, ...others] = inside;
  if (entry?.kind !== 'element' || others.length > 0 || entry.of.kind !== 'name') return null;
  const symbol = model.symbols.get(entry.of.name);
  const isWhole = isNumber(sum.from, 1) && toText(sum.to) === String(symbol?.shape.rows);
  const addsUp = symbol?.domain.kind === 'one-hot' || symbol?.domain.kind === 'simplex';
  return addsUp && isWhole && isIndex(entry.row, sum.index) ? entry.of : null;
}

function isIndex(expression: Expression, index: string): boolean {
  return expression.kind === 'index' && expression.name === index;
}

function inFront({ front }: Term, rest: Expression): Expression {
  return front.length === 0 ? rest : apply('multiply', product(front), rest);
}

function product(factors: readonly Expression[]): Expression {
  const [first, ...others] = factors;
  return others.reduce(
    (left, right) => apply('multiply', left, right),
    first ?? { kind: 'number', text: '1' },
  );
}

function added(terms: readonly Term[], write: (term: Term) => Expression): Expression {
  const [first, ...others] = terms as [Term, ...Term[]];
  const begun = first.isNegative ? negative(write(first)) : write(first);
  return others.reduce((sum, term) => apply(term.isNegative ? 'subtract' : 'add', sum, write(term)), begun);
}

function replaced(expression: Expression, old: Expression, other: Expression): Expression {
  if (expression === old) return other;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => replaced(child, old, other)),
  );
}

const letterSaid = (index: string) => ({ tex: index, text: index });

function termSaid(index: string, other: Expression): { tex: string; text: string } {
  const text = `${index} = ${toText(other)}`;
  return { tex: text, text };
}
