/** A size: a declared name (`n1`) or a whole number. */
export type Dimension = string | number;

/** Rows × columns. A number is 1 × 1, a vector is a column n × 1. */
export type Shape = { rows: Dimension; columns: Dimension };

export const scalarShape: Shape = { rows: 1, columns: 1 };

/** Fixed values of size names, where the exercise states them. */
export type Sizes = Readonly<Record<string, number>>;

export function isScalar(shape: Shape): boolean {
  return shape.rows === 1 && shape.columns === 1;
}

/** Two sizes are the same when their names are, or when a name is fixed to the other's number. */
export function isSameDimension(left: Dimension, right: Dimension, sizes: Sizes): boolean {
  if (left === right) return true;
  if (typeof left === 'number') return typeof right === 'string' && sizes[right] === left;
  return typeof right === 'number' && sizes[left] === right;
}

export function isSameShape(left: Shape, right: Shape, sizes: Sizes): boolean {
  return isSameDimension(left.rows, right.rows, sizes) && isSameDimension(left.columns, right.columns, sizes);
}

export function transposed(shape: Shape): Shape {
  return { rows: shape.columns, columns: shape.rows };
}

/** `n1 × m`, as shown to people and as stored. */
export function shapeToText(shape: Shape): string {
  return `${shape.rows} × ${shape.columns}`;
}

/** A size as a number; 1 for a name nothing is known of. */
export function sizeAt(dimension: Dimension, sizes: Sizes): number {
  return typeof dimension === 'number' ? dimension : (sizes[dimension] ?? 1);
}
