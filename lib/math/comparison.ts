import type { Expression } from './expression';
import type { Model } from './model';
import type { ReadProblem } from './notation/problem';
import type { Point } from './points';
import type { Shape } from './shapes';

export type Comparison =
  /** `exact`: confirmed in arithmetic without rounding; `numeric`: to many digits at many points. */
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

export type Differing = Extract<Comparison, { difference: Difference }>;

/** Two expressions of one shape whose derivatives are worked out. `cost`: of one evaluation of the answer. */
export type Pair = { answer: Expression; reference: Expression; model: Model; cost: number };

/** The place of a number in a matrix's data, as people count. */
export function entryOf(of: { rows: number; columns: number }, at: number): [number, number] | null {
  if (of.rows * of.columns === 1) return null;
  return [Math.floor(at / of.columns) + 1, (at % of.columns) + 1];
}
