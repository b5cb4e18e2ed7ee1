import { localGradient, tidyByTerms } from '../../math/derive-locally';
import { childrenOf, type Expression, isApply, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { Said } from '../said';
import { definitionOf, targetName } from './dependencies';
import { describeLocal } from './describe-local';
import { tidied } from './ending';
import { familiar } from './familiar';
import { plainly } from './plainly';
import { saidEqual } from './say';
import { type Derived, derivative, isSame, type Step } from './step';
import type { Task } from './task';

/** One step of the chain rule: of what a quantity is made of by something that stands in it directly. */
export function localDerivative(of: Expression, by: Expression, { model, writing }: Task): Derived {
  const definition = definitionOf(of, model);
  const raw = localGradient(definition, by, model);
  const left = derivative(of, by);
  const plain = plainForm(raw, definition, model);
  const named = familiar(tidyByTerms(raw, writing), model);
  const value = shorter(tidied(raw, named, writing), named);
  const isOfOne = definition.kind === 'apply' && childrenOf(definition).every((at) => at.kind === 'name');
  const isNamed = isOfOne || [...namesOf(named)].every((name) => namesOf(plain).has(name));
  const stages = isNamed ? (quotientCount(named) > 1 ? [named, value] : [value]) : [plain, named, value];
  const first = describeLocal(of, by, value, model);
  const steps: Step[] = [{ ...first, left, right: stages[0] as Expression }];
  for (const [at, right] of stages.entries()) {
    const before = stages[at - 1];
    if (before === undefined || isSame(before, right)) continue;
    const isNaming = !isNamed && at === 1;
    const plainRule = quotientCount(before) > 1 ? ('combine' as const) : ('tidy' as const);
    const how = isNaming ? naming(before, right, writing) : { rule: plainRule, names: {} };
    steps.push({ ...how, left, right });
  }
  const about = { of: targetName(of), by: targetName(by) };
  return { steps: steps.map((step) => ({ ...step, about })), value };
}

/** What has nothing to bring together is left as the rules give it, where that is shorter. */
function shorter(tidy: Expression, named: Expression): Expression {
  const isLeft = quotientCount(named) <= 1 && toText(named).length < toText(tidy).length;
  return isLeft ? named : tidy;
}

/** Before names are put in; as the rules leave it where tidying would bring functions nobody has asked for. */
function plainForm(raw: Expression, definition: Expression, model: Model): Expression {
  const tidy = familiar(tidyByTerms(raw, { ...model, quantities: new Map() }), model);
  const known = new Set(exponentialsIn(definition));
  return exponentialsIn(tidy).every((text) => known.has(text)) ? tidy : plainly(raw);
}

function exponentialsIn(expression: Expression): string[] {
  return [...nodesOf(expression)].flatMap((node) => (isApply(node, 'exp') ? [toText(node)] : []));
}

/** By which quantity of the model something was replaced. */
function naming(before: Expression, after: Expression, model: Model): Pick<Step, 'rule' | 'names'> {
  const known = namesOf(before);
  const fresh = [...nodesOf(after)].find(
    (node) => node.kind === 'name' && !known.has(node.name) && model.quantities.has(node.name),
  );
  if (fresh === undefined) return { rule: 'tidy', names: {} };
  const definition = definitionOf(fresh, model);
  const name = saidEqual(fresh, definition, model);
  return {
    rule: 'by-name',
    names: { name: withExponential(name, definition, exponentialsIn(before).length > 0, model) },
  };
}

/** Of a sigmoid as a quotient too, where it came from one. */
function withExponential(name: Said, definition: Expression, isQuotient: boolean, model: Model): Said {
  const [argument] = isApply(definition, 'sigmoid') && isQuotient ? definition.args : [];
  if (argument === undefined) return name;
  const one: Expression = { kind: 'number', text: '1' };
  const written: Expression = {
    kind: 'apply',
    operation: 'divide',
    args: [one, { kind: 'apply', operation: 'add', args: [one, exponentialOf(argument)] }],
  };
  const whole = saidEqual(definition, written, model);
  return {
    tex: `${name.tex.split(' = ')[0]} = ${whole.tex}`,
    text: `${name.text.split(' = ')[0]} = ${whole.text}`,
  };
}

function exponentialOf(argument: Expression): Expression {
  return {
    kind: 'apply',
    operation: 'exp',
    args: [{ kind: 'apply', operation: 'negate', args: [argument] }],
  };
}

function namesOf(expression: Expression): Set<string> {
  return new Set([...nodesOf(expression)].flatMap((node) => (node.kind === 'name' ? [node.name] : [])));
}

function quotientCount(expression: Expression): number {
  return [...nodesOf(expression)].filter((node) => isApply(node, 'divide')).length;
}
