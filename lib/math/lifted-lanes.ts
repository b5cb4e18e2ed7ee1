import type { Side } from './arithmetic';
import { DoubleSlots } from './double-slots';
import { doubles } from './doubles';

/** What is rare or decides something: done lane by lane by the arithmetic of one double. */
export class LiftedLanes extends DoubleSlots {
  toWhole(slot: number): number {
    const range = this.wholeRange(slot);
    return range === null || range.low !== range.high ? Number.NaN : range.low;
  }

  wholeRange(slot: number): { low: number; high: number } | null {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let lane = 0; lane < this.lanes; lane += 1) {
      const whole = doubles.toWhole(this.ballAt(slot, lane));
      if (Number.isNaN(whole)) return null;
      low = Math.min(low, whole);
      high = Math.max(high, whole);
    }
    return { low, high };
  }

  compare(a: number, b: number, holds: readonly Side[]): number {
    return this.eachTwo(a, b, (x, y) => doubles.compare(x, y, holds));
  }

  choose(test: number, then: number, otherwise: number): number {
    return this.fromBalls((lane) =>
      doubles.choose(this.ballAt(test, lane), this.ballAt(then, lane), this.ballAt(otherwise, lane)),
    );
  }

  /** The candidate that can be told from zero in most lanes. */
  pivotAmong(candidates: readonly number[]): number | 'zero' | null {
    let best: { at: number; score: number } | null = null;
    for (const [at, slot] of candidates.entries()) {
      const score = this.pivotScore(slot);
      if (score > (best?.score ?? 0)) best = { at, score };
    }
    return best?.at ?? (candidates.every((slot) => this.isZero(slot)) ? 'zero' : null);
  }

  asPivot(a: number): number {
    return this.eachOne(a, (x) => (Math.abs(x.value) > x.error ? x : doubles.unclear));
  }

  private pivotScore(slot: number): number {
    let score = 0;
    for (let at = slot * this.lanes, end = at + this.lanes; at < end; at += 1) {
      if (this.isClear(at)) score += 1 + Math.min(1, Math.abs(this.values[at] as number)) / this.lanes;
    }
    return score;
  }

  private isClear(at: number): boolean {
    return Math.abs(this.values[at] as number) > (this.errors[at] as number);
  }

  private isZero(slot: number): boolean {
    for (let at = slot * this.lanes, end = at + this.lanes; at < end; at += 1) {
      if (this.values[at] !== 0 || this.errors[at] !== 0) return false;
    }
    return true;
  }

  step(a: number): number {
    return this.eachOne(a, doubles.step);
  }

  sign(a: number): number {
    return this.eachOne(a, doubles.sign);
  }

  abs(a: number): number {
    return this.eachOne(a, doubles.abs);
  }

  max(a: number, b: number): number {
    return this.eachTwo(a, b, doubles.max);
  }

  min(a: number, b: number): number {
    return this.eachTwo(a, b, doubles.min);
  }

  sqrt(a: number): number {
    return this.eachOne(a, doubles.sqrt);
  }

  log(a: number): number {
    return this.eachOne(a, doubles.log);
  }

  sin(a: number): number {
    return this.eachOne(a, doubles.sin);
  }

  cos(a: number): number {
    return this.eachOne(a, doubles.cos);
  }

  atan(a: number): number {
    return this.eachOne(a, doubles.atan);
  }

  sinh(a: number): number {
    return this.eachOne(a, doubles.sinh);
  }

  cosh(a: number): number {
    return this.eachOne(a, doubles.cosh);
  }

  softplus(a: number): number {
    return this.eachOne(a, doubles.softplus);
  }
}
