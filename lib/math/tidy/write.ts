import { apply, type Expression, isApply, negative, number, one, plus, times } from '../expression';
import { isScalar, type Shape } from '../shapes';
import { assembled, type Parts, partOf } from './assemble';
import { type Fraction, multiplyFractions, powerOfFraction } from './fraction';
import { isZero, negate } from './multiply';
import { type Form, shapeOfTerms, termwise } from './termwise';
import { transposeOf } from './transpose';
import { opposite, turnedOver } from './turn-over';
import { factorOf, lengthOf, type Product, shapeOfProduct, type Workspace } from './workspace';
import { coefficientOf } from './write-coefficient';

/** A product as an expression of this shape: numbers in front, quotients over one line, signs and order tidy. */
export function write(product: Product, shape: Shape, workspace: Workspace): Expression {
  const natural = shapeOfProduct(product, workspace);
  const isRepeated = natural.rows !== shape.rows || natural.columns !== shape.columns;
  const plain = writeNatural(product, natural, workspace);
  if (!isRepeated) return plain;
  if (isScalar(natural)) return { kind: 'spread', value: plain, shape };
  const ones = (rows: Shape['rows'], columns: Shape['columns']): Expression => ({
    kind: 'spread',
    value: one,
    shape: { rows, columns },
  });
  return natural.rows === 1 ? times(ones(shape.rows, 1), plain) : times(plain, ones(1, shape.columns));
}

/** In the smallest shape it has, which sums and products repeat by themselves; quotients of sums term by term where shorter. */
export function writeNatural(product: Product, natural: Shape, workspace: Workspace): Expression {
  if (isZero(product)) return number(0);
  const known = workspace.written.get(product);
  if (known !== undefined) return known;
  const written = [{ product, inner: null }, ...termwise(product, workspace)].map((form) =>
    writeForm(form, natural, workspace),
  );
  workspace.budget.spend(written.length);
  const shortest = written.reduce((best, next) => (lengthOf(next) < lengthOf(best) ? next : best));
  workspace.written.set(product, shortest);
  return shortest;
}

function writeForm({ product, inner }: Form, natural: Shape, workspace: Workspace): Expression {
  const { coefficient, flipped } = signed(shownCoefficient({ product, inner }, workspace), inner, workspace);
  const { top, bottom } = coefficientOf(coefficient);
  const above: Parts = { numbers: top, columns: [], rows: [], full: [] };
  const below: Parts = { numbers: bottom, columns: [], rows: [], full: [] };
  for (const [id, exponent] of ordered(product, workspace)) {
    const terms = inner?.id === id ? inner.terms : null;
    const shape = terms === null ? factorOf(id, workspace).shape : shapeOfTerms(terms, workspace);
    const base =
      terms === null ? writeFactor(id, id === flipped, workspace) : writeSum(terms, shape, workspace);
    const part = partOf(shape);
    if (exponent < 0 && isApply(base, 'exp'))
      above[part].push(raised(apply('exp', opposite(base.args[0] as Expression)), -exponent, part));
    else (exponent > 0 ? above : below)[part].push(raised(base, Math.abs(exponent), part));
  }
  const value = assembled(above, below, natural);
  return coefficient.top < 0n ? (turnedOver(value) ?? negative(value)) : value;
}

/** Sums that came in decimals are shown in decimals; the number in front is smaller by that. */
function shownCoefficient({ product, inner }: Form, workspace: Workspace): Product {
  let { coefficient } = product;
  for (const [id, exponent] of product.powers) {
    const factor = factorOf(id, workspace);
    if (factor.kind === 'sum' && inner?.id !== id)
      coefficient = multiplyFractions(coefficient, powerOfFraction(factor.scale, -exponent));
  }
  return { ...product, coefficient };
}

/** Names first, then functions, then sums, each as they came. */
function ordered({ powers }: Product, workspace: Workspace): Product['powers'] {
  const rank = (id: number): number => {
    const factor = factorOf(id, workspace);
    if (factor.kind === 'sum') return 2;
    return factor.expression.kind === 'apply' || factor.expression.kind === 'fold' ? 1 : 0;
  };
  return [...powers].sort(([a], [b]) => rank(a) - rank(b) || a - b);
}

/** A minus in front goes into a sum of the upper half, where it makes a minus less there: −(y − ŷ) is ŷ − y. */
function signed(
  { coefficient, powers }: Product,
  inner: Form['inner'],
  workspace: Workspace,
): { coefficient: Product['coefficient']; flipped: number | null } {
  if (coefficient.top >= 0n) return { coefficient, flipped: null };
  let best: { id: number; gain: number } | null = null;
  for (const [id, exponent] of powers) {
    const factor = factorOf(id, workspace);
    if (factor.kind !== 'sum' || inner?.id === id || exponent < 0 || exponent % 2 === 0) continue;
    const minuses = factor.terms.filter((term) => term.coefficient.top < 0n).length;
    const gain = 2 * minuses - factor.terms.length;
    if (minuses > 0 && (best === null || gain > best.gain)) best = { id, gain };
  }
  if (best === null) return { coefficient, flipped: null };
  return { coefficient: { ...coefficient, top: -coefficient.top }, flipped: best.id };
}

function writeFactor(id: number, isFlipped: boolean, workspace: Workspace): Expression {
  const factor = factorOf(id, workspace);
  if (factor.kind === 'atom') return factor.expression;
  const shown =
    factor.scale.bottom === 1n ? factor.terms : factor.terms.map((term) => scaledTerm(term, factor.scale));
  const terms = isFlipped ? shown.map(negate) : shown;
  return writeSum(terms, factor.shape, workspace);
}

function scaledTerm(term: Product, scale: Fraction): Product {
  return { ...term, coefficient: multiplyFractions(term.coefficient, scale) };
}

/** Terms with a plus first. A row beside a whole matrix is written as a column beside its transpose. */
function writeSum(terms: readonly Product[], shape: Shape, workspace: Workspace): Expression {
  const shapes = terms.map((term) => shapeOfProduct(term, workspace));
  const isFull = partOf(shape) === 'full';
  const hasRows = isFull && shapes.some((of) => partOf(of) === 'rows');
  const hasColumns = shapes.some((of) => partOf(of) === 'columns');
  if (hasRows && !hasColumns) {
    const turned = terms.map((term) => transposeOf(term, workspace));
    return apply('transpose', writeSum(turned, { rows: shape.columns, columns: shape.rows }, workspace));
  }
  const sorted = [...terms].sort((a, b) => Number(a.coefficient.top < 0n) - Number(b.coefficient.top < 0n));
  const written = sorted.map((term) => {
    const natural = shapeOfProduct(term, workspace);
    const isRow = isFull && partOf(natural) === 'rows';
    return write(term, isRow ? shape : natural, workspace);
  });
  return written.reduce(joined);
}

/** a + (b − c) as a + b − c. */
function joined(left: Expression, right: Expression): Expression {
  if (right.kind !== 'apply') return plus(left, right);
  const [first, second] = right.args as [Expression, Expression];
  if (right.operation === 'add') return joined(joined(left, first), second);
  return right.operation === 'subtract' ? joined(joined(left, first), negative(second)) : plus(left, right);
}

function raised(base: Expression, exponent: number, part: keyof Parts): Expression {
  if (exponent === 1) return base;
  return apply(part === 'numbers' ? 'power' : 'elementPower', base, number(exponent));
}
