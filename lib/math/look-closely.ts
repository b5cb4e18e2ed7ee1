import type { PointArithmetic } from './arithmetic';
import { binaries } from './binaries';
import { type Comparison, type Differing, entryOf, type Pair } from './comparison';
import { costMax } from './cost';
import { evaluate } from './evaluate';
import type { Place } from './places';
import { mayBeLoneGap } from './scan';
import type { ExactLook } from './witness-lanes';

/** Points at which agreement is confirmed in many digits; at least one per choice of a function letter. */
const confirmedPointCount = 3;
/** Points doubles could not settle that are looked at again. */
const suspectMax = 6;
/** Hunted places that are looked at in many digits. */
const huntedMax = 4;
/** The same, where the exact witness has already agreed. */
const exactSuspectMax = 3;
/** Binary digits looked at in turn, and what an operation costs with so many beside one with the fewest. */
const bitSteps = [
  { bits: 224, weight: 1 },
  { bits: 768, weight: 2 },
  { bits: 2560, weight: 24 },
] as const;
/** Operations with the fewest digits that all looks may take together. */
const workMax = 2 * costMax;
/** Points that stay unclear with the most bits, before giving up. */
const unclearMax = 4;

/** What is known before the long look. */
type Before = {
  /** Places where doubles differ a little, places they could not settle, and places to go on with. */
  differing: readonly Place[];
  unclear: readonly Place[];
  fine: readonly Place[];
  /** Places found where a condition falls otherwise: what differs there may be small. */
  hunted: readonly Place[];
  /**
   * What the exact witness finds. Where it agrees nothing here may contradict it, and overlapping is enough; where it
   * differs only the most digits count, so that nothing hides below fewer.
   */
  exact: ExactLook;
  /** Places at which doubles agree clearly. */
  agreedCount: number;
};

/** The long look: at places doubles could not settle (a bounded number, spread over them) and at a few more. */
export function lookClosely(
  pair: Pair,
  { differing, unclear: unsettled, hunted, fine, exact, agreedCount }: Before,
): Comparison {
  const isExact = exact === 'agree';
  const choices = Object.values(pair.model.scope.functions).map((list) => list.length);
  const most = bitSteps[bitSteps.length - 1] as (typeof bitSteps)[number];
  /** With how many digits agreement counts. */
  const enough = exact === 'different' ? most : bitSteps[0];
  const affordable = Math.max(1, Math.floor(workMax / (pair.cost * enough.weight)));
  const count = Math.min(affordable, Math.max(confirmedPointCount, ...choices));
  let work = workMax;
  const looked = [
    ...differing.slice(0, suspectMax),
    ...spreadOver(unsettled, isExact ? exactSuspectMax : suspectMax),
  ];
  const places = isExact && agreedCount >= count ? looked : [...looked, ...fine];
  let agreed = isExact ? agreedCount : 0;
  let unclear = 0;
  const atHunted = isExact ? contradictionAt(hunted.slice(0, huntedMax), pair) : null;
  if (atHunted !== null) return atHunted;
  for (const [at, place] of places.entries()) {
    if ((agreed >= count && at >= looked.length) || unclear > unclearMax) break;
    for (const { bits, weight } of bitSteps) {
      work -= pair.cost * weight;
      if (work < 0) {
        unclear = unclearMax + 1;
        break;
      }
      const look = lookAt(pair, place, binaries(bits), isExact);
      if (look.kind === 'different') return look;
      if (look.kind === 'undefined-there' && !mayBeLoneGap(place, pair)) return look;
      if (look.kind === 'agree' && bits < enough.bits) continue;
      if (look.kind === 'agree') agreed += 1;
      if (look.kind !== 'unclear') break;
      if (bits === most.bits) unclear += 1;
    }
  }
  if (agreed < count) return { kind: 'undecided' };
  return { kind: 'equal', witness: isExact ? 'exact' : 'numeric' };
}

/** A difference, or a place without a value, that few digits show at one of these. */
function contradictionAt(places: readonly Place[], pair: Pair): Differing | null {
  const [{ bits }] = bitSteps;
  if (places.length * pair.cost > workMax) return null;
  for (const place of places) {
    const look = lookAt(pair, place, binaries(bits), true);
    if (look.kind === 'different' || look.kind === 'undefined-there') return look;
  }
  return null;
}

/** At most `count` of a list, from all over it. */
function spreadOver<Item>(list: readonly Item[], count: number): readonly Item[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as Item);
}

type Look = { kind: 'agree' | 'unclear' | 'nothing-asked' } | Differing;

function lookAt<Ball>(
  pair: Pair,
  place: Place,
  arithmetic: PointArithmetic<Ball>,
  isOverlapEnough: boolean,
): Look {
  const { point } = place;
  const right = place.reference(pair.reference, arithmetic);
  if (right.data.some((value) => arithmetic.stateOf(value) === 'undefined')) return { kind: 'nothing-asked' };
  if (right.data.some((value) => arithmetic.stateOf(value) === 'unclear')) return { kind: 'unclear' };
  const yours = evaluate(pair.answer, place.environment(arithmetic));
  let isClear = true;
  for (const [at, value] of right.data.entries()) {
    const other = yours.data[at] as Ball;
    const difference = { point, entry: entryOf(right, at), yours: null, right: arithmetic.toNumber(value) };
    const state = arithmetic.stateOf(other);
    if (state === 'undefined') return { kind: 'undefined-there', difference };
    if (state === 'unclear') isClear = false;
    else {
      const side = arithmetic.order(other, value);
      if (side === 1 || side === -1)
        return { kind: 'different', difference: { ...difference, yours: arithmetic.toNumber(other) } };
      isClear &&= isOverlapEnough || side === 0 || arithmetic.isTight(other, value);
    }
  }
  return { kind: isClear ? 'agree' : 'unclear' };
}
