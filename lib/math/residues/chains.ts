import { PrimeField } from './prime-field';

/**
 * Fields in a row, each the numbers modulo a prime that divides the one before's p − 1: what stands in an exponent
 * lives one field further than the power itself. Gonnet, Determining equivalence of expressions in random polynomial
 * time (STOC 1984), evaluates exponentials so; here logarithms go back up the same stairs. `zero`: the place of the
 * field in which two expressions are compared.
 */
export type Chain = { fields: readonly PrimeField[]; zero: number; hasImaginaryUnit: boolean };

/** Each prime is twice the next and one: −1 is no square in these fields, so every "positive" has one "positive" root. */
const plainPrimes = [4_068_479, 2_034_239, 1_017_119, 508_559, 254_279, 127_139];
/** Each prime is eight times the next and one: −1 is a square, so that sine and cosine are sums of exponentials. */
const circularPrimes = [13_494_857, 1_686_857, 210_857, 26_357];

const chains = new Map<string, Chain>();

/** The chain for expressions with or without sine and cosine. */
export function chainFor(isCircular: boolean): Chain {
  const key = isCircular ? 'circular' : 'plain';
  const known = chains.get(key);
  if (known !== undefined) return known;
  const made = isCircular ? createChain(circularPrimes, 8, 1) : createChain(plainPrimes, 2, 2);
  chains.set(key, made);
  return made;
}

function createChain(primes: readonly number[], cofactor: number, zero: number): Chain {
  // The last field has no next one: it has no exponential, and its "positive" numbers are the squares.
  const fields = primes.map((p, at) => new PrimeField(p, primes[at + 1] ?? (p - 1) / 2));
  return { fields, zero, hasImaginaryUnit: cofactor % 4 === 0 };
}
