import type { Budget } from './budget';
import {
  addFractions,
  commonFraction,
  divideFractions,
  type Fraction,
  multiplyFractions,
  oneFraction,
} from './fraction';

/** Whole positive powers by factor id, sorted by id. */
export type Powers = readonly (readonly [id: number, power: number])[];
export type Monomial = { readonly coefficient: Fraction; readonly powers: Powers };
/** Monomials by their powers, none with a zero coefficient: two equal polynomials have equal entries. */
export type Polynomial = ReadonlyMap<string, Monomial>;

/** Longer polynomials are not expanded. */
export const polynomialMax = 120;
const divisionStepMax = 400;

export function keyOf(powers: Powers): string {
  return powers.map(([id, power]) => `${id}^${power}`).join(' ');
}

export function polynomialOf(monomials: Iterable<Monomial>): Polynomial {
  const sum = new Map<string, Monomial>();
  for (const monomial of monomials) addInto(sum, monomial);
  return sum;
}

function addInto(sum: Map<string, Monomial>, { coefficient, powers }: Monomial): void {
  const key = keyOf(powers);
  const total = addFractions(sum.get(key)?.coefficient ?? { top: 0n, bottom: 1n }, coefficient);
  if (total.top === 0n) sum.delete(key);
  else sum.set(key, { coefficient: total, powers });
}

/** Null where the product would be too long. */
export function multiplyPolynomials(left: Polynomial, right: Polynomial, budget: Budget): Polynomial | null {
  budget.spend(left.size * right.size);
  const product = new Map<string, Monomial>();
  for (const one of left.values()) {
    for (const other of right.values()) addInto(product, multiplyMonomials(one, other));
    if (product.size > polynomialMax) return null;
  }
  return product;
}

export function multiplyMonomials(left: Monomial, right: Monomial): Monomial {
  const powers = new Map(left.powers);
  for (const [id, power] of right.powers) powers.set(id, (powers.get(id) ?? 0) + power);
  return {
    coefficient: multiplyFractions(left.coefficient, right.coefficient),
    powers: [...powers].filter(([, power]) => power !== 0).sort(([a], [b]) => a - b),
  };
}

/** Null unless every power stays whole and positive. */
export function divideMonomials(left: Monomial, right: Monomial): Monomial | null {
  const inverse: Monomial = {
    coefficient: divideFractions(oneFraction, right.coefficient),
    powers: right.powers.map(([id, power]) => [id, -power] as const),
  };
  const quotient = multiplyMonomials(left, inverse);
  return quotient.powers.every(([, power]) => power > 0) ? quotient : null;
}

/**
 * The quotient where nothing remains, else null. Multivariate division by one divisor, lexicographic order: Cox,
 * Little & O'Shea, Ideals, Varieties, and Algorithms, §2.3.
 */
export function divideExactly(top: Polynomial, bottom: Polynomial, budget: Budget): Polynomial | null {
  const leading = leadingOf(bottom);
  if (leading === null) return null;
  const rest = new Map(top);
  const quotient = new Map<string, Monomial>();
  for (let step = 0; rest.size > 0; step += 1) {
    if (step > divisionStepMax || rest.size > 4 * polynomialMax) return null;
    budget.spend(rest.size + bottom.size);
    const part = divideMonomials(leadingOf(rest) as Monomial, leading);
    if (part === null) return null;
    addInto(quotient, part);
    const opposite = { ...part, coefficient: { ...part.coefficient, top: -part.coefficient.top } };
    for (const monomial of bottom.values()) addInto(rest, multiplyMonomials(opposite, monomial));
  }
  return quotient;
}

function leadingOf(polynomial: Polynomial): Monomial | null {
  let best: Monomial | null = null;
  for (const monomial of polynomial.values())
    if (best === null || order(monomial.powers, best.powers) > 0) best = monomial;
  return best;
}

/** Lexicographic, the smallest id weighing most. */
function order(left: Powers, right: Powers): number {
  for (let at = 0; ; at += 1) {
    const [one, other] = [left[at], right[at]];
    if (one === undefined || other === undefined)
      return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
    if (one[0] !== other[0]) return other[0] - one[0];
    if (one[1] !== other[1]) return one[1] - other[1];
  }
}

/** The monomial that divides every term: numbers in lowest terms and the powers all terms have. Not of zero. */
export function contentOf(polynomial: Polynomial): Monomial {
  const [first, ...others] = polynomial.values();
  let content = first as Monomial;
  for (const { coefficient, powers } of others) {
    const have = new Map(powers);
    content = {
      coefficient: commonFraction(content.coefficient, coefficient),
      powers: content.powers.flatMap(([id, power]) => {
        const least = Math.min(power, have.get(id) ?? 0);
        return least > 0 ? [[id, least] as const] : [];
      }),
    };
  }
  return content;
}
