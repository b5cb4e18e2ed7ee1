import type { DoubleBall } from './doubles';

const firstCapacity = 1 << 13;
const keptCapacityMax = 1 << 16;

/**
 * Numbered slots that hold a double and its error bound for each lane (point). NaN with bound 0 is undefined, with ∞
 * unclear. Slots are given out until the next `begin`.
 */
export class DoubleSlots {
  lanes = 1;
  values = new Float64Array(firstCapacity);
  errors = new Float64Array(firstCapacity);
  undefined = 0;
  unclear = 0;
  private top = 0;

  /** Forgets every slot and takes this many lanes from here on. */
  begin(lanes: number): void {
    if (this.values.length > keptCapacityMax) {
      this.values = new Float64Array(firstCapacity);
      this.errors = new Float64Array(firstCapacity);
    }
    this.lanes = lanes;
    this.top = 0;
    this.undefined = this.constant(Number.NaN, 0);
    this.unclear = this.constant(Number.NaN, Number.POSITIVE_INFINITY);
  }

  /** How many numbers have a place in slots. */
  get heldCount(): number {
    return this.top * this.lanes;
  }

  /** A new slot; its lanes are still to be written. */
  slot(): number {
    const slot = this.top;
    this.top += 1;
    if (this.top * this.lanes > this.values.length) this.grow();
    return slot;
  }

  private grow(): void {
    const values = new Float64Array(2 * this.values.length);
    const errors = new Float64Array(2 * this.errors.length);
    values.set(this.values);
    errors.set(this.errors);
    this.values = values;
    this.errors = errors;
  }

  protected constant(value: number, error: number): number {
    const slot = this.slot();
    const { lanes } = this;
    this.values.fill(value, slot * lanes, (slot + 1) * lanes);
    this.errors.fill(error, slot * lanes, (slot + 1) * lanes);
    return slot;
  }

  ballAt(slot: number, lane: number): DoubleBall {
    const at = slot * this.lanes + lane;
    return { value: this.values[at] as number, error: this.errors[at] as number };
  }

  /** One ball per lane. */
  fromBalls(ballOf: (lane: number) => DoubleBall): number {
    const slot = this.slot();
    for (let lane = 0; lane < this.lanes; lane += 1) {
      const { value, error } = ballOf(lane);
      this.values[slot * this.lanes + lane] = value;
      this.errors[slot * this.lanes + lane] = error;
    }
    return slot;
  }

  protected eachOne(a: number, f: (x: DoubleBall) => DoubleBall): number {
    return this.fromBalls((lane) => f(this.ballAt(a, lane)));
  }

  protected eachTwo(a: number, b: number, f: (x: DoubleBall, y: DoubleBall) => DoubleBall): number {
    return this.fromBalls((lane) => f(this.ballAt(a, lane), this.ballAt(b, lane)));
  }
}
