import { apply, type Expression, isApply, negative, number, one, over, plus, times } from '../expression';
import type { OperationId } from '../operations/ids';
import { isScalar, type Shape } from '../shapes';
import { isZero, negate } from './multiply';
import { transposeOf } from './transpose';
import { factorOf, type Product, shapeOfProduct, type Workspace } from './workspace';
import { coefficientOf } from './write-coefficient';

type Parts = { numbers: Expression[]; columns: Expression[]; rows: Expression[]; full: Expression[] };

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

/** In the smallest shape it has, which sums and products repeat by themselves. */
export function writeNatural(product: Product, natural: Shape, workspace: Workspace): Expression {
  if (isZero(product)) return number(0);
  const { coefficient, flipped } = signed(product, workspace);
  const { top, bottom } = coefficientOf(coefficient);
  const above: Parts = { numbers: top, columns: [], rows: [], full: [] };
  const below: Parts = { numbers: bottom, columns: [], rows: [], full: [] };
  for (const [id, exponent] of ordered(product, workspace)) {
    const { shape } = factorOf(id, workspace);
    const base = writeFactor(id, id === flipped, workspace);
    const part = partOf(shape);
    if (exponent < 0 && isApply(base, 'exp'))
      above[part].push(raised(apply('exp', opposite(base.args[0] as Expression)), -exponent, part));
    else (exponent > 0 ? above : below)[part].push(raised(base, Math.abs(exponent), part));
  }
  const value = assembled(above, below, natural);
  return coefficient.top < 0n ? (turnedOver(value) ?? negative(value)) : value;
}

function partOf(shape: Shape): keyof Parts {
  if (isScalar(shape)) return 'numbers';
  if (shape.rows === 1) return 'rows';
  return shape.columns === 1 ? 'columns' : 'full';
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
  workspace: Workspace,
): { coefficient: Product['coefficient']; flipped: number | null } {
  if (coefficient.top >= 0n) return { coefficient, flipped: null };
  let best: { id: number; gain: number } | null = null;
  for (const [id, exponent] of powers) {
    const factor = factorOf(id, workspace);
    if (factor.kind !== 'sum' || exponent < 0 || exponent % 2 === 0) continue;
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
  const terms = isFlipped ? factor.terms.map(negate) : factor.terms;
  return writeSum(terms, factor.shape, workspace);
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
  return written.reduce(plus);
}

function raised(base: Expression, exponent: number, part: keyof Parts): Expression {
  if (exponent === 1) return base;
  return apply(part === 'numbers' ? 'power' : 'elementPower', base, number(exponent));
}

function opposite(of: Expression): Expression {
  const [left, right] = (of.kind === 'apply' ? of.args : []) as [Expression, Expression];
  return isApply(of, 'subtract') ? apply('subtract', right, left) : negative(of);
}

function assembled(above: Parts, below: Parts, natural: Shape): Expression {
  const entries = (parts: Parts): Expression[] => [...parts.columns, ...parts.full];
  const isWide = above.full.length + below.full.length > 0;
  const row = quotient(above.rows, below.rows);
  let value = chained('multiply', above.numbers);
  const body = chained('hadamard', entries(above));
  if (body !== null) value = value === null ? body : scaledBy(value, body);
  const bottom = chained('hadamard', entries(below));
  if (bottom !== null) value = apply('divide', value ?? one, bottom);
  if (row !== null) {
    if (partOf(natural) === 'rows') value = value === null ? row : scaledBy(value, row);
    else value = times(value ?? one, isWide ? apply('diag', apply('transpose', row)) : row);
  }
  const numbers = chained('multiply', below.numbers);
  return numbers === null ? (value ?? one) : over(value ?? one, numbers);
}

function quotient(above: Expression[], below: Expression[]): Expression | null {
  const top = chained('hadamard', above);
  const bottom = chained('hadamard', below);
  return bottom === null ? top : apply('divide', top ?? one, bottom);
}

function chained(operation: 'multiply' | 'hadamard', factors: Expression[]): Expression | null {
  const [first, ...others] = factors;
  if (first === undefined) return null;
  return others.reduce((left, right) => apply(operation, left, right), first);
}

/** k (A B) as (k A) B: no bracket. */
function scaledBy(scale: Expression, body: Expression): Expression {
  if (!isApply(body, 'multiply')) return apply('multiply', scale, body);
  const [left, right] = body.args as [Expression, Expression];
  return apply('multiply', scaledBy(scale, left), right);
}

const linear: readonly OperationId[] = ['sum', 'mean', 'rowsum', 'colsum', 'transpose', 'trace', 'diag'];

/** The negative of an expression by turning over a difference deep in it, −Aᵀ (y − a) as Aᵀ (a − y); null without. */
function turnedOver(expression: Expression): Expression | null {
  if (expression.kind === 'fold' && expression.fold === 'sum') {
    const body = turnedOver(expression.body);
    return body === null ? null : { ...expression, body };
  }
  if (expression.kind !== 'apply') return null;
  const { operation } = expression;
  const [first, second] = expression.args as [Expression, Expression];
  if (operation === 'subtract') return first.kind === 'number' ? null : apply('subtract', second, first);
  const isProduct = operation === 'multiply' || operation === 'hadamard';
  const right = isProduct ? turnedOver(second) : null;
  if (right !== null) return apply(operation, first, right);
  if (!isProduct && operation !== 'divide' && !linear.includes(operation)) return null;
  const left = turnedOver(first);
  return left === null ? null : apply(operation, left, ...expression.args.slice(1));
}
