import { commonFraction } from './fraction';
import { expanded, isZero, multiply } from './multiply';
import {
  contentOf,
  divideExactly,
  type Monomial,
  type Polynomial,
  polynomialMax,
  polynomialOf,
} from './polynomial';
import { productOfPolynomial, sizeOfSum, sumFactor, without } from './sum-factor';
import { factorOf, oneProduct, type Product, type Workspace, zeroProduct } from './workspace';

/**
 * Σ of products: like terms together, over one denominator, what all terms have taken out in front; multiplied out
 * where that is shorter or goes into the denominator.
 */
export function sumOf(products: readonly Product[], workspace: Workspace): Product {
  const terms = [...polynomialOf(products.filter((product) => !isZero(product))).values()];
  workspace.budget.spend(terms.length + 1);
  const [first, ...others] = terms;
  if (first === undefined) return zeroProduct;
  if (others.length === 0) return first;
  const common = commonOf(terms);
  const rests = terms.map((term) => without(term, common));
  const whole = expandedSum(rests, workspace);
  if (whole === null)
    return multiply(common, sumFactor(rests, null, workspace, common.coefficient), workspace);
  if (whole.size === 0) return zeroProduct;
  const content = contentOf(whole);
  const inner = polynomialOf([...whole.values()].map((monomial) => without(monomial, content)));
  const isShorter =
    sizeOfSum([...inner.values(), content], workspace) <= sizeOfSum([...rests, oneProduct], workspace);
  if (!isShorter && !goesIntoDenominator(inner, common, workspace))
    return multiply(common, sumFactor(rests, whole, workspace, common.coefficient), workspace);
  const outside = multiply(common, content, workspace);
  return multiply(outside, productOfPolynomial(inner, workspace, outside.coefficient), workspace);
}

/** The least power of every factor over all terms (0 where a term lacks it), and what divides every number. */
function commonOf(terms: readonly Product[]): Product {
  const ids = new Set(terms.flatMap(({ powers }) => powers.map(([id]) => id)));
  const powers = [...ids]
    .sort((a, b) => a - b)
    .flatMap((id) => {
      const least = Math.min(...terms.map((term) => term.powers.find(([have]) => have === id)?.[1] ?? 0));
      return least === 0 ? [] : [[id, least] as const];
    });
  const coefficient = terms.map((term) => term.coefficient).reduce(commonFraction);
  return { coefficient, powers };
}

function expandedSum(products: readonly Product[], workspace: Workspace): Polynomial | null {
  const monomials: Monomial[] = [];
  for (const product of products) {
    const part = expanded(product, workspace);
    if (part === null || monomials.length > polynomialMax) return null;
    monomials.push(...part.values());
  }
  const sum = polynomialOf(monomials);
  return sum.size > polynomialMax ? null : sum;
}

function goesIntoDenominator(inner: Polynomial, { powers }: Product, workspace: Workspace): boolean {
  return powers.some(([id, power]) => {
    const factor = factorOf(id, workspace);
    if (power > 0 || factor.kind !== 'sum' || factor.expanded === null) return false;
    return divideExactly(inner, factor.expanded, workspace.budget) !== null;
  });
}
