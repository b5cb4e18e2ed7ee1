import { added } from './laws';
import type { PrimeField } from './prime-field';

/** Digits of a literal that make an exact whole number in a double. */
const exactDigitsMax = 15;

const literals = new WeakMap<PrimeField, Map<string, number>>();
const literalMax = 1000;

/** A decimal literal in a field; the same few are written again and again, and kept. */
export function literalIn(field: PrimeField, text: string): number {
  const ofField = literals.get(field) ?? new Map<string, number>();
  literals.set(field, ofField);
  const known = ofField.get(text);
  if (known !== undefined) return known;
  const [mantissa = '0', exponent = '0'] = text.split(/e/i) as [string, string?];
  const [whole = '', fraction = ''] = mantissa.split('.') as [string, string?];
  const places = Number(exponent) - fraction.length;
  const scale = field.power(10, Math.abs(places));
  const value = field.multiply(digitsIn(field, whole + fraction), places < 0 ? field.inverse(scale) : scale);
  if (ofField.size >= literalMax) ofField.clear();
  ofField.set(text, value);
  return value;
}

function digitsIn(field: PrimeField, digits: string): number {
  let value = 0;
  for (let at = 0; at < digits.length; at += exactDigitsMax) {
    const piece = digits.slice(at, at + exactDigitsMax);
    const shifted = field.multiply(value, field.power(10, piece.length));
    value = added(field, shifted, field.fromInteger(Number(piece)));
  }
  return value;
}
