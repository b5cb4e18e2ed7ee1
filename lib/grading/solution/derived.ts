import { derivationBackward } from '../../math/derive-backward';
import { derivationByPaths, type Equation } from '../../math/derive-paths';
import type { RuleId } from '../../math/derive-rules';
import { type Expression, nodesOf } from '../../math/expression';
import { dependentsOf, gradientOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { hasDerivative } from '../answer-names';
import { derivedBackward } from './backward';
import { derivedByChain, knownDerivative } from './chain';
import { definitionOf, occurrencesOf, targetName } from './dependencies';
import { definitionSaid, describeLocal } from './describe-local';
import { tidied } from './ending';
import { familiar } from './familiar';
import { said } from './say';
import type { SolutionRule } from './solution-line';
import { type Derived, derivative, isSame, type Step } from './step';
import type { Task } from './task';
import { derivedByTerms } from './terms';

/** ∂of/∂by with the steps a person would write. */
export function derivedSteps(of: Expression, by: Expression, task: Task): Derived {
  const { model } = task;
  const left = derivative(of, by);
  const names = { of: said(of, model), by: said(by, model) };
  const whole = (rule: SolutionRule, text: string): Derived => {
    const value: Expression = { kind: 'number', text };
    return { steps: [{ rule, names, left, right: value }], value };
  };
  if (isSame(of, by)) return whole('itself', '1');
  const relevant = dependentsOf(targetName(by), model);
  if (occurrencesOf(definitionOf(of, model), relevant).length === 0) return whole('constant', '0');
  const derived =
    derivedByChain(of, by, task) ??
    derivedBackward(of, by, task) ??
    derivedByTerms(of, by, task, alongOneWay);
  return derived !== null && isWritable(derived) ? derived : derivedInGeneral(of, by, task);
}

function alongOneWay(of: Expression, by: Expression, task: Task): Derived | null {
  const known = knownDerivative(derivative(of, by), task);
  return known ?? derivedByChain(of, by, task) ?? derivedBackward(of, by, task);
}

/** Without what nobody can type: a matrix given entry by entry. */
function isWritable({ steps }: Derived): boolean {
  return !steps.some(({ right }) => [...nodesOf(right)].some(({ kind }) => kind === 'build'));
}

/** Where ways cross. */
function derivedInGeneral(of: Expression, by: Expression, { model, writing }: Task): Derived {
  const gradient = gradientOf(of, by, model);
  const value = tidied(gradient, gradient, writing);
  const equations = derivationByPaths(of, by, value, model) ?? derivationBackward(of, by, model);
  const steps = equations.map(({ rule, left, right: raw }: Equation): Step => {
    const right = familiar(raw, model);
    const asked = left.kind === 'derivative' ? left : derivative(of, by);
    const names = { definition: definitionSaid(asked.of, model), by: said(asked.by, model) };
    const general = generalRules[rule];
    if (general === undefined && isOneStep(asked.of, asked.by, model))
      return { ...describeLocal(asked.of, asked.by, right, model), left, right };
    return { rule: general ?? (hasDerivative(right) ? 'received' : 'local'), names, left, right };
  });
  const last = steps.at(-1);
  if (last !== undefined && isSame(last.right, value)) return { steps, value: last.right };
  return { steps: [...steps, { rule: 'tidy', names: {}, left: derivative(of, by), right: value }], value };
}

/** Whether nothing else that depends on `by` stands between. */
function isOneStep(of: Expression, by: Expression, model: Model): boolean {
  const relevant = dependentsOf(targetName(by), model);
  const [next, ...others] = occurrencesOf(definitionOf(of, model), relevant);
  return next !== undefined && others.length === 0 && isSame(next, by);
}

const generalRules: Partial<Record<RuleId, SolutionRule>> = {
  'chain-rule': 'ways',
  substitute: 'put-in',
  combine: 'combine',
  cancel: 'tidy',
  tidy: 'tidy',
};
