import { scalarShape } from '../shapes';
import { commonFraction, divideFractions, type Fraction, multiplyFractions, oneFraction } from './fraction';
import { contentOf, keyOf, multiplyMonomials, type Polynomial, polynomialOf } from './polynomial';
import {
  addFactor,
  type Product,
  repeatedShape,
  shapeOfProduct,
  sizeOfProduct,
  type Workspace,
  zeroProduct,
} from './workspace';

export function sizeOfSum(products: readonly Product[], workspace: Workspace): number {
  return products.reduce((sum, product) => sum + sizeOfProduct(product, workspace), 0);
}

/** A polynomial as number × powers × sum. */
export function productOfPolynomial(
  polynomial: Polynomial,
  workspace: Workspace,
  outside: Fraction = oneFraction,
): Product {
  if (polynomial.size === 0) return zeroProduct;
  const content = contentOf(polynomial);
  const terms = [...polynomial.values()].map((monomial) => without(monomial, content));
  if (terms.length === 1) return content;
  return multiplyMonomials(content, sumFactor(terms, polynomialOf(terms), workspace, outside));
}

/**
 * A sum of two or more terms as a factor, scaled to whole numbers without a common divisor, the constant term (else
 * the first) positive; and the number that was taken out. `outside`: what had been taken out before.
 */
export function sumFactor(
  terms: readonly Product[],
  whole: Polynomial | null,
  workspace: Workspace,
  outside: Fraction = oneFraction,
): Product {
  const standard = whole === null ? terms : [...whole.values()];
  const scale = scaleOf(standard);
  const inverse = divideFractions(oneFraction, scale);
  const scaled = (product: Product): Product => ({
    ...product,
    coefficient: multiplyFractions(product.coefficient, inverse),
  });
  const key = standard
    .map(scaled)
    .map(({ coefficient, powers }) => `${coefficient.top}/${coefficient.bottom}:${keyOf(powers)}`)
    .sort()
    .join('+');
  const shown = terms.map(scaled);
  const id =
    workspace.ids.get(`Σ${key}`) ??
    addFactor(`Σ${key}`, workspace, {
      kind: 'sum',
      terms: shown,
      scale: decimalScale(multiplyFractions(outside, scale)),
      expanded: whole === null ? null : polynomialOf([...whole.values()].map(scaled)),
      shape: terms.map((term) => shapeOfProduct(term, workspace)).reduce(repeatedShape, scalarShape),
      size: sizeOfSum(shown, workspace),
    });
  return { coefficient: scale, powers: [[id, 1]] };
}

/** 0.001 (1000 v + 1) was v + 0.001, and is shown so. */
function decimalScale({ top, bottom }: Fraction): Fraction {
  if (bottom % 10n !== 0n) return oneFraction;
  return { top: top < 0n ? -top : top, bottom };
}

function scaleOf(terms: readonly Product[]): Fraction {
  const divisor = terms.map(({ coefficient }) => coefficient).reduce(commonFraction);
  const first = terms.reduce((best, term) => (keyOf(term.powers) < keyOf(best.powers) ? term : best));
  const isNegative = first.coefficient.top < 0n !== divisor.top < 0n;
  return isNegative ? { ...divisor, top: -divisor.top } : divisor;
}

/** left / right, by powers alone. */
export function without(left: Product, right: Product): Product {
  const inverse = right.powers.map(([id, power]) => [id, -power] as const);
  return multiplyMonomials(left, {
    coefficient: divideFractions(oneFraction, right.coefficient),
    powers: inverse,
  });
}
