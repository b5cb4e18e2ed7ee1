import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainFor } from './chains';

const chains = [
  ['plain', chainFor(false)],
  ['circular', chainFor(true)],
] as const;

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) if (n % divisor === 0) return false;
  return n > 1;
}

describe.each(chains)('the %s chain', (_, chain) => {
  const { fields } = chain;
  const inner = fields.slice(0, -1).map((field, at) => [field.p, field, at] as const);

  test('is of primes, each dividing the one before less one, with products exact in a double', () => {
    for (const [at, { p, order }] of fields.entries()) {
      expect(isPrime(p)).toBe(true);
      expect((p - 1) ** 2).toBeLessThan(2 ** 53);
      if (at + 1 < fields.length) expect(order).toBe(fields[at + 1]?.p);
    }
  });

  test.each(inner)('%i: products, inverses and powers are those of whole numbers', (p, field) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: p - 1 }), fc.integer({ min: 0, max: p - 1 }), (a, b) => {
        expect(field.multiply(a, b)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(p)));
        expect(field.multiply(a, field.inverse(a))).toBe(1);
        expect(field.power(a, p - 1)).toBe(1);
        expect(field.fromInteger(-b)).toBe((p - b) % p);
      }),
    );
  });

  test.each(inner)('%i: e^(x + y) = e^x e^y and log(e^x) = x', (_, field) => {
    const exponent = fc.integer({ min: 0, max: field.order - 1 });
    fc.assert(
      fc.property(exponent, exponent, (x, y) => {
        expect(field.multiply(field.exp(x), field.exp(y))).toBe(field.exp((x + y) % field.order));
        expect(field.log(field.exp(x))).toBe(x);
        expect(field.isPower(field.exp(x))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each(inner)('%i: log(ab) = log a + log b, whatever their signs', (p, field) => {
    const number = fc.integer({ min: 1, max: p - 1 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(field.log(field.multiply(a, b))).toBe((field.log(a) + field.log(b)) % field.order);
        expect(field.log(p - a)).toBe(field.log(a));
      }),
      { numRuns: 50 },
    );
  });
});

test('the circular chain has a root of −1', () => {
  for (const field of chainFor(true).fields.slice(0, -1)) {
    expect(field.multiply(field.imaginaryUnit, field.imaginaryUnit)).toBe(field.p - 1);
  }
});
