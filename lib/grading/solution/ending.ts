import { type Expression, isApply, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { tidy } from '../../math/tidy';
import { orderedLike } from './factor-order';
import { familiar } from './familiar';
import { flat } from './plainly';
import { said } from './say';
import type { SolutionRule } from './solution-line';
import { type Derived, isSame, type Step } from './step';

/** What comes of a product once its derivatives are put in: cancelled and tidied, factors in the order they had. */
export function ending(
  left: Expression,
  put: Expression,
  model: Model,
  { rule = 'put-in', isBrief = false }: { rule?: SolutionRule; isBrief?: boolean } = {},
): Derived {
  const shown = familiar(flat(put), model);
  const shortest = tidied(put, shown, model);
  const value = toText(shortest).length > toText(shown).length ? shown : shortest;
  if (isSame(flat(value), shown)) return { steps: [{ rule, names: {}, left, right: value }], value };
  const last = tidying(shown, value, model);
  if (isBrief && last.rule === 'tidy') return { steps: [{ rule, names: {}, left, right: value }], value };
  return {
    steps: [
      { rule, names: {}, left, right: shown },
      { ...last, left, right: value },
    ],
    value,
  };
}

/** The tidy form with its factors in the order of `like`. */
export function tidied(expression: Expression, like: Expression, model: Model): Expression {
  return orderedLike(familiar(tidy(expression, model), model), like, model);
}

function tidying(before: Expression, after: Expression, model: Model): Pick<Step, 'rule' | 'names'> {
  const remaining = new Set(denominatorsOf(after).map(toText));
  const [factor] = denominatorsOf(before).filter(
    (one) => !remaining.has(toText(one)) && one.kind !== 'size' && one.kind !== 'number',
  );
  return factor === undefined
    ? { rule: 'tidy', names: {} }
    : { rule: 'cancel', names: { factor: said(factor, model) } };
}

function denominatorsOf(expression: Expression): Expression[] {
  return [...nodesOf(expression)].flatMap((node) =>
    isApply(node, 'divide') ? [node.args[1] as Expression] : [],
  );
}
