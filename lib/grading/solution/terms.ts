import { apply, type Expression, isApply, negative } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import { definitionOf, isNumberValued, occurrencesOf, targetName } from './dependencies';
import { definitionSaid } from './describe-local';
import { ending } from './ending';
import { flat } from './plainly';
import { type Derived, derivative, type Step } from './step';
import type { Task } from './task';

type Derive = (of: Expression, by: Expression, task: Task) => Derived | null;

/** A sum of numbers, where each term leads to `by` on a way of its own: term by term. Null for anything else. */
export function derivedByTerms(of: Expression, by: Expression, task: Task, derive: Derive): Derived | null {
  const { model, writing } = task;
  const relevant = dependentsOf(targetName(by), model);
  const definition = definitionOf(of, model);
  const terms = termsOf(definition).filter(({ term }) => occurrencesOf(term, relevant).length > 0);
  if (terms.length < 2 || !terms.every(({ term }) => isNumberValued(term, model))) return null;
  const derived = terms.flatMap(({ term }) => derive(term, by, task) ?? []);
  if (derived.length < terms.length) return null;
  const left = derivative(of, by);
  const added = (values: readonly Expression[]): Expression =>
    values
      .map((value, at) => (terms[at]?.isNegative ? negative(value) : value))
      .reduce((sum, value) => apply('add', sum, value));
  const put = added(derived.map(({ value }) => value));
  const end = isNumberValued(by, model) ? ending(left, put, writing) : putIn(left, flat(put));
  const first: Step = {
    rule: 'terms',
    names: { definition: definitionSaid(of, model) },
    left,
    right: added(terms.map(({ term }) => derivative(term, by))),
  };
  return { steps: [first, ...derived.flatMap(({ steps }) => steps), ...end.steps], value: end.value };
}

/** Terms of matrices stay as they were found. */
function putIn(left: Expression, value: Expression): Derived {
  return { steps: [{ rule: 'put-in', names: {}, left, right: value }], value };
}

function termsOf(expression: Expression, isNegative = false): { term: Expression; isNegative: boolean }[] {
  const [left, right] = expression.kind === 'apply' ? expression.args : [];
  if (left !== undefined && isApply(expression, 'negate')) return termsOf(left, !isNegative);
  const isDifference = isApply(expression, 'subtract');
  if (left === undefined || right === undefined || !(isDifference || isApply(expression, 'add')))
    return [{ term: expression, isNegative }];
  return [...termsOf(left, isNegative), ...termsOf(right, isNegative !== isDifference)];
}
