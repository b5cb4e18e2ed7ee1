import { type Differing, entryOf, type Pair } from './comparison';
import type { DoubleLanes } from './double-lanes';
import { type Group, isWholeModel, type Place } from './places';
import type { Tensor } from './tensor';

/** What doubles say at all sample points. */
export type Scan =
  | { kind: 'decided'; verdict: Differing }
  /**
   * `differing`: places where both differ a little, which more digits have to confirm; `unclear`: places doubles cannot
   * settle; `agreedCount`: places where both agree within narrow bounds.
   */
  | { kind: 'open'; differing: Place[]; unclear: Place[]; agreedCount: number };

/** Doubles alone decide "different" only where the difference is this large; below it more digits look again. */
const plainDifferenceRelative = 1e-6;
/** Wider than this share of the value, agreement in doubles says nothing. */
const tightness = 1e-3;

/** A difference wider than the error bounds, or a place where only the answer has no value, decides. */
export function scan(pair: Pair, groups: readonly Group[]): Scan {
  const differing: Place[] = [];
  const unclear: Place[] = [];
  let gap: Differing | null = null;
  let agreedCount = 0;
  for (const group of groups) {
    const lanes = group.begin();
    const right = group.evaluate(pair.reference);
    const yours = group.evaluate(pair.answer);
    for (const [lane, place] of group.places.entries()) {
      const look = lookAt({ lanes, lane, yours, right });
      if (look.kind === 'nothing-asked') continue;
      if (look.kind === 'agree') agreedCount += 1;
      else if (look.kind === 'unclear') unclear.push(place);
      else if (look.kind === 'undefined') {
        const verdict = verdictAt('undefined-there', place, look.at, { lanes, lane, yours, right });
        if (!mayBeLoneGap(place, pair)) return { kind: 'decided', verdict: gap ?? verdict };
        gap ??= verdict;
      } else {
        const verdict = verdictAt('different', place, look.at, { lanes, lane, yours, right });
        if (isPlain(verdict)) return { kind: 'decided', verdict };
        differing.push(place);
      }
    }
  }
  return { kind: 'open', differing, unclear, agreedCount };
}

/**
 * At a point with few decimals an answer may have a removable gap, as (x² − 1)/(x − 1) has at 1; what is missing
 * on a whole region the fine points meet too. Domains of whole numbers have no other points.
 */
export function mayBeLoneGap(place: Place, { model }: Pair): boolean {
  return place.isCoarse && !isWholeModel(model);
}

type Look = { kind: 'agree' | 'unclear' | 'nothing-asked' | 'different' | 'undefined'; at: number };

const agree: Look = { kind: 'agree', at: 0 };
const unsettled: Look = { kind: 'unclear', at: 0 };
const nothingAsked: Look = { kind: 'nothing-asked', at: 0 };

/** Both values in a group's lanes, in one of these. */
type InLane = { lanes: DoubleLanes; lane: number; yours: Tensor<number>; right: Tensor<number> };

function lookAt({ lanes, lane, yours, right }: InLane): Look {
  const { values, errors, lanes: count } = lanes;
  let isClear = true;
  for (const slot of right.data) {
    const at = slot * count + lane;
    if (!Number.isNaN(values[at])) continue;
    if (errors[at] === 0) return nothingAsked;
    isClear = false;
  }
  if (!isClear) return unsettled;
  for (let at = 0; at < right.data.length; at += 1) {
    const left = (yours.data[at] as number) * count + lane;
    const other = (right.data[at] as number) * count + lane;
    const value = values[left] as number;
    const wanted = values[other] as number;
    const spread = (errors[left] as number) + (errors[other] as number);
    if (Number.isNaN(value)) {
      if (errors[left] === 0) return { kind: 'undefined', at };
      isClear = false;
    } else if (Math.abs(value - wanted) > spread) return { kind: 'different', at };
    else if (spread > tightness * Math.max(Math.abs(value), Math.abs(wanted))) isClear = false;
  }
  return isClear ? agree : unsettled;
}

function verdictAt(
  kind: Differing['kind'],
  { point }: Place,
  at: number,
  { lanes, lane, yours, right }: InLane,
): Differing {
  const value = lanes.values[(yours.data[at] as number) * lanes.lanes + lane] as number;
  return {
    kind,
    difference: {
      point,
      entry: entryOf(right, at),
      yours: kind === 'different' ? value : null,
      right: lanes.values[(right.data[at] as number) * lanes.lanes + lane] as number,
    },
  };
}

function isPlain({ difference: { yours, right } }: Differing): boolean {
  return (
    yours !== null &&
    Math.abs(yours - right) > plainDifferenceRelative * Math.max(Math.abs(yours), Math.abs(right))
  );
}
