import { GivenUp } from './budget';
import { oneFraction, powerOfFraction } from './fraction';
import {
  divideExactly,
  multiplyMonomials,
  multiplyPolynomials,
  type Polynomial,
  polynomialOf,
} from './polynomial';
import { productOfPolynomial } from './sum-factor';
import { factorOf, oneProduct, type Product, type Workspace, zeroProduct } from './workspace';

export function isZero({ coefficient }: Product): boolean {
  return coefficient.top === 0n;
}

export function multiply(left: Product, right: Product, workspace: Workspace): Product {
  if (isZero(left) || isZero(right)) return zeroProduct;
  workspace.budget.spend(left.powers.length + right.powers.length + 1);
  return reduced(multiplyMonomials(left, right), workspace);
}

/** A whole power; of zero only a positive one. */
export function power({ coefficient, powers }: Product, exponent: number, workspace: Workspace): Product {
  if (exponent === 0) return oneProduct;
  if (coefficient.top === 0n && exponent < 0) throw new GivenUp('A quotient by zero');
  const raised = powers.map(([id, power]) => [id, power * exponent] as const);
  return reduced({ coefficient: powerOfFraction(coefficient, exponent), powers: raised }, workspace);
}

export function invert(product: Product, workspace: Workspace): Product {
  return power(product, -1, workspace);
}

export function negate({ coefficient, powers }: Product): Product {
  return { coefficient: { ...coefficient, top: -coefficient.top }, powers };
}

/** Roots squared, indicators squared, and sums of the upper half divided by sums of the lower half. */
function reduced(product: Product, workspace: Workspace): Product {
  for (const [id, exponent] of product.powers) {
    const factor = factorOf(id, workspace);
    if (factor.kind === 'atom' && factor.isIndicator && exponent > 1)
      return reduced(withPower(product, id, 1), workspace);
    if (factor.kind !== 'atom' || factor.square === null || Math.abs(exponent) < 2) continue;
    const squares = power(factor.square, Math.trunc(exponent / 2), workspace);
    return multiply(withPower(product, id, exponent % 2), squares, workspace);
  }
  return cancelled(product, workspace);
}

function withPower({ coefficient, powers }: Product, id: number, exponent: number): Product {
  return {
    coefficient,
    powers: powers.flatMap(([have, power]) => {
      if (have !== id) return [[have, power] as const];
      return exponent === 0 ? [] : [[id, exponent] as const];
    }),
  };
}

function cancelled(product: Product, workspace: Workspace): Product {
  for (const [below, exponent] of product.powers) {
    if (exponent > 0 || factorOf(below, workspace).kind !== 'sum') continue;
    for (const [above, other] of product.powers) {
      if (other < 0 || factorOf(above, workspace).kind !== 'sum') continue;
      const times = Math.min(other, -exponent);
      const quotient = quotientOf(above, below, workspace);
      const inverse = quotient === null ? quotientOf(below, above, workspace) : null;
      if (quotient === null && inverse === null) continue;
      const rest = withPower(withPower(product, above, other - times), below, exponent + times);
      const whole = quotient ?? (inverse as Product);
      return multiply(rest, power(whole, quotient === null ? -times : times, workspace), workspace);
    }
  }
  return product;
}

function quotientOf(above: number, below: number, workspace: Workspace): Product | null {
  const key = `${above}/${below}`;
  const known = workspace.quotients.get(key);
  if (known !== undefined) return known;
  const [top, bottom] = [factorOf(above, workspace), factorOf(below, workspace)];
  const isKnown =
    top.kind === 'sum' && bottom.kind === 'sum' && top.expanded !== null && bottom.expanded !== null;
  const quotient = isKnown
    ? divideExactly(top.expanded as Polynomial, bottom.expanded as Polynomial, workspace.budget)
    : null;
  const product = quotient === null ? null : productOfPolynomial(quotient, workspace);
  workspace.quotients.set(key, product);
  return product;
}

/** A product without negative powers, multiplied out; null where that would be too long. */
export function expanded({ coefficient, powers }: Product, workspace: Workspace): Polynomial | null {
  let result: Polynomial | null = polynomialOf([{ coefficient, powers: [] }]);
  for (const [id, exponent] of powers) {
    const factor = factorOf(id, workspace);
    const whole = factor.kind === 'sum' ? factor.expanded : null;
    const part = whole ?? polynomialOf([{ coefficient: oneFraction, powers: [[id, exponent]] }]);
    for (let times = whole === null ? 1 : exponent; times > 0 && result !== null; times -= 1)
      result = multiplyPolynomials(result, part, workspace.budget);
  }
  return result;
}
