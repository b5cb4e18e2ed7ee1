/**
 * Elementary functions on whole numbers that stand for x · 2^bits. Every result is within 2^8 units of the last
 * place of the exact value for that input; callers carry guard bits.
 */

const constants = new Map<string, bigint>();

function constant(name: string, bits: number, make: () => bigint): bigint {
  const key = `${name} ${bits}`;
  const known = constants.get(key) ?? make();
  constants.set(key, known);
  return known;
}

const guard = 16;

/** ln 2 = 2 · artanh(1/3). */
export function fixedLog2(bits: number): bigint {
  return constant('ln2', bits, () => {
    const unit = 1n << BigInt(bits + guard);
    let power = unit / 3n;
    let sum = 0n;
    for (let n = 1n; power > 0n; n += 2n) {
      sum += power / n;
      power /= 9n;
    }
    return (2n * sum) >> BigInt(guard);
  });
}

/** π by Machin's formula: 16 arctan(1/5) − 4 arctan(1/239). */
export function fixedPi(bits: number): bigint {
  return constant('pi', bits, () => {
    const unit = 1n << BigInt(bits + guard);
    const inverse = (of: bigint): bigint => {
      let power = unit / of;
      let sum = 0n;
      for (let n = 1n; power > 0n; n += 2n) {
        sum += n % 4n === 1n ? power / n : -(power / n);
        power /= of * of;
      }
      return sum;
    };
    return (16n * inverse(5n) - 4n * inverse(239n)) >> BigInt(guard);
  });
}

/** e^x as a fixed-point mantissa and a power of two: the value is `mantissa` · 2^(shift − bits). */
export function fixedExp(x: bigint, bits: number): { mantissa: bigint; shift: number } {
  const log2 = fixedLog2(bits + 64);
  const shift = Number((x << 64n) / log2);
  const rest = x - ((BigInt(shift) * log2) >> 64n);
  // Halving the argument some times, then squaring as often, shortens the series.
  const halvings = Math.ceil(Math.sqrt(bits));
  const inner = bits + halvings + guard;
  const argument = rest << BigInt(guard);
  let term = 1n << BigInt(inner);
  let sum = term;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * argument) >> BigInt(inner)) / n;
    sum += term;
  }
  for (let turn = 0; turn < halvings; turn += 1) sum = (sum * sum) >> BigInt(inner);
  return { mantissa: sum >> BigInt(inner - bits), shift };
}

/** Sine and cosine of x reduced to a quarter turn. */
export function fixedSinCos(x: bigint, bits: number): { sin: bigint; cos: bigint } {
  const inner = bits + guard;
  const quarter = fixedPi(inner) >> 1n;
  const wide = x << BigInt(guard);
  const turns = (2n * wide + quarter) / (2n * quarter) - (wide < 0n ? 1n : 0n);
  const rest = wide - turns * quarter;
  const square = (rest * rest) >> BigInt(inner);
  let sin = 0n;
  let cos = 0n;
  let term = 1n << BigInt(inner);
  for (let n = 0n; term !== 0n && term !== -1n; n += 2n) {
    cos += term;
    const odd = ((term * rest) >> BigInt(inner)) / (n + 1n);
    sin += odd;
    term = -((term * square) >> BigInt(inner)) / ((n + 1n) * (n + 2n));
  }
  const down = (value: bigint): bigint => value >> BigInt(guard);
  const turn = Number(((turns % 4n) + 4n) % 4n);
  const [s, c] = [down(sin), down(cos)];
  return [
    { sin: s, cos: c },
    { sin: c, cos: -s },
    { sin: -s, cos: -c },
    { sin: -c, cos: s },
  ][turn] as {
    sin: bigint;
    cos: bigint;
  };
}

/** arctan of 0 ≤ x ≤ 1: three halvings of the angle, then the series. */
export function fixedArctan(x: bigint, bits: number): bigint {
  const inner = bits + guard;
  const unit = 1n << BigInt(inner);
  let value = x << BigInt(guard);
  const halvings = 5;
  for (let turn = 0; turn < halvings; turn += 1) {
    const root = fixedSqrt(unit + ((value * value) >> BigInt(inner)), inner);
    value = (value << BigInt(inner)) / (unit + root);
  }
  const square = (value * value) >> BigInt(inner);
  let power = value;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += n % 4n === 1n ? power / n : -(power / n);
    power = (power * square) >> BigInt(inner);
  }
  return (sum << BigInt(halvings)) >> BigInt(guard);
}

export function fixedSqrt(x: bigint, bits: number): bigint {
  return wholeSqrt(x << BigInt(bits));
}

/** ⌊√n⌋ by Newton's method from above. */
export function wholeSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Bits of |n|; 0 for 0. */
export function bitLength(n: bigint): number {
  const text = (n < 0n ? -n : n).toString(16);
  return text === '0' ? 0 : (text.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(text[0] as string, 16)));
}
