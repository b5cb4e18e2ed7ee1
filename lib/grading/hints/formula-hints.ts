import type { Exercise } from '../../catalog/exercise';
import { type Expression, isNumber, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { hasDerivative } from '../answer-names';
import type { Said } from '../said';
import { said, saidEqual } from '../solution/say';
import { isSame, type Step } from '../solution/step';
import { type FormulaPart, workedOut } from '../solution/worked-out';
import type { DerivedHint, Hint } from './hint';

/** What the answer is made of, the way, the first step, all but the last: as many of these as there are. */
export function formulaHints(exercise: Exercise, part: FormulaPart): Hint[] {
  const { model } = exercise;
  const { steps, value } = workedOut(exercise, part);
  const found = [
    dependsHint(value, model),
    pathHint(steps),
    factorHint(steps, model),
    almostHint(steps, model),
  ];
  return found.filter((hint) => hint !== null);
}

/** The names an answer is made of; where it is but one, that would be the answer. */
function dependsHint(value: Expression, model: Model): DerivedHint | null {
  const list = namedIn(value).map((node) => said(node, model));
  return list.length < 2 ? null : { id: 'depends', kind: 'depends', names: {}, list };
}

/** Names, entries and derivatives, each once, in order. */
export function namedIn(expression: Expression): Expression[] {
  const found = new Map<string, Expression>();
  const whole = new Set<Expression>();
  for (const node of nodesOf(expression)) {
    if (node.kind === 'element') whole.add(node.of);
    if (node.kind === 'derivative') for (const inner of nodesOf(node)) if (inner !== node) whole.add(inner);
    const isNamed = node.kind === 'name' || node.kind === 'element' || node.kind === 'derivative';
    if (isNamed && !whole.has(node)) found.set(toText(node), node);
  }
  return [...found.values()];
}

/** By the first line of the solution, which says how it begins. */
export function pathHint(steps: readonly Step[]): DerivedHint | null {
  const [first] = steps;
  if (first === undefined) return null;
  const { from, to, way, of, by, path, definition } = first.names;
  const hint = (names: DerivedHint['names'], variant?: string): DerivedHint => ({
    id: 'path',
    kind: 'path',
    names,
    ...(variant === undefined ? {} : { variant }),
  });
  if (from && to && way) return hint({ of: from, by: to, path: way });
  if (of && by && path) return hint({ of, by, path }, first.rule === 'chain-paths' ? 'paths' : undefined);
  if (first.rule === 'inside-sum' && definition) return hint({ definition }, 'definition');
  if (definition && by) return hint({ definition, by }, 'direct');
  return null;
}

/** The first derivative on the way; of a single step only its rule. */
export function factorHint(steps: readonly Step[], model: Model): DerivedHint | null {
  const first = steps.find(({ about, rule }) => about !== undefined || rule === 'known');
  if (first === undefined) return null;
  const own = steps.filter(({ left }) => isSame(left, first.left));
  if (own.length < steps.length)
    return { id: 'factor', kind: 'factor', names: { equation: equationOf(own.at(-1) ?? first, model) } };
  const { formula } = first.names;
  return formula === undefined ? null : { id: 'factor', kind: 'factor', variant: 'rule', names: { formula } };
}

/** What stands before the end, where more than one line leads to it. */
export function almostHint(steps: readonly Step[], model: Model): DerivedHint | null {
  const end = steps.at(-1);
  if (end === undefined || isNumber(end.right, 1)) return null;
  const before = steps.slice(0, -1).filter(({ left }) => isSame(left, end.left));
  const last = before.at(-1) ?? (end.rule === 'into' ? steps.at(-2) : undefined);
  if (last === undefined) return null;
  const variant = hasDerivative(last.right) ? { variant: 'put-in' } : {};
  return { id: 'almost', kind: 'almost', ...variant, names: { equation: equationOf(last, model) } };
}

/** About one step of the chain rule, where the solution makes it. */
export function stepHint(
  steps: readonly Step[],
  about: { of: string; by: string },
  model: Model,
): DerivedHint | null {
  const own = steps.filter((step) => step.about?.of === about.of && step.about.by === about.by);
  const last = own.at(-1);
  if (last === undefined || last === steps.at(-1)) return ruleHint(own, about);
  const names = { equation: equationOf(last, model) };
  return { id: `step-${about.of}-${about.by}`, kind: 'factor', variant: 'step', names };
}

/** Where the step is the answer itself, only its rule is told. */
function ruleHint(own: readonly Step[], about: { of: string; by: string }): DerivedHint | null {
  const formula = own[0]?.names.formula;
  if (formula === undefined) return null;
  return { id: `step-${about.of}-${about.by}`, kind: 'factor', variant: 'rule', names: { formula } };
}

export function equationOf({ left, right, isNear }: Step, model: Model): Said {
  return saidEqual(left, right, model, isNear);
}
