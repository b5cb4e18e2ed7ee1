import type { Expression } from '../expression';
import type { Model } from '../model';
import { read } from './models';
import { modelOfPair, type Pair } from './pairs';
import { type Ladder, labelBy } from './witness-label';
import { witnessPoints } from './witness-points';

/** The label mathjs gives a pair; what is labelled different is looked at with more digits before it is called equal. */
export function witnessedLabel(pair: Pair, ladder: Ladder): ReturnType<typeof labelBy> {
  const { model, reference } = referenceOf(pair);
  const trees = { answer: read(pair.answer, model), reference, model };
  const points = witnessPoints(model, pair.class, pair.at);
  const label = labelBy(trees, points, ladder);
  return label === 'equal' && pair.expect === 'different' ? labelBy(trees, points, ladder, true) : label;
}

const references = new Map<string, { model: Model; reference: Expression }>();

/** Pairs with the same reference share its tree, whose values are kept. */
function referenceOf(pair: Pair): { model: Model; reference: Expression } {
  const { symbols, definitions, sizes, indices, functions, reference } = pair;
  const key = JSON.stringify([symbols, definitions, sizes, indices, functions, reference]);
  const known = references.get(key);
  if (known !== undefined) return known;
  const model = modelOfPair(pair);
  const made = { model, reference: read(reference, model) };
  references.set(key, made);
  return made;
}
