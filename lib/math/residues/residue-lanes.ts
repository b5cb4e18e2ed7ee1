import type { Chain } from './chains';
import type { PrimeField } from './prime-field';

/** What no residue stands for: a division by zero, an exponential beyond the last field, a function without a law. */
export const unknown = -1;

const firstCapacity = 1 << 13;
const keptCapacityMax = 1 << 18;

/**
 * Residues of many numbers: a slot holds one for each lane (point) at each level (field of the chain, from `first`
 * on). Slots are numbered by whoever writes them.
 */
export class ResidueLanes {
  lanes = 1;
  levels = 1;
  fields: readonly PrimeField[] = [];
  private data = new Float64Array(firstCapacity);
  private width = 1;

  begin(chain: Chain, first: number, levels: number, lanes: number): void {
    if (this.data.length > keptCapacityMax) this.data = new Float64Array(firstCapacity);
    this.fields = chain.fields.slice(first, first + levels);
    this.levels = levels;
    this.lanes = lanes;
    this.width = levels * lanes;
  }

  at(slot: number, level: number, lane: number): number {
    return this.data[slot * this.width + level * this.lanes + lane] as number;
  }

  /** Writes one slot, lane by lane at every level. */
  write(slot: number, residueAt: (level: number, lane: number, field: PrimeField) => number): void {
    this.makeRoom(slot);
    const { data, lanes, levels, fields } = this;
    let to = slot * this.width;
    for (let level = 0; level < levels; level += 1) {
      const field = fields[level] as PrimeField;
      for (let lane = 0; lane < lanes; lane += 1, to += 1) data[to] = residueAt(level, lane, field);
    }
  }

  /** Writes one slot with the same number in every lane. */
  fill(slot: number, residueIn: (field: PrimeField, level: number) => number): void {
    this.makeRoom(slot);
    const { data, lanes, width } = this;
    for (let level = 0; level < this.levels; level += 1) {
      const from = slot * width + level * lanes;
      data.fill(residueIn(this.fields[level] as PrimeField, level), from, from + lanes);
    }
  }

  /** A function of one residue. */
  one(slot: number, a: number, f: (field: PrimeField, x: number) => number): void {
    this.makeRoom(slot);
    const { data, width, lanes, fields } = this;
    for (let at = 0; at < width; at += 1) {
      const x = data[a * width + at] as number;
      data[slot * width + at] = x < 0 ? unknown : f(fields[(at / lanes) | 0] as PrimeField, x);
    }
  }

  /** a + b, a − b or a · b. */
  combine(slot: number, a: number, b: number, how: 'sum' | 'difference' | 'product'): void {
    this.makeRoom(slot);
    const { data, lanes, levels, fields, width } = this;
    let left = a * width;
    let right = b * width;
    let to = slot * width;
    for (let level = 0; level < levels; level += 1) {
      const field = fields[level] as PrimeField;
      const { p } = field;
      for (let lane = 0; lane < lanes; lane += 1, left += 1, right += 1, to += 1) {
        const x = data[left] as number;
        const y = data[right] as number;
        if (x < 0 || y < 0) data[to] = unknown;
        else if (how === 'product') data[to] = field.multiply(x, y);
        else {
          const sum = how === 'sum' ? x + y : x - y;
          data[to] = sum < 0 ? sum + p : sum >= p ? sum - p : sum;
        }
      }
    }
  }

  /** Σ xᵢ yᵢ. */
  dot(slot: number, xs: readonly number[], ys: readonly number[]): void {
    this.makeRoom(slot);
    const { data, lanes, levels, fields, width } = this;
    for (let level = 0, at = 0; level < levels; level += 1) {
      const field = fields[level] as PrimeField;
      for (let lane = 0; lane < lanes; lane += 1, at += 1) {
        let sum = 0;
        for (let term = 0; term < xs.length && sum >= 0; term += 1) {
          const x = data[(xs[term] as number) * width + at] as number;
          const y = data[(ys[term] as number) * width + at] as number;
          // Products are below 2^27, and far fewer than 2^26 of them are added.
          sum = x < 0 || y < 0 ? unknown : sum + field.multiply(x, y);
        }
        data[slot * width + at] = sum < 0 ? unknown : sum % field.p;
      }
    }
  }

  private makeRoom(slot: number): void {
    while ((slot + 1) * this.width > this.data.length) {
      const data = new Float64Array(2 * this.data.length);
      data.set(this.data);
      this.data = data;
    }
  }
}
