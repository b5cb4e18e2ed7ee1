import { type Arithmetic, dotOf } from './arithmetic';
import { type DoubleBall, doubles } from './doubles';
import { LiftedLanes } from './lifted-lanes';

/** As in the arithmetic of single doubles: unit roundoff doubled, and eight times that for library functions. */
const roundoff = 2 ** -52;
const functionRoundoff = 8 * roundoff;
const underflowError = 1e-300;
const slightlyMore = 1 + 8 * roundoff;
const plainMax = 1e300;
const tinyMax = 1e-280;

const singleDot = dotOf(doubles);

/**
 * Balls of doubles at many points at once: a ball is the number of a slot, and a slot holds a value and a bound for
 * each lane (point). Same bounds as `doubles`, which stays the arithmetic of one point and does here what is rare.
 */
export class DoubleLanes extends LiftedLanes implements Arithmetic<number> {
  fromText(text: string): number {
    const { value, error } = doubles.fromText(text);
    return this.constant(value, error);
  }

  fromInteger(value: number): number {
    return this.constant(value, 0);
  }

  fromDouble(value: number): number {
    return this.constant(value, 0);
  }

  pi(): number {
    return this.constant(Math.PI, Math.PI * roundoff);
  }

  /** Writes a result; what left the range of doubles, or came from what has no value, is settled here. */
  private put(at: number, value: number, error: number, left: number, right: number): void {
    const size = Math.abs(value);
    if (size < plainMax && error < plainMax) {
      this.values[at] = value;
      this.errors[at] = size < tinyMax && size !== 0 ? error + underflowError : error;
      return;
    }
    this.values[at] = Number.NaN;
    this.errors[at] = this.isUndefinedAt(left) || this.isUndefinedAt(right) ? 0 : Number.POSITIVE_INFINITY;
  }

  private isUndefinedAt(at: number): boolean {
    return this.errors[at] === 0 && Number.isNaN(this.values[at]);
  }

