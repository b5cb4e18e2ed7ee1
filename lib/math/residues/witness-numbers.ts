import type { Side } from '../arithmetic';
import { DoubleLanes } from '../double-lanes';
import { type DoubleBall, doubles } from '../doubles';
import { type Chain, chainFor } from './chains';
import { negated } from './laws';
import { literalIn } from './literals';
import { ResidueLanes, unknown } from './residue-lanes';

const integerExponentMax = Number.MAX_SAFE_INTEGER;
const nothing: DoubleBall = { value: 0, error: 0 };
/** As many as toFixed writes. */
const doubleDigits = 100;

/**
 * The numbers of the witness: what is put in, sums and products, and what doubles decide. A slot has the same number in
 * `real` and in `residues`.
 */
export class WitnessNumbers {
  readonly real = new DoubleLanes();
  readonly residues = new ResidueLanes();
  undefined = 0;
  unclear = 0;
  private readonly inverses = new Map<number, number>();
  private random: () => number = () => 0;
  /** Where two expressions are compared. */
  private zero = 0;
  protected chain: Chain = chainFor(false);

  /**
   * `low` … `high`: the fields used, counted from the one of comparison. `realLanes`: as many as `lanes` where doubles
   * have something to decide, else one that stands for all.
   */
  begin(
    chain: Chain,
    low: number,
    high: number,
    lanes: number,
    realLanes: number,
    random: () => number,
  ): void {
    this.real.begin(realLanes);
    this.residues.begin(chain, chain.zero + low, high - low + 1, lanes);
    this.chain = chain;
    this.inverses.clear();
    this.zero = -low;
    this.random = random;
    this.undefined = this.real.undefined;
    this.unclear = this.real.unclear;
    this.residues.write(this.undefined, () => unknown);
    this.residues.write(this.unclear, () => unknown);
  }

  private ballAt(slot: number, lane: number): DoubleBall {
    return this.real.ballAt(slot, Math.min(lane, this.real.lanes - 1));
  }

  /** The residue of a slot where expressions are compared; negative when unknown. */
  residueAt(slot: number, lane: number): number {
    return this.residues.at(slot, this.zero, lane);
  }

  /** Whole numbers, the same in every field. */
  wholeInput(valueAt: (lane: number) => number): number {
    const slot = this.real.fromBalls((lane) => ({ value: valueAt(lane), error: 0 }));
    this.residues.write(slot, (_, lane, field) => field.fromInteger(valueAt(lane)));
    return slot;
  }

  /** Anything: independent random residues; powers of the generator for what is positive, so that it has roots. */
  freeInput(ballAt: (lane: number) => DoubleBall, isPositive: boolean): number {
    const slot = this.real.fromBalls(ballAt);
    this.residues.write(slot, (_, __, field) => {
      const value = 1 + Math.floor(this.random() * (field.p - 1));
      return isPositive ? field.power(value, field.cofactor) : value;
    });
    return slot;
  }

  /** 1 − the sum of the others: the last of numbers that add up to one. */
  remainderInput(ballAt: (lane: number) => DoubleBall, others: readonly number[]): number {
    const slot = this.real.fromBalls(ballAt);
    this.residues.write(slot, (level, lane, field) => {
      let rest = 1;
      for (const other of others) rest = field.fromInteger(rest - this.residues.at(other, level, lane));
      return rest;
    });
    return slot;
  }

  fromText(text: string): number {
    const slot = this.real.fromText(text);
    this.residues.fill(slot, (field) => literalIn(field, text));
    return slot;
  }

  fromInteger(value: number): number {
    const slot = this.real.fromInteger(value);
    this.residues.fill(slot, (field) => field.fromInteger(value));
    return slot;
  }

  fromDouble(value: number): number {
    const slot = this.real.fromDouble(value);
    const text = Math.abs(value).toFixed(doubleDigits);
    const residues = this.fromText(text);
    this.residues.one(slot, residues, (field, x) => (value < 0 ? negated(field, x) : x));
    return slot;
  }

  /** A number without laws. */
  pi(): number {
    const slot = this.real.pi();
    this.residues.fill(slot, (field, level) => 1 + ((0x2545f491 + level * 7919) % (field.p - 1)));
    return slot;
  }

  toWhole(a: number): number {
    return this.real.toWhole(a);
  }

  wholeRange(a: number): { low: number; high: number } | null {
    return this.real.wholeRange(a);
  }

