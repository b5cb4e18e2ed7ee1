import type { Expression } from '../expression';
import type { Model } from '../model';
import { digitsOf, NotAsked, type Table, widthOf } from './decimals-by-mathjs';
import type { Label } from './pairs';
import { type WitnessPoint, witnessed } from './witnessed';

/**
 * Numbers of digits looked at in turn, the share of the digits in which two values agree that are equal, and the
 * size from which on numbers are compared by it.
 */
export type Ladder = { digits: readonly number[]; agreeing: number; sizeMin: number };

type Trees = { answer: Expression; reference: Expression; model: Model };
type Both = { yours: Table; right: Table; digits: number };

/**
 * What mathjs says of two trees at these points. A difference that keeps its size as digits are added is a
 * difference; one that goes to nothing with them was rounding. `isHidden`: begin with more digits, for what is
 * known to lie below the first.
 */
export function labelBy(
  trees: Trees,
  points: readonly WitnessPoint[],
  ladder: Ladder,
  isHidden = false,
): Label | 'mixed' | 'nothing' {
  const steps = ladder.digits.slice(isHidden ? 1 : 0);
  const seen = new Set(points.map((point) => seenAt(trees, point, steps, ladder)));
  seen.delete('nothing-asked');
  const wrong = [...seen].filter((one) => one !== 'equal');
  if (seen.size === 0) return 'nothing';
  if (wrong.length === 0) return 'equal';
  return wrong.length === 1 ? (wrong[0] as Label) : 'mixed';
}

function seenAt(
  trees: Trees,
  point: WitnessPoint,
  steps: readonly number[],
  ladder: Ladder,
): Label | 'nothing-asked' {
  try {
    let before = bothAt(trees, point, steps[0] as number);
    for (const count of steps.slice(1)) {
      const now = bothAt(trees, point, count);
      const told = toldBy(before, now, ladder);
      if (told !== null) return told;
      before = now;
    }
  } catch (failure) {
    if (failure instanceof NotAsked) return 'nothing-asked';
    throw failure;
  }
  throw new Error('Not told with the most digits');
}

function bothAt({ answer, reference, model }: Trees, point: WitnessPoint, digits: number): Both {
  const yours = witnessed(answer, model, point, digitsOf(digits));
  return { yours, right: referenceAt(reference, model, point, digits), digits };
}

const references = new WeakMap<Expression, Map<string, Table>>();

/** A reference is looked at for many answers; its value at a point is worked out once. */
function referenceAt(of: Expression, model: Model, point: WitnessPoint, digits: number): Table {
  const values = references.get(of) ?? new Map<string, Table>();
  references.set(of, values);
  const key = JSON.stringify([point, digits]);
  const value = values.get(key) ?? witnessed(of, model, point, digitsOf(digits));
  values.set(key, value);
  return value;
}

/** Null where the difference neither stays nor vanishes between two numbers of digits. */
function toldBy(before: Both, now: Both, { agreeing, sizeMin }: Ladder): Label | 'nothing-asked' | null {
  const { yours, right } = now;
  if (yours.length !== right.length || widthOf(yours) !== widthOf(right)) return 'wrong-shape';
  if (hasGap(right)) return 'nothing-asked';
  if (hasGap(yours)) return 'undefined-there';
  if (hasGap(before.yours) || hasGap(before.right)) return null;
  const { number } = digitsOf(now.digits);
  const share = number(`1e-${Math.floor(now.digits * agreeing)}`);
  const [sizes, old] = [right.flat(), gapsOf(before)];
  let isEqual = true;
  for (const [at, gap] of gapsOf(now).entries()) {
    const past = number(String(old[at]));
    const own = (sizes[at] as typeof gap).abs();
    const size = own.lessThan(sizeMin) ? number(sizeMin) : own;
    if (gap.isZero() || gap.lessThan(size.times(share)) || gap.lessThan(past.times(1e-10))) continue;
    if (gap.minus(past).abs().lessThan(gap.times(0.01))) return 'different';
    isEqual = false;
  }
  return isEqual ? 'equal' : null;
}

const hasGap = (of: Table): boolean => of.flat().some((value) => value.isNaN());

function gapsOf({ yours, right }: Both): Table[number] {
  const others = yours.flat();
  return right.flat().map((value, at) => value.minus(others[at] as typeof value).abs());
}
