/** Window of an exponent in bits: three windows hold every exponent below 2^27. */
const windowBits = 9;
const windowSize = 1 << windowBits;
const windowCount = 3;
/** Baby steps kept of a discrete logarithm; giant steps are the order over these. */
const babySteps = 1 << 13;
const tableBits = 15;
const tableSize = 1 << tableBits;

/**
 * Whole numbers modulo a prime p < 2^26.4, so that a product of two is exact in a double, with a subgroup of prime
 * order q on which the exponential (from the numbers modulo q) and the logarithm (to them) live: e^(x + y) = e^x · e^y
 * and log(e^x) = x hold exactly, whatever generator stands for e.
 */
export class PrimeField {
  readonly p: number;
  private readonly reciprocal: number;
  /** (p − 1)/q. */
  readonly cofactor: number;
  readonly order: number;
  private readonly generator: number;
  private root = 0;
  private powers: Float64Array | null = null;
  private babies: { keys: Int32Array; exponents: Int32Array; giant: number; steps: number } | null = null;

  /** `order`: a prime that divides p − 1. */
  constructor(p: number, order: number) {
    this.p = p;
    this.reciprocal = 1 / p;
    this.order = order;
    this.cofactor = (p - 1) / order;
    let base = 2;
    while (this.power(base, this.cofactor) === 1) base += 1;
    this.generator = this.power(base, this.cofactor);
  }

  multiply(a: number, b: number): number {
    const product = a * b;
    const rest = product - Math.floor(product * this.reciprocal) * this.p;
    if (rest < 0) return rest + this.p;
    return rest >= this.p ? rest - this.p : rest;
  }

  /** a^n for a whole n ≥ 0. */
  power(a: number, n: number): number {
    let result = 1;
    let square = a;
    for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = this.multiply(result, square);
      square = this.multiply(square, square);
    }
    return result;
  }

  /** 1/a for a ≠ 0, by Euclid's algorithm. */
  inverse(a: number): number {
    let [old, rest] = [this.p, a];
    let [before, now] = [0, 1];
    while (rest > 1) {
      const quotient = Math.floor(old / rest);
      const nextRest = old - quotient * rest;
      old = rest;
      rest = nextRest;
      const next = before - quotient * now;
      before = now;
      now = next;
    }
    return now < 0 ? now + this.p : now;
  }

  /** A whole number of any sign. */
  fromInteger(n: number): number {
    const rest = n % this.p;
    return rest < 0 ? rest + this.p : Math.abs(rest);
  }

  /** √−1, where p is 1 modulo 4. */
  get imaginaryUnit(): number {
    for (let base = 2; this.root === 0; base += 1) {
      const root = this.power(base, (this.p - 1) / 4);
      if (this.multiply(root, root) === this.p - 1) this.root = root;
    }
    return this.root;
  }

  /** Whether a is a power of the generator: the stand-in for "positive". */
  isPower(a: number): boolean {
    return a !== 0 && this.power(a, this.order) === 1;
  }

  /** e^x for x modulo the order. */
  exp(x: number): number {
    this.powers ??= this.createPowers();
    const low = x % windowSize;
    const rest = (x - low) / windowSize;
    const middle = rest % windowSize;
    const high = (rest - middle) / windowSize;
    const { powers } = this;
    const product = this.multiply(powers[low] as number, powers[windowSize + middle] as number);
    return high === 0 ? product : this.multiply(product, powers[2 * windowSize + high] as number);
  }

  /**
   * log |a| modulo the order, for a ≠ 0: the discrete logarithm of a^cofactor, divided by the cofactor. Additive over
   * products; log(e^x) = x. Shanks' baby steps and giant steps.
   */
  log(a: number): number {
    this.babies ??= this.createBabies();
    const { keys, exponents, giant, steps } = this.babies;
    let value = this.power(a, this.cofactor);
    for (let step = 0; step <= steps; step += 1) {
      for (let at = slotOf(value); ; at = (at + 1) % tableSize) {
        const key = keys[at] as number;
        if (key === value) return this.dividedByCofactor((exponents[at] as number) + step * babySteps);
        if (key === 0) break;
      }
      value = this.multiply(value, giant);
    }
    throw new Error('Every power of the generator has a logarithm');
  }

  private dividedByCofactor(exponent: number): number {
    let rest = exponent % this.order;
    for (let left = this.cofactor; left > 1; left /= 2)
      rest = rest % 2 === 0 ? rest / 2 : (rest + this.order) / 2;
    return rest;
  }

  private createPowers(): Float64Array {
    const powers = new Float64Array(windowCount * windowSize);
    let base = this.generator;
    for (let window = 0; window < windowCount; window += 1) {
      let value = 1;
      for (let at = 0; at < windowSize; at += 1) {
        powers[window * windowSize + at] = value;
        value = this.multiply(value, base);
      }
      base = value;
    }
    return powers;
  }

  private createBabies() {
    const keys = new Int32Array(tableSize);
    const exponents = new Int32Array(tableSize);
    let value = 1;
    for (let exponent = 0; exponent < babySteps; exponent += 1) {
      let at = slotOf(value);
      while (keys[at] !== 0) at = (at + 1) % tableSize;
      keys[at] = value;
      exponents[at] = exponent;
      value = this.multiply(value, this.generator);
    }
    const giant = this.inverse(value);
    return { keys, exponents, giant, steps: Math.ceil(this.order / babySteps) };
  }
}

/** Multiplicative hashing by the golden ratio. */
function slotOf(value: number): number {
  return Math.imul(value, 0x9e3779b1) >>> (32 - tableBits);
}
