import { isScalar, type Shape } from '../shapes';
import { factorOf, oneProduct, type Product, type Workspace } from './workspace';

/** A product sorted by what its factors are: numbers, columns, rows, whole matrices. */
export type Split = { numbers: Product; columns: Product; rows: Product; full: Product };

export function splitByShape({ coefficient, powers }: Product, workspace: Workspace): Split {
  const of = (wanted: keyof Split): Product => ({
    ...oneProduct,
    powers: powers.filter(([id]) => kindOf(factorOf(id, workspace).shape) === wanted),
  });
  return {
    numbers: { ...of('numbers'), coefficient },
    columns: of('columns'),
    rows: of('rows'),
    full: of('full'),
  };
}

/** What a shape is: a row 1 × m, a column n × 1, both sides longer, or a number. */
export function kindOf(shape: Shape): keyof Split {
  if (isScalar(shape)) return 'numbers';
  if (shape.rows === 1) return 'rows';
  return shape.columns === 1 ? 'columns' : 'full';
}

export function isOne({ powers }: Product): boolean {
  return powers.length === 0;
}
