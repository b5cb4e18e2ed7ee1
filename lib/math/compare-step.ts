import { compare } from './compare';
import type { Comparison } from './comparison';
import type { Expression } from './expression';
import { interned } from './interned';
import type { LookTogether } from './look-together';
import type { Model } from './model';

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
  together: LookTogether | null = null,
): Comparison {
  if (interned(before, model) === interned(after, model)) return sameStep;
  const steps = keptIn(keptIn(compared, model), after);
  const known = steps.get(before);
  if (known !== undefined && known.seed === seed) return known.comparison;
  const forward = compare(after, before, model, seed, together);
  const comparison = forward.kind === 'undecided' ? compare(before, after, model, seed, together) : forward;
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
