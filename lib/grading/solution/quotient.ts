import { withIndices } from '../../math/bindings';
import { apply, type Expression, isApply, isNumber, over, zero } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import { definitionOf, isNumberValued, occurrencesOf, targetName } from './dependencies';
import { definitionSaid } from './describe-local';
import { tidied } from './ending';
import { factorsOf } from './factor-order';
import { flat } from './plainly';
import { said, saidEqual } from './say';
import { type Derived, derivative, isSame, type Step } from './step';
import type { Task } from './task';

type Derive = (of: Expression, by: Expression, task: Task) => Derived | null;
type Fraction = { top: Expression[]; bottom: Expression[] };

/**
 * A fraction that depends on `by` above and below, by the rule for fractions; what comes of it is cut in two, and
 * written with the fraction's own name where it stands in it again. Null for anything else.
 */
export function derivedByQuotient(
  of: Expression,
  by: Expression,
  task: Task,
  derive: Derive,
): Derived | null {
  const { model, writing } = task;
  const definition = definitionOf(of, model);
  if (!isApply(definition, 'divide') || !isNumberValued(by, model)) return null;
  const [top, bottom] = definition.args as [Expression, Expression];
  if (![top, bottom].every((part) => isNumberValued(part, model))) return null;
  const [above, below] = [part(top, by, task, derive), part(bottom, by, task, derive)];
  if (above === null || below === null || isNumber(above.value, 0) || isNumber(below.value, 0)) return null;
  const left = derivative(of, by);
  const square = apply('power', bottom, { kind: 'number', text: '2' });
  const ruled = (first: Expression, second: Expression): Expression =>
    over(apply('subtract', apply('multiply', first, bottom), apply('multiply', top, second)), square);
  const names = { definition: definitionSaid(of, model), by: said(by, model) };
  const fractions: [Fraction, Fraction] = [
    { top: factors(above.value), bottom: [bottom] },
    { top: [...factors(top), ...factors(below.value)], bottom: [bottom, bottom] },
  ];
  const cut = apply('subtract', ...(fractions.map(written) as [Expression, Expression]));
  const named = apply(
    'subtract',
    ...(fractions.map((one) => renamed(one, task)) as [Expression, Expression]),
  );
  const steps: Step[] = [
    { rule: 'quotient', names, left, right: ruled(derivative(top, by), derivative(bottom, by)) },
    ...above.steps,
    ...below.steps,
    { rule: 'put-in', names: {}, left, right: flat(ruled(above.value, below.value)) },
    { rule: 'split-fraction', names: {}, left, right: cut },
  ];
  if (!isSame(named, cut)) {
    const name = of.kind === 'name' ? saidEqual(of, definition, model) : said(of, model);
    steps.push({ rule: 'by-name', names: { name }, left, right: named });
  }
  const value = tidied(named, named, writing);
  if (!isSame(value, named)) steps.push({ rule: 'tidy', names: {}, left, right: value });
  return { steps, value };
}

/** Of a numerator or a denominator; nothing to show where it does not depend on `by`. */
function part(of: Expression, by: Expression, task: Task, derive: Derive): Derived | null {
  const relevant = dependentsOf(targetName(by), task.model);
  if (occurrencesOf(of, relevant).length === 0) return { steps: [], value: zero };
  return derive(of, by, task);
}

function factors(expression: Expression): Expression[] {
  return factorsOf(expression, 'multiply').filter((factor) => !isNumber(factor, 1));
}

function product(several: readonly Expression[]): Expression {
  const [first, ...others] = several;
  return others.reduce(
    (left, right) => apply('multiply', left, right),
    first ?? { kind: 'number', text: '1' },
  );
}

/** Factor over factor: what stands above over one of those below, as long as there are any. */
function written({ top, bottom }: Fraction): Expression {
  const [last, ...others] = bottom;
  if (last === undefined) return product(top);
  if (others.length === 0) return over(product(top), last);
  const [first, ...rest] = top;
  return apply('multiply', over(first as Expression, last), written({ top: rest, bottom: others }));
}

/** Each quotient of a factor above and one below that the model has a name for, at whatever index, by that name. */
function renamed(fraction: Fraction, { model }: Task): Expression {
  const top: Expression[] = [];
  const bottom = [...fraction.bottom];
  for (const factor of fraction.top) {
    const found = bottom.flatMap((below, at) => {
      const name = nameOf(factor, below, model);
      return name === null ? [] : [{ name, at }];
    })[0];
    if (found === undefined) top.push(factor);
    else {
      bottom.splice(found.at, 1);
      top.push(found.name);
    }
  }
  return written({ top, bottom });
}

/** What the model calls top/bottom: p_k where p_i is e^{z_i}/S. */
function nameOf(
  top: Expression,
  bottom: Expression,
  { quantities, scope }: Task['model'],
): Expression | null {
  const letters = Object.keys(scope.indices);
  for (const [name, { expression, indices }] of quantities) {
    if (!isApply(expression, 'divide') || indices.length > 1) continue;
    const [own] = indices;
    for (const letter of own === undefined ? [null] : letters) {
      const at: Expression[] = letter === null ? [] : [{ kind: 'index', name: letter }];
      const whole =
        own === undefined ? expression : withIndices(expression, new Map([[own, at[0] as Expression]]));
      if (isSame(whole, over(top, bottom))) return { kind: 'name', name, indices: at };
    }
  }
  return null;
}
