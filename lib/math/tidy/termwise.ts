import { type Shape, scalarShape } from '../shapes';
import { fraction, oneFraction } from './fraction';
import { multiply } from './multiply';
import {
  factorOf,
  oneProduct,
  type Product,
  repeatedShape,
  shapeOfProduct,
  type Workspace,
} from './workspace';

/** A product to be written, one of its sums perhaps by other terms. */
export type Form = { product: Product; inner: { id: number; terms: readonly Product[] } | null };

/**
 * Other ways to write a quotient whose upper half has one sum: the denominator below each term (2 (λ θ + s/N)), with the
 * number in front too, or everything in each term.
 */
export function termwise(product: Product, workspace: Workspace): Form[] {
  const { coefficient, powers } = product;
  const above = powers.filter(([, exponent]) => exponent > 0);
  const below = powers.filter(([, exponent]) => exponent < 0);
  const [sum, ...others] = above.filter(([id]) => factorOf(id, workspace).kind === 'sum');
  if (sum === undefined || others.length > 0 || sum[1] !== 1) return [];
  if (below.length === 0 && coefficient.bottom === 1n) return [];
  const id = sum[0];
  const form = (outside: Product, inside: Product): Form => ({
    product: outside,
    inner: { id, terms: termsTimes(id, inside, workspace) },
  });
  const share = { coefficient: fraction(1n, coefficient.bottom), powers: below };
  return [
    form({ coefficient: fraction(coefficient.top, 1n), powers: above }, share),
    form({ coefficient: oneFraction, powers: above }, { ...share, coefficient }),
    form(
      { ...oneProduct, powers: [[id, 1]] },
      { coefficient, powers: powers.filter(([have]) => have !== id) },
    ),
  ];
}

function termsTimes(id: number, factor: Product, workspace: Workspace): Product[] {
  const sum = factorOf(id, workspace);
  return sum.kind === 'sum' ? sum.terms.map((term) => multiply(term, factor, workspace)) : [];
}

export function shapeOfTerms(terms: readonly Product[], workspace: Workspace): Shape {
  return terms.map((term) => shapeOfProduct(term, workspace)).reduce(repeatedShape, scalarShape);
}
