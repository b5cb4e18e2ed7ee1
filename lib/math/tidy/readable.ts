import {
  apply,
  childrenOf,
  type Expression,
  isNumber,
  name,
  number,
  plus,
  times,
  withChildren,
} from '../expression';
import type { Model } from '../model';
import { shapeOf } from '../notation/check-shapes';
import { type Dimension, isSameShape, type Shape } from '../shapes';
import { isIdentity } from './matrix-product';

/**
 * What nobody can type, by what everybody can: copies of a number as v + 0 X for a name X of that shape, the identity
 * as X^0. Left as it is where the model has no such name.
 */
export function readable(expression: Expression, model: Model): Expression {
  if (isIdentity(expression) && expression.kind === 'apply') {
    const ones = expression.args[0] as Expression & { kind: 'spread' };
    const square = nameOfShape({ rows: ones.shape.rows, columns: ones.shape.rows }, model);
    if (square !== null) return apply('power', square, number(0));
  }
  const copied = copiedColumn(expression, model);
  if (copied !== null) return copied;
  const whole = withChildren(
    expression,
    childrenOf(expression).map((child) => readable(child, model)),
  );
  if (whole.kind !== 'spread') return whole;
  const zeros = zerosOf(whole.shape, model);
  return zeros === null ? whole : repeated(whole.value, zeros);
}

/** A column times a row of ones beside zeros, which repeat it. */
function copiedColumn(expression: Expression, model: Model): Expression | null {
  if (expression.kind !== 'apply' || expression.operation !== 'multiply') return null;
  const [left, right] = expression.args as [Expression, Expression];
  if (right.kind !== 'spread' || right.shape.rows !== 1 || !isNumber(right.value, 1)) return null;
  const reading = shapeOf(expression, model.scope);
  const whole = reading.kind === 'shape' ? nameOfShape(reading.shape, model) : null;
  return whole === null ? null : plus(readable(left, model), times(number(0), whole));
}

function repeated(value: Expression, zeros: Expression): Expression {
  return isNumber(value, 0) ? zeros : plus(value, zeros);
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
