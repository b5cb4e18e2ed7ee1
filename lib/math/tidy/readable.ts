import {
  apply,
  childrenOf,
  type Expression,
  isNumber,
  name,
  number,
  times,
  withChildren,
} from '../expression';
import type { Model } from '../model';
import { type Dimension, isSameShape, type Shape } from '../shapes';
import { isIdentity } from './matrix-product';

/**
 * What few would type, by what everybody can: copies of a number as v times ones, zeros as 0 X for a name X of that shape,
 * the identity as X^0. Left as it is where the model has no such name.
 */
export function readable(expression: Expression, model: Model): Expression {
  if (isIdentity(expression) && expression.kind === 'apply') {
    const ones = expression.args[0] as Expression & { kind: 'spread' };
    const square = nameOfShape({ rows: ones.shape.rows, columns: ones.shape.rows }, model);
    if (square !== null) return apply('power', square, number(0));
  }
  const whole = withChildren(
    expression,
    childrenOf(expression).map((child) => readable(child, model)),
  );
  return whole.kind === 'spread' ? repeated(whole, model) : whole;
}

/** Copies of a number as so many ones, zeros as zeros of a name. */
function repeated(copies: Expression & { kind: 'spread' }, model: Model): Expression {
  const { value, shape } = copies;
  if (isNumber(value, 0)) return zerosOf(shape, model) ?? copies;
  return isNumber(value, 1) ? copies : times(value, { ...copies, value: number(1) });
}

/** A matrix of zeros made of a name: symbols first, they always have a value. */
function zerosOf(shape: Shape, model: Model): Expression | null {
  const { rows, columns } = shape;
  const whole = nameOfShape(shape, model);
  if (whole !== null) return times(number(0), whole);
  const turned = nameOfShape({ rows: columns, columns: rows }, model);
  if (turned !== null) return times(number(0), apply('transpose', turned));
  if (columns === 1) {
    const wide = nameWith('rows', rows, model);
    if (wide !== null) return times(number(0), apply('rowsum', wide));
    const tall = nameWith('columns', rows, model);
    return tall === null ? null : times(number(0), apply('transpose', apply('colsum', tall)));
  }
  if (rows === 1) {
    const column = zerosOf({ rows: columns, columns: 1 }, model);
    return column === null ? null : apply('transpose', column);
  }
  const column = zerosOf({ rows, columns: 1 }, model);
  const row = zerosOf({ rows: 1, columns }, model);
  return column === null || row === null ? null : apply('multiply', column, row);
}

function nameOfShape(shape: Shape, model: Model): Expression | null {
  return nameWhere(model, (own) => isSameShape(own, shape, model.scope.sizes));
}

function nameWith(side: 'rows' | 'columns', size: Dimension, model: Model): Expression | null {
  return nameWhere(model, (own) => own[side] === size);
}

function nameWhere(model: Model, fits: (shape: Shape) => boolean): Expression | null {
  for (const [key, { shape, indices }] of [...model.symbols, ...model.quantities])
    if (indices.length === 0 && fits(shape)) return name(key);
  return null;
}
