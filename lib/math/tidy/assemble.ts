import { apply, type Expression, isApply, one, over, times } from '../expression';
import { isScalar, type Shape } from '../shapes';

/** Written factors by what they are. */
export type Parts = { numbers: Expression[]; columns: Expression[]; rows: Expression[]; full: Expression[] };

export function partOf(shape: Shape): keyof Parts {
  if (isScalar(shape)) return 'numbers';
  if (shape.rows === 1) return 'rows';
  return shape.columns === 1 ? 'columns' : 'full';
}

/** The factors above and below the line as one expression: numbers in front, then entry by entry, rows behind. */
export function assembled(above: Parts, below: Parts, natural: Shape): Expression {
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
