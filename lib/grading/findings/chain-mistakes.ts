import { freeIndices } from '../../math/bindings';
import { apply, type Expression, isApply, isNumber, name, nodesOf, number, one } from '../../math/expression';
import { dependentsOf, type LocalStep } from '../../math/gradient';
import type { Model } from '../../math/model';
import { operations } from '../../math/operations';
import { scaled } from '../../math/operations/operation';
import { isSameShape, scalarShape } from '../../math/shapes';
import { tidy } from '../../math/tidy';
import { once } from '../once';
import type { Finding } from '../verdict';
import { chainSteps, gradientWith, stepsInside } from './chain-steps';
import { missingFactor, missingTerm, missingUpstream, turnedTerm } from './missing';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';

/** The gradient with one step of its chain rule forgotten or mistaken. */
export type ChainMistakes = {
  functions: Mistake[];
  /** The derivative of a function left out. */
  factors: Mistake[];
  /** What an operand is multiplied by left out, maybe on one of several ways only. */
  operands: Mistake[];
  terms: Mistake[];
  inner: Mistake[];
  /** Of an answer; a line's are found in the line itself. */
  signs: Mistake[];
};

export function chainMistakes(asked: Asked): ChainMistakes {
  const made: ChainMistakes = { functions: [], factors: [], operands: [], terms: [], inner: [], signs: [] };
  const { derivative, model } = asked;
  if (derivative === null) return made;
  const { of, by, put } = derivative;
  const target = by.kind === 'element' ? by.of : by;
  if (target.kind !== 'name') return made;
  const relevant = dependentsOf(target.name, model);
  const steps = chainSteps(of, by, model);
  steps.forEach((step, at) => {
    const changed: Changed = (change, count) => put(gradientWith(of, by, model, at, change, count));
    const { node } = step;
    if (isFunction(node)) ofFunction(step, { asked, steps, at, changed, made, relevant });
    else if (node.kind === 'apply') ofOperator(step, { asked, steps, at, changed, made, relevant });
  });
  return made;
}

type Change = (step: LocalStep) => readonly (Expression | null)[];
type Changed = (change: Change, count?: number) => Expression;
type Place = {
  asked: Asked;
  steps: readonly LocalStep[];
  at: number;
  changed: Changed;
  made: ChainMistakes;
  relevant: ReadonlySet<string>;
};

function isFunction(node: Expression): boolean {
  if (node.kind === 'letter') return true;
  if (node.kind !== 'apply' || node.operation === 'negate') return false;
  return operations[node.operation].arguments === 1 && 'isElementwise' in operations[node.operation];
}

/** f(u): its derivative left out, f itself instead, the derivative taken at f(u), the inside not derived. */
function ofFunction({ node, within }: LocalStep, place: Place): void {
  const { asked, changed, made, steps, at, relevant } = place;
  const { model } = asked;
  const argument = node.kind === 'letter' ? node.argument : ((node as Applied).args[0] as Expression);
  const slope = slopeOf(node);
  const shape = shapeOrNull(node, model);
  if (slope === null || shape === null || !isOpen(slope, model)) return;
  const derivative = once(() => shorter(slope, tidy(slope, model)));
  const of = within !== null && model.quantities.get(within)?.expression === node ? name(within) : node;
  const about = aboutOf(within, argument, relevant);
  const names = () => ({
    factor: said(derivative(), model),
    of: said(of, model),
    by: said(argument, model),
  });
  made.factors.push({
    finding: () => finding('factor-missing', 'derivative', names(), about),
    expression: changed(({ upstream }) => [upstream]),
    factor: slope,
  });
  const upstream = tidy(steps[at]?.upstream ?? one, model);
  if (!isSign(upstream))
    made.factors.push({
      finding: () => missingUpstream(upstream, of, asked),
      expression: changed(() => [slope]),
      factor: upstream,
    });
  made.functions.push({
    finding: () =>
      finding(
        'function-for-derivative',
        'plain',
        { function: said(tidy(node, model), model), derivative: said(derivative(), model) },
        about,
      ),
    expression: changed(({ upstream }) => [scaled(upstream, node, shape)]),
  });
  const elsewhere = slopeOf(withArgument(node, node));
  if (elsewhere !== null) {
    const right = () => ({
      derivative: said(shorter(elsewhere, tidy(elsewhere, model)), model),
      right: said(derivative(), model),
    });
    made.functions.push({
      finding: () => finding('function-for-derivative', 'input', right(), about),
      expression: changed(({ upstream }) => [scaled(upstream, elsewhere, shape)]),
    });
  }
  innerLost(argument, about, place);
}

function innerLost(inside: Expression, about: Finding['about'], place: Place): void {
  const { asked, made, steps, at } = place;
  if (inside.kind === 'name' || inside.kind === 'element' || steps[at + 1]?.node !== inside) return;
  made.inner.push({
    finding: () => finding('inner-derivative-lost', 'plain', { inner: said(inside, asked.model) }, about),
    expression: gradientPassedThrough(place),
    inside,
  });
}

