import type { Arithmetic } from './arithmetic';
import { binaries } from './binaries';
import { costMax, costOf } from './cost';
import { rangeOf } from './domain';
import { doubles } from './doubles';
import { evaluate } from './evaluate';
import type { Expression } from './expression';
import { resolveDerivatives } from './gradient';
import type { Model } from './model';
import { shapeOf } from './notation/check-shapes';
import { ReadFailure } from './notation/failure';
import type { ReadProblem } from './notation/problem';
import { type Place, placesOf } from './places';
import { type Point, sizesFor } from './points';
import { isSameShape, type Shape } from './shapes';
import type { Tensor } from './tensor';

export type Comparison =
  | { kind: 'equal'; witness: 'exact' | 'numeric' }
  /** At `difference.point` both have values and they differ. */
  | { kind: 'different'; difference: Difference }
  /** At `difference.point` the reference has a value and the answer has none. */
  | { kind: 'undefined-there'; difference: Difference }
  | { kind: 'wrong-shape'; yours: Shape; wanted: Shape }
  | { kind: 'unread'; problem: ReadProblem }
  | { kind: 'undecided' };

/** The entry [row, column], from 1, of a matrix; null for a number. */
export type Difference = {
  point: Point;
  entry: [number, number] | null;
  yours: number | null;
  right: number;
};

/** Points at which agreement is confirmed in many digits; at least one per choice of a function letter. */
const confirmedPointCount = 3;
/** Points doubles could not settle that are looked at again. */
const suspectMax = 6;
/** Doubles alone decide "different" only where the difference is this large; below it more digits look again. */
const plainDifferenceRelative = 1e-6;
/** Binary digits looked at in turn; what costs more than `costMax` to work out is not looked at with so many. */
const bitSteps = [
  { bits: 224, costMax },
  { bits: 768, costMax: costMax / 2 },
  { bits: 2560, costMax: costMax / 8 },
];
/** Points that stay unclear with the most bits, before giving up. */
const unclearMax = 4;

/**
 * Are two expressions equal wherever the reference is defined, inside the declared domains? Shape first, then
 * doubles with an error bound at seeded points, then the same points in 224 (if need be 768 or 2560) bits: agreement in
 * doubles alone never decides. Same input, same verdict.
 */
export function compare(
  answer: Expression,
  reference: Expression,
  model: Model,
  seed = 'compare',
): Comparison {
  const yours = shapeOf(answer, model.scope);
  if (yours.kind === 'problem') return { kind: 'unread', problem: yours.problem };
  const wanted = shapeOf(reference, model.scope);
  if (wanted.kind === 'problem') throw new Error(`The reference has no shape: ${wanted.problem.code}`);
  if (!isSameShape(yours.shape, wanted.shape, model.scope.sizes)) {
    return { kind: 'wrong-shape', yours: yours.shape, wanted: wanted.shape };
  }
  const cost = costOf(answer, model, sizesFor(model, 0));
  if (cost > costMax) {
    return { kind: 'unread', problem: { code: 'too-large', at: 0, length: 0, wanted: String(costMax) } };
  }
  try {
    const pair = {
      answer: resolveDerivatives(answer, model),
      reference: resolveDerivatives(reference, model),
      model,
      cost,
    };
    return decide(pair, seed);
  } catch (failure) {
    if (failure instanceof ReadFailure) return { kind: 'unread', problem: failure.problem };
    throw failure;
  }
}

type Pair = { answer: Expression; reference: Expression; model: Model; cost: number };

function decide(pair: Pair, seed: string): Comparison {
  const { coarse, fine } = placesOf(pair.model, seed);
  const suspects: Place[] = [];
  let gap: Comparison | null = null;
  for (const place of [...coarse, ...fine]) {
    const look = lookAt(pair, place, doubles);
    if (look.kind === 'undefined-there') {
      if (!mayBeLoneGap(place, fine, pair.model)) return gap ?? look;
      gap ??= look;
    } else if (look.kind === 'different' && isPlain(look.difference)) return look;
    else if (look.kind === 'different' || look.kind === 'unclear') suspects.push(place);
  }
  return confirm(pair, suspects, fine);
}

/**
 * At a point with few decimals an answer may have a removable gap, as (x² − 1)/(x − 1) has at 1; what is missing
 * on a whole region the fine points meet too. Domains of whole numbers have no other points.
 */
function mayBeLoneGap(place: Place, fine: Place[], model: Model): boolean {
  return !fine.includes(place) && [...model.symbols.values()].some(({ domain }) => !rangeOf(domain).isWhole);
}

function isPlain({ yours, right }: Difference): boolean {
  return (
    yours !== null &&
    Math.abs(yours - right) > plainDifferenceRelative * Math.max(Math.abs(yours), Math.abs(right))
  );
}

/** The long look: at every point doubles could not settle (a bounded number) and at a few more. */
function confirm(pair: Pair, suspects: Place[], fine: Place[]): Comparison {
  const choices = Object.values(pair.model.scope.functions).map((list) => list.length);
  const count = Math.max(confirmedPointCount, ...choices);
  let agreed = 0;
  let unclear = 0;
  const steps = bitSteps.filter((step) => pair.cost <= step.costMax);
  for (const place of [...suspects.slice(0, suspectMax), ...fine]) {
    if (agreed >= count || unclear > unclearMax) break;
    for (const { bits } of steps) {
      const look = lookAt(pair, place, binaries(bits));
      if (look.kind === 'different') return look;
      if (look.kind === 'undefined-there' && !mayBeLoneGap(place, fine, pair.model)) return look;
      if (look.kind === 'agree') agreed += 1;
      if (look.kind !== 'unclear') break;
      if (bits === steps.at(-1)?.bits) unclear += 1;
    }
  }
  return agreed >= count ? { kind: 'equal', witness: 'numeric' } : { kind: 'undecided' };
}

type Look =
  | { kind: 'agree' | 'unclear' | 'nothing-asked' }
  | { kind: 'different' | 'undefined-there'; difference: Difference };

function lookAt<Ball>(pair: Pair, place: Place, arithmetic: Arithmetic<Ball>): Look {
  const { point } = place;
  const right = place.reference(pair.reference, arithmetic);
  if (right.data.some((value) => arithmetic.stateOf(value) === 'undefined')) return { kind: 'nothing-asked' };
  if (right.data.some((value) => arithmetic.stateOf(value) === 'unclear')) return { kind: 'unclear' };
  const yours = evaluate(pair.answer, place.environment(arithmetic));
  let isClear = true;
  for (const [at, value] of right.data.entries()) {
    const other = yours.data[at] as Ball;
    const state = arithmetic.stateOf(other);
    if (state === 'undefined')
      return { kind: 'undefined-there', difference: differenceAt(arithmetic, point, right, at, null) };
    if (state === 'unclear') isClear = false;
    else {
      const side = arithmetic.order(other, value);
      if (side === 1 || side === -1) {
        return {
          kind: 'different',
          difference: differenceAt(arithmetic, point, right, at, arithmetic.toNumber(other)),
        };
      }
      isClear &&= side === 0 || arithmetic.isTight(other, value);
    }
  }
  return { kind: isClear ? 'agree' : 'unclear' };
}

function differenceAt<Ball>(
  arithmetic: Arithmetic<Ball>,
  point: Point,
  right: Tensor<Ball>,
  at: number,
  yours: number | null,
): Difference {
  const isNumber = right.data.length === 1;
  const entry: [number, number] = [Math.floor(at / right.columns) + 1, (at % right.columns) + 1];
  return { point, entry: isNumber ? null : entry, yours, right: arithmetic.toNumber(right.data[at] as Ball) };
}
