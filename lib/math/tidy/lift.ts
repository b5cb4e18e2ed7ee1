import { withIndices } from '../bindings';
import { apply, type Expression, isNumber, sizeOf } from '../expression';
import { operations } from '../operations';
import { type Dimension, isSameDimension, type Shape } from '../shapes';
import { has } from './folds';
import { functionOf } from './functions';
import { matrixProduct } from './matrix-product';
import { multiply, power } from './multiply';
import { sumOf } from './sums';
import { atom, factorOf, oneProduct, type Product, type Workspace } from './workspace';

type Form = (expression: Expression) => Product;
/** A matrix whose entry at the letters `row` and `column` is meant. */
type Entry = { row: string; column: string; shape: Shape };
type Build = Expression & { kind: 'build' };
type Fold = Expression & { kind: 'fold' };

/** A matrix given entry by entry, as products of whole matrices; null where the entries are not of that kind. */
export function lifted(
  { row, column, shape, body }: Build,
  form: Form,
  workspace: Workspace,
): Product | null {
  return liftedProduct(form(body), { row, column, shape }, form, workspace);
}

function liftedProduct(product: Product, entry: Entry, form: Form, workspace: Workspace): Product | null {
  let whole: Product = { ...oneProduct, coefficient: product.coefficient };
  for (const [id, exponent] of product.powers) {
    const part = liftedFactor(id, entry, form, workspace);
    if (part === null) return null;
    whole = multiply(whole, power(part, exponent, workspace), workspace);
  }
  return whole;
}

function liftedFactor(id: number, entry: Entry, form: Form, workspace: Workspace): Product | null {
  const isOpen = has(id, entry.row, workspace) || has(id, entry.column, workspace);
  if (!isOpen) return { ...oneProduct, powers: [[id, 1]] };
  const factor = factorOf(id, workspace);
  if (factor.kind === 'sum') {
    const terms = factor.terms.map((term) => liftedProduct(term, entry, form, workspace));
    return terms.includes(null) ? null : sumOf(terms as Product[], workspace);
  }
  const { expression } = factor;
  if (expression.kind === 'name') return liftedMember(expression, entry, form, workspace);
  if (expression.kind === 'element') return liftedElement(expression, entry, workspace);
  if (expression.kind === 'fold') return liftedSum(expression, entry, form, workspace);
  if (expression.kind !== 'apply' || operations[expression.operation].isElementwise !== true) return null;
  const argument = liftedProduct(form(expression.args[0] as Expression), entry, form, workspace);
  return argument === null ? null : functionOf(expression.operation, argument, workspace);
}

/** A member of a family by what it is made of: there is no matrix of all its members. */
function liftedMember(
  { name, indices }: Expression & { kind: 'name' },
  entry: Entry,
  form: Form,
  workspace: Workspace,
): Product | null {
  const quantity = workspace.model.quantities.get(name);
  if (quantity === undefined) return null;
  const own = new Map(quantity.indices.map((letter, at) => [letter, indices[at] as Expression]));
  return liftedProduct(form(withIndices(quantity.expression, own)), entry, form, workspace);
}

/** X_row,column is X, X_column,row its transpose, v_row a column and v_column a row. */
function liftedElement(
  { of, row, column }: Expression & { kind: 'element' },
  entry: Entry,
  workspace: Workspace,
): Product | null {
  const { scope } = workspace.model;
  const shape = of.kind === 'name' ? scope.names[of.name]?.shape : undefined;
  if (of.kind !== 'name' || of.indices.length > 0 || shape === undefined) return null;
  const letter = (index: Expression | null): string | null => (index?.kind === 'index' ? index.name : null);
  const is = (own: Dimension, wanted: Dimension): boolean => isSameDimension(own, wanted, scope.sizes);
  const isVector = column === null && shape.columns === 1;
  if (letter(row) === entry.row && is(shape.rows, entry.shape.rows)) {
    if (isVector) return atom(of, shape, workspace);
    if (letter(column) === entry.column && is(shape.columns, entry.shape.columns))
      return atom(of, shape, workspace);
  }
  if (letter(row) !== entry.column || !is(shape.rows, entry.shape.columns)) return null;
  const turned = { rows: shape.columns, columns: shape.rows };
  const isTurned = letter(column) === entry.row && is(shape.columns, entry.shape.rows);
  return isVector || isTurned ? atom(apply('transpose', of), turned, workspace) : null;
}

/** Σ_k A_row,k B_k,column is A B. */
function liftedSum(fold: Fold, entry: Entry, form: Form, workspace: Workspace): Product | null {
  const inner = innerSize(fold, workspace);
  if (fold.fold !== 'sum' || inner === null || fold.index === entry.row || fold.index === entry.column)
    return null;
  const body = form(fold.body);
  const isLeft = ([id]: readonly [number, number]): boolean => has(id, entry.row, workspace);
  const left = { ...body, powers: body.powers.filter(isLeft) };
  const right = { ...oneProduct, powers: body.powers.filter((factor) => !isLeft(factor)) };
  const shapes = [
    { rows: entry.shape.rows, columns: inner },
    { rows: inner, columns: entry.shape.columns },
  ] as const;
  if (left.powers.some(([id]) => has(id, entry.column, workspace))) return null;
  const a = liftedProduct(left, { row: entry.row, column: fold.index, shape: shapes[0] }, form, workspace);
  const b = liftedProduct(
    right,
    { row: fold.index, column: entry.column, shape: shapes[1] },
    form,
    workspace,
  );
  return a === null || b === null ? null : matrixProduct(a, b, shapes, workspace);
}

function innerSize({ from, to }: Fold, workspace: Workspace): Dimension | null {
  if (!isNumber(from, 1)) return null;
  if (to.kind === 'size') return to.name;
  const sizes = Object.entries(workspace.model.scope.sizes);
  return sizes.find(([, size]) => JSON.stringify(sizeOf(size)) === JSON.stringify(to))?.[0] ?? null;
}
