import { rangeOf } from '../../math/domain';
import type { Expression } from '../../math/expression';
import type { Model } from '../../math/model';
import { namesIn, namesNotYet } from '../answer-names';
import type { Asked } from './mistake';
import { type PlainName, plainNames } from './plain-names';

const atHandOf = new WeakMap<Asked, readonly PlainName[]>();

/** What an answer to this part may hold: results that are still to come are none of it. */
export function namesAtHand(asked: Asked): readonly PlainName[] {
  const { model, exercise, part } = asked;
  const notYet = namesNotYet(exercise, part);
  const known = atHandOf.get(asked) ?? plainNames(model).filter(({ name }) => !notYet.has(name));
  atHandOf.set(asked, known);
  return known;
}

/** All names that expressions are made of, down to the symbols. */
export function namesUnder(expressions: readonly Expression[], model: Model): Set<string> {
  const met = new Set<string>();
  const waiting = expressions.flatMap(namesIn);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (met.has(name)) continue;
    met.add(name);
    const quantity = model.quantities.get(name);
    if (quantity !== undefined) waiting.push(...namesIn(quantity.expression));
  }
  return met;
}

const involvedIn = new WeakMap<Asked, Set<string>>();

/** What the key and what is derived are made of. */
export function namesInvolved(asked: Asked): ReadonlySet<string> {
  const { model, derivative, keys, reference } = asked;
  const known =
    involvedIn.get(asked) ??
    namesUnder([...(derivative === null ? [] : [derivative.of]), ...keys, reference], model);
  involvedIn.set(asked, known);
  return known;
}

/** Nobody means a quantity that has no part in this and is not written. */
export function heldIn(of: Expression, asked: Asked): { held?: string } {
  const involved = namesInvolved(asked);
  const held = namesIn(of).find((name) => asked.model.quantities.has(name) && !involved.has(name));
  return held === undefined ? {} : { held };
}

const squashing = new Set<string>(['sigmoid', 'softmax', 'tanh']);

/** Something of which 1 less it is a thing of its own: a probability, a label, the value of a squashing function. */
export function isShare(name: string, { symbols, quantities }: Model): boolean {
  const symbol = symbols.get(name);
  if (symbol !== undefined) {
    const { low, high } = rangeOf(symbol.domain);
    return low >= 0 && high <= 1;
  }
  const formula = quantities.get(name)?.expression;
  return formula?.kind === 'letter' || (formula?.kind === 'apply' && squashing.has(formula.operation));
}
