import { type DoubleBall, doubles } from '../../math/doubles';
import { evaluate, Known } from '../../math/evaluate';
import type { Expression } from '../../math/expression';
import type { Model } from '../../math/model';
import { groupsOf, type Place } from '../../math/places';
import { worked } from '../../math/worked';

/** Places at which a mistake is looked for. Enough of them that what agrees at all is confirmed but seldom in vain. */
const placeCount = 14;
/** Entries that must have told something. */
const toldMin = 4;
const agreementRelative = 1e-9;

/**
 * Places that differ in sizes and choices of functions as far as they can. Most mistakes are told from an answer at the
 * first of them, which is where sums are shortest.
 */
export function placesFor(model: Model, seed: string, count = placeCount): Place[] {
  const groups = groupsOf(model, seed)
    .map(({ places }) => places.filter(({ isCoarse }) => !isCoarse))
    .sort(([left], [right]) => sizeOf(left) - sizeOf(right));
  const longest = Math.max(...groups.map(({ length }) => length));
  const inTurns = Array.from({ length: longest }, (_, at) => groups.flatMap((places) => places[at] ?? []));
  return inTurns.flat().slice(0, count);
}

function sizeOf(place: Place | undefined): number {
  return Object.values(place?.point.sizes ?? {}).reduce((sum, size) => sum + size, 0);
}

/** An answer's entries at one place; NaN where there is no value. */
export type Entries = { values: number[]; errors: number[] };

export function entriesAt(expression: Expression, place: Place, keeping: Keeping = null): Entries {
  const { data } =
    keeping === 'place'
      ? place.reference(expression, doubles)
      : evaluate(expression, place.environment(doubles), keeping?.at(place));
  return { values: data.map(({ value }) => value), errors: data.map(({ error }) => error) };
}

/** An expression's entries at all places of a model, worked out side by side. */
export function entriesByPlace(expression: Expression, model: Model, seed: string): Map<Place, Entries> {
  const found = new Map<Place, Entries>();
  for (const group of groupsOf(model, seed)) {
    const lanes = group.begin();
    const { data } = group.evaluate(worked(expression, model));
    const { values, errors, lanes: count } = lanes;
    for (const [lane, place] of group.places.entries()) {
      const slots = data.map((slot) => slot * count + lane);
      found.set(place, {
        values: slots.map((at) => values[at] as number),
        errors: slots.map((at) => errors[at] as number),
      });
    }
  }
  return found;
}

/** The same, at some of the places. */
export function entriesAtAll(
  expression: Expression,
  places: readonly Place[],
  model: Model,
  seed: string,
): Entries[] {
  const everywhere = entriesByPlace(expression, model, seed);
  return places.map((place) => everywhere.get(place) as Entries);
}

/** Where values are kept: with the place, as long as the expression is; or parts and all, for one search. */
export type Keeping = 'place' | Memory | null;

/** What was worked out at each place, for expressions that have most of their parts in common. */
export class Memory {
  private readonly known = new Map<Place, Known<DoubleBall>>();

  at(place: Place): Known<DoubleBall> {
    const known = this.known.get(place) ?? new Known<DoubleBall>();
    this.known.set(place, known);
    return known;
  }
}

/** The same values wherever either has one, and some of them not 0. */
export function isSameEverywhere(
  answer: readonly Entries[],
  mistake: Expression,
  places: readonly Place[],
  keeping: Keeping = 'place',
): boolean {
  let told = 0;
  for (const [at, place] of places.entries()) {
    const mine = answer[at] as Entries;
    const other = entriesAt(mistake, place, keeping);
    if (other.values.length !== mine.values.length) return false;
    for (let entry = 0; entry < mine.values.length; entry += 1) {
      const agreement = agreementAt(mine, other, entry);
      if (agreement === 'differ') return false;
      if (agreement === 'agree' && mine.values[entry] !== 0) told += 1;
    }
  }
  return told >= toldMin;
}

export function agreementAt(left: Entries, right: Entries, entry: number): 'agree' | 'differ' | 'nothing' {
  const [a, b] = [left.values[entry] as number, right.values[entry] as number];
  if (Number.isNaN(a) && Number.isNaN(b)) return 'nothing';
  if (Number.isNaN(a) || Number.isNaN(b)) return 'differ';
  const spread = (left.errors[entry] as number) + (right.errors[entry] as number);
  const isNear = Math.abs(a - b) <= spread + agreementRelative * Math.max(Math.abs(a), Math.abs(b));
  return isNear ? 'agree' : 'differ';
}