  negate(a: number): number {
    const slot = this.real.negate(a);
    this.residues.one(slot, a, negated);
    return slot;
  }
  add(a: number, b: number): number {
    const slot = this.real.add(a, b);
    this.residues.combine(slot, a, b, 'sum');
    return slot;
  }
  subtract(a: number, b: number): number {
    const slot = this.real.subtract(a, b);
    this.residues.combine(slot, a, b, 'difference');
    return slot;
  }
  multiply(a: number, b: number): number {
    const slot = this.real.multiply(a, b);
    this.residues.combine(slot, a, b, 'product');
    return slot;
  }
  divide(a: number, b: number): number {
    const slot = this.real.divide(a, b);
    this.residues.combine(slot, a, this.inverseOf(b), 'product');
    return slot;
  }

  /** 1/b in residues alone, worked out once: a matrix is divided entry by entry. */
  private inverseOf(b: number): number {
    const known = this.inverses.get(b);
    if (known !== undefined) return known;
    const slot = this.real.slot();
    this.residues.one(slot, b, (field, x) => (x === 0 ? unknown : field.inverse(x)));
    this.inverses.set(b, slot);
    return slot;
  }

  dot(xs: readonly number[], ys: readonly number[]): number {
    const slot = this.real.dot(xs, ys);
    this.residues.dot(slot, xs, ys);
    return slot;
  }

  /** A whole exponent is counted out; any other is e^(b log a), for a "positive" a. */
  power(a: number, b: number): number {
    const slot = this.real.power(a, b);
    const { residues } = this;
    residues.write(slot, (level, lane, field) => {
      const x = residues.at(a, level, lane);
      const exponent = this.ballAt(b, lane);
      if (x < 0) return unknown;
      if (exponent.error === 0 && Number.isInteger(exponent.value)) {
        if (Math.abs(exponent.value) > integerExponentMax) return unknown;
        if (exponent.value >= 0) return field.power(x, exponent.value);
        return x === 0 ? unknown : field.inverse(field.power(x, -exponent.value));
      }
      const above = residues.fields[level + 1];
      if (above === undefined || !field.isPower(x)) return unknown;
      const y = residues.at(b, level + 1, lane);
      return y < 0 ? unknown : field.exp(above.multiply(y, field.log(x)));
    });
    return slot;
  }

  compare(a: number, b: number, holds: readonly Side[]): number {
    return this.decided(this.real.compare(a, b, holds));
  }
  step(a: number): number {
    return this.decided(this.real.step(a));
  }
  sign(a: number): number {
    return this.decided(this.real.sign(a));
  }

  /** What the doubles have decided, as a whole number. */
  private decided(slot: number): number {
    this.residues.write(slot, (_, lane, field) => {
      const { value, error } = this.ballAt(slot, lane);
      return error === 0 && Number.isInteger(value) ? field.fromInteger(value) : unknown;
    });
    return slot;
  }

  choose(test: number, then: number, otherwise: number): number {
    const slot = this.real.choose(test, then, otherwise);
    const { residues } = this;
    residues.write(slot, (level, lane) => {
      const side = doubles.order(this.ballAt(test, lane), nothing);
      if (side === null) return unknown;
      return residues.at(side === 0 ? otherwise : then, level, lane);
    });
    return slot;
  }

  pivotAmong(candidates: readonly number[]): number | 'zero' | null {
    return this.real.pivotAmong(candidates);
  }
  asPivot(a: number): number {
    const slot = this.real.asPivot(a);
    this.residues.one(slot, a, (_, x) => x);
    return slot;
  }

  abs(a: number): number {
    return this.chosen(this.real.abs(a), (lane) => {
      const { value } = doubles.sign(this.ballAt(a, lane));
      return Number.isNaN(value) ? null : { slot: a, isNegative: value < 0 };
    });
  }
  max(a: number, b: number): number {
    return this.chosen(this.real.max(a, b), (lane) => this.sideOf(a, b, lane, 1));
  }
  min(a: number, b: number): number {
    return this.chosen(this.real.min(a, b), (lane) => this.sideOf(a, b, lane, -1));
  }

  private sideOf(
    a: number,
    b: number,
    lane: number,
    wanted: Side,
  ): { slot: number; isNegative: boolean } | null {
    const side = doubles.order(this.ballAt(a, lane), this.ballAt(b, lane));
    return side === null ? null : { slot: side === wanted || side === 0 ? a : b, isNegative: false };
  }

  private chosen(slot: number, pick: (lane: number) => { slot: number; isNegative: boolean } | null): number {
    const picks = Array.from({ length: this.residues.lanes }, (_, lane) => pick(lane));
    this.residues.write(slot, (level, lane, field) => {
      const from = picks[lane] ?? null;
      if (from === null) return unknown;
      const x = this.residues.at(from.slot, level, lane);
      return from.isNegative && x >= 0 ? negated(field, x) : x;
    });
    return slot;
  }
}