  negate(a: number): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    for (let at = a * lanes, to = slot * lanes, end = to + lanes; to < end; at += 1, to += 1) {
      values[to] = -(values[at] as number);
      errors[to] = errors[at] as number;
    }
    return slot;
  }

  add(a: number, b: number): number {
    return this.sum(a, b, 1);
  }
  subtract(a: number, b: number): number {
    return this.sum(a, b, -1);
  }

  private sum(a: number, b: number, sign: 1 | -1): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    let left = a * lanes;
    let right = b * lanes;
    for (let to = slot * lanes, end = to + lanes; to < end; left += 1, right += 1, to += 1) {
      const value = (values[left] as number) + sign * (values[right] as number);
      const spread = (errors[left] as number) + (errors[right] as number);
      const error = spread * slightlyMore + Math.abs(value) * roundoff;
      this.put(to, value, spread === 0 && this.isWhole(left, right, value) ? 0 : error, left, right);
    }
    return slot;
  }

  multiply(a: number, b: number): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    let left = a * lanes;
    let right = b * lanes;
    for (let to = slot * lanes, end = to + lanes; to < end; left += 1, right += 1, to += 1) {
      const x = values[left] as number;
      const y = values[right] as number;
      const ex = errors[left] as number;
      const ey = errors[right] as number;
      const value = x * y;
      const spread = Math.abs(x) * ey + Math.abs(y) * ex + ex * ey;
      const lost = value === 0 && x !== 0 && y !== 0 ? underflowError : 0;
      const error = spread * slightlyMore + Math.abs(value) * roundoff + lost;
      this.put(to, value, spread === 0 && this.isWhole(left, right, value) ? 0 : error, left, right);
    }
    return slot;
  }

  dot(xs: readonly number[], ys: readonly number[]): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    for (let lane = 0; lane < lanes; lane += 1) {
      let sum = 0;
      let error = 0;
      let size = 0;
      let isWhole = true;
      for (let at = 0; at < xs.length; at += 1) {
        const left = (xs[at] as number) * lanes + lane;
        const right = (ys[at] as number) * lanes + lane;
        const x = values[left] as number;
        const y = values[right] as number;
        const ex = errors[left] as number;
        const ey = errors[right] as number;
        const product = x * y;
        sum += product;
        size += Math.abs(product);
        error += Math.abs(x) * ey + Math.abs(y) * ex + ex * ey;
        isWhole &&= Number.isInteger(x) && Number.isInteger(y);
      }
      // Every product and every partial sum is off by a roundoff of at most the sum of sizes.
      const spread = error * slightlyMore + size * roundoff * (xs.length + 1);
      const to = slot * lanes + lane;
      if (size > tinyMax && size < plainMax && spread < plainMax) {
        values[to] = sum;
        errors[to] = isWhole && error === 0 && size <= Number.MAX_SAFE_INTEGER ? 0 : spread;
      } else {
        const of = (slots: readonly number[]): DoubleBall[] => slots.map((at) => this.ballAt(at, lane));
        const single = singleDot(of(xs), of(ys));
        values[to] = single.value;
        errors[to] = single.error;
      }
    }
    return slot;
  }

  /** Sums and products of whole numbers are exact as long as doubles can count that far. */
  private isWhole(left: number, right: number, value: number): boolean {
    return (
      this.errors[left] === 0 &&
      this.errors[right] === 0 &&
      Number.isInteger(value) &&
      Number.isInteger(this.values[left]) &&
      Number.isInteger(this.values[right]) &&
      Math.abs(value) <= Number.MAX_SAFE_INTEGER
    );
  }

  divide(a: number, b: number): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    let left = a * lanes;
    let right = b * lanes;
    for (let to = slot * lanes, end = to + lanes; to < end; left += 1, right += 1, to += 1) {
      const y = values[right] as number;
      const ey = errors[right] as number;
      const bottom = Math.abs(y) - ey;
      if (bottom > 0) {
        const x = values[left] as number;
        const value = x / y;
        const spread = ((errors[left] as number) + Math.abs(value) * ey) / bottom;
        const lost = value === 0 && x !== 0 ? underflowError : 0;
        this.put(to, value, spread * slightlyMore + Math.abs(value) * roundoff + lost, left, right);
      } else {
        const { value, error } = doubles.divide(
          this.ballAt(a, to - slot * lanes),
          this.ballAt(b, to - slot * lanes),
        );
        values[to] = value;
        errors[to] = error;
      }
    }
    return slot;
  }

  exp(a: number): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    let from = a * lanes;
    for (let to = slot * lanes, end = to + lanes; to < end; from += 1, to += 1) {
      const value = Math.exp(values[from] as number);
      const spread = errors[from] as number;
      const error = spread === 0 ? 0 : value * Math.expm1(spread);
      this.put(
        to,
        value,
        error * slightlyMore + value * functionRoundoff + (value === 0 ? underflowError : 0),
        from,
        from,
      );
    }
    return slot;
  }

  sigmoid(a: number): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    let from = a * lanes;
    for (let to = slot * lanes, end = to + lanes; to < end; from += 1, to += 1) {
      const x = values[from] as number;
      const small = Math.exp(-Math.abs(x));
      const value = (x >= 0 ? 1 : small) / (1 + small);
      const spread = errors[from] as number;
      const error = spread === 0 ? 0 : Math.min(0.25, Math.exp(spread) * small) * spread;
      this.put(to, value, error + value * functionRoundoff + (value === 0 ? underflowError : 0), from, from);
    }
    return slot;
  }

  tanh(a: number): number {
    const slot = this.slot();
    const { lanes, values, errors } = this;
    let from = a * lanes;
    for (let to = slot * lanes, end = to + lanes; to < end; from += 1, to += 1) {
      const value = Math.tanh(values[from] as number);
      this.put(to, value, (errors[from] as number) + Math.abs(value) * functionRoundoff, from, from);
    }
    return slot;
  }

  power(a: number, b: number): number {
    const exponent = this.values[b * this.lanes] as number;
    const whole =
      Number.isInteger(exponent) && exponent > 0 && exponent <= 8 ? this.exactWhole(b, exponent) : 0;
    if (whole === 0) return this.eachTwo(a, b, doubles.power);
    let result = a;
    for (let count = 1; count < whole; count += 1) result = this.multiply(result, a);
    return result;
  }

  /** `whole` where every lane holds exactly that, else 0. */
  private exactWhole(slot: number, whole: number): number {
    const { lanes, values, errors } = this;
    for (let at = slot * lanes, end = at + lanes; at < end; at += 1) {
      if (values[at] !== whole || errors[at] !== 0) return 0;
    }
    return whole;
  }
}