/** What is inside the function sends on what it receives, as if its derivative were 1. */
function gradientPassedThrough({ asked, steps, at }: Place): Expression {
  const { of, by, put } = asked.derivative as NonNullable<Asked['derivative']>;
  const { model } = asked;
  const passes: Change = ({ node, upstream, parts }) => {
    if (node.kind !== 'apply') return parts;
    const received = shapeOrNull(upstream, model);
    return node.args.map((argument, place) => {
      const shape = shapeOrNull(argument, model);
      const fits = shape !== null && received !== null && isSameShape(shape, received, model.scope.sizes);
      return parts[place] && fits ? upstream : (parts[place] ?? null);
    });
  };
  return put(gradientWith(of, by, model, at + 1, passes, stepsInside(steps, at + 1)));
}

type Applied = Expression & { kind: 'apply' };

/** u + v, u v, u / v, u^n: a way left out, a factor left out, the exponent forgotten. */
function ofOperator(step: LocalStep, place: Place): void {
  const { asked, changed, made, relevant } = place;
  const { model } = asked;
  const node = step.node as Applied;
  const ways = node.args.map((argument, at) => Boolean(step.parts[at]) && holds(argument, relevant));
  node.args.forEach((argument, at) => {
    if (!ways[at]) return;
    const others = ways.some((isWay, other) => isWay && other !== at);
    if (others) {
      const without = changed(({ parts }) => replacedIn(parts, at, null));
      const path = () => finding('term-missing', 'path', { through: said(argument, model) });
      made.terms.push({
        finding: () => missingTerm(asked.reference, without, asked, path()),
        expression: without,
      });
      if (!('focus' in asked.part)) {
        const turned = changed(({ parts }) =>
          replacedIn(parts, at, apply('negate', parts[at] as Expression)),
        );
        made.signs.push({ finding: () => turnedTerm(turned, argument, asked), expression: turned });
      }
    }
    const about = aboutOf(step.within, argument, relevant);
    if (isOuter(node, at)) innerLost(argument, about, place);
    for (const [factor, left] of forgotten(node, at)) {
      if (isSign(tidy(factor, model)) || !isOpen(factor, model)) continue;
      const passed = changed((now) => replacedIn(now.parts, at, left(now)));
      const shape = shapeOrNull(passed, model);
      if (shape === null) continue;
      made.operands.push({ finding: () => missingFactor(factor, asked, about), expression: passed });
    }
  });
}

/** What is below a line or has an exponent is inside of something too. */
function isOuter(node: Applied, at: number): boolean {
  const isPower = isApply(node, 'power') || isApply(node, 'elementPower');
  return (at === 1 && isApply(node, 'divide')) || (at === 0 && isPower);
}

/** What may be forgotten of the derivative of an operator by one of its arguments, and what is sent on then. */
function forgotten(node: Applied, at: number): [Expression, (step: LocalStep) => Expression][] {
  const whole = ({ upstream }: LocalStep): Expression => upstream;
  const [left, right] = node.args as [Expression, Expression];
  switch (node.operation) {
    case 'multiply':
    case 'hadamard':
      return [[at === 0 ? right : left, whole]];
    case 'divide':
      return at === 0 ? [[apply('divide', one, right), whole]] : [];
    case 'power':
    case 'elementPower': {
      if (at !== 0 || right.kind !== 'number') return [];
      const lowered = apply('elementPower', left, number(Number(right.text) - 1));
      return [
        [right, ({ upstream }) => apply('hadamard', upstream, lowered)],
        [apply('hadamard', right, lowered), whole],
      ];
    }
    default:
      return [];
  }
}

/** The step of the chain that leads from a quantity to the one name inside that matters. */
function aboutOf(
  within: string | null,
  argument: Expression,
  relevant: ReadonlySet<string>,
): Finding['about'] {
  if (within === null) return undefined;
  for (const node of nodesOf(argument))
    if (node.kind === 'name' && relevant.has(node.name)) return { of: within, by: node.name };
  return undefined;
}

function slopeOf(node: Expression): Expression | null {
  if (node.kind === 'letter') return { ...node, order: node.order + 1 };
  if (node.kind !== 'apply') return null;
  const rule = operations[node.operation].gradient;
  const given = { upstream: one, args: node.args, self: node, shapes: [scalarShape], shape: scalarShape };
  return rule(given)[0] ?? null;
}

/** Whether a formula has a meaning outside of the sum it stands in. */
function isOpen(formula: Expression, { scope }: Model): boolean {
  return [...freeIndices(formula)].every((letter) => letter in scope.indices);
}

function isSign(factor: Expression): boolean {
  return isNumber(isApply(factor, 'negate') ? (factor.args[0] as Expression) : factor, 1);
}

/** Tidying names what it can, and may write more than there was. */
function shorter(plain: Expression, tidied: Expression): Expression {
  return [...nodesOf(plain)].length < [...nodesOf(tidied)].length ? plain : tidied;
}

function withArgument(node: Expression, argument: Expression): Expression {
  return node.kind === 'letter' ? { ...node, argument } : { ...(node as Applied), args: [argument] };
}

function holds(expression: Expression, names: ReadonlySet<string>): boolean {
  for (const node of nodesOf(expression)) if (node.kind === 'name' && names.has(node.name)) return true;
  return false;
}

function replacedIn<T>(list: readonly T[], at: number, by: T): T[] {
  return list.map((entry, place) => (place === at ? by : entry));
}
