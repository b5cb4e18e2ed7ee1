import { compare } from './compare';
import type { Comparison } from './comparison';
import type { Expression } from './expression';
import type { Model } from './model';
import { toText } from './notation/to-text';

export const sameStep: Comparison = { kind: 'equal', witness: 'exact' };

/**
 * What a line comes to after the one before it. Where the first has no value at any sample point, the second is asked
 * instead. Kept for the same two, as a derivation is gone through again whenever a line changes.
 */
export function compareStep(
  before: Expression,
  after: Expression,
  model: Model,
  seed: string | undefined,
): Comparison {
  if (before === after || toText(before) === toText(after)) return sameStep;
  const steps = keptIn(keptIn(compared, model), after);
  const known = steps.get(before);
  if (known !== undefined && known.seed === seed) return known.comparison;
  const forward = compare(after, before, model, seed);
  const comparison = forward.kind === 'undecided' ? compare(before, after, model, seed) : forward;
  steps.set(before, { seed, comparison });
  return comparison;
}

type Step = { seed: string | undefined; comparison: Comparison };

const compared = new WeakMap<Model, WeakMap<Expression, WeakMap<Expression, Step>>>();

function keptIn<Key extends object, Inner extends object, Value>(
  map: WeakMap<Key, WeakMap<Inner, Value>>,
  key: Key,
): WeakMap<Inner, Value> {
  const known = map.get(key) ?? new WeakMap<Inner, Value>();
  map.set(key, known);
  return known;
}
