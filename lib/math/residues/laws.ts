import type { PrimeField } from './prime-field';
import { unknown } from './residue-lanes';

/* Arithmetic of residues below p. */

export function negated(field: PrimeField, x: number): number {
  return x === 0 ? 0 : field.p - x;
}
export function added(field: PrimeField, x: number, y: number): number {
  const sum = x + y;
  return sum >= field.p ? sum - field.p : sum;
}
export function subtracted(field: PrimeField, x: number, y: number): number {
  return x >= y ? x - y : x - y + field.p;
}
export function divided(field: PrimeField, x: number, y: number): number {
  return y === 0 ? unknown : field.multiply(x, field.inverse(y));
}
export function halved(field: PrimeField, x: number): number {
  return x % 2 === 0 ? x / 2 : (x + field.p) / 2;
}

/** Mixed by multiplication and shifts (as in hash functions). */
export function mix(field: PrimeField, x: number): number {
  if (x === 0) return 0;
  const hashed = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) >>> 0;
  return 1 + ((Math.imul(hashed ^ (hashed >>> 12), 0x297a2d39) >>> 0) % (field.p - 1));
}
