import { childrenOf, type Expression } from '../expression';
import type { Model } from '../model';
import { toText } from '../notation/to-text';
import { type Shape, scalarShape } from '../shapes';
import type { Budget } from './budget';
import { type Fraction, oneFraction } from './fraction';
import type { Monomial, Polynomial } from './polynomial';

/**
 * A product of factors by their ids, powers also negative. Products are entry by entry: a number meets every entry, a
 * column every column, a row every row.
 */
export type Product = Monomial;

export type Factor =
  /** What is not taken apart. `square`: its square, where that is simpler (of a root, of an absolute value). */
  | {
      kind: 'atom';
      expression: Expression;
      shape: Shape;
      size: number;
      square: Product | null;
      isIndicator: boolean;
    }
  /**
   * A sum in whole numbers, in terms as they are shown, and multiplied out where that is not too long. `scale`: what its
   * terms are times when it is shown, where it came in decimals.
   */
  | {
      kind: 'sum';
      terms: readonly Product[];
      expanded: Polynomial | null;
      scale: Fraction;
      shape: Shape;
      size: number;
    };

/** One tidying: its factors, which know each other by id, and what has been worked out. */
export type Workspace = {
  model: Model;
  budget: Budget;
  factors: Factor[];
  ids: Map<string, number>;
  /** Quotients of sums by the ids of both; null where something remains. */
  quotients: Map<string, Product | null>;
  products: Map<Expression, Product>;
  written: Map<Product, Expression>;
  shapes: Map<Expression, Shape>;
};

/** The text of an atom may be this long. */
const textMax = 4000;

export const oneProduct: Product = { coefficient: oneFraction, powers: [] };
export const zeroProduct: Product = { coefficient: { top: 0n, bottom: 1n }, powers: [] };

export function newWorkspace(model: Model, budget: Budget): Workspace {
  return {
    model,
    budget,
    factors: [],
    ids: new Map(),
    quotients: new Map(),
    products: new Map(),
    written: new Map(),
    shapes: new Map(),
  };
}

export function factorOf(id: number, { factors }: Workspace): Factor {
  return factors[id] as Factor;
}

/** An expression that is not taken apart, as a product. `shape`: the smallest it has, before it is repeated. */
export function atom(
  expression: Expression,
  shape: Shape,
  workspace: Workspace,
  more: { square?: Product; isIndicator?: boolean } = {},
): Product {
  const text = toText(expression);
  workspace.budget.spend(
    1 + Math.ceil(text.length / 20) + (text.length > textMax ? Number.POSITIVE_INFINITY : 0),
  );
  const known = workspace.ids.get(text);
  const id =
    known ??
    addFactor(text, workspace, {
      kind: 'atom',
      expression,
      shape,
      size: lengthOf(expression),
      square: more.square ?? null,
      isIndicator: more.isIndicator ?? false,
    });
  return { coefficient: oneFraction, powers: [[id, 1]] };
}

export function addFactor(key: string, { factors, ids }: Workspace, factor: Factor): number {
  ids.set(key, factors.length);
  factors.push(factor);
  return factors.length - 1;
}

export function sizeOfProduct(product: Product, workspace: Workspace): number {
  return product.powers.reduce((sum, [id]) => sum + factorOf(id, workspace).size, 1);
}

/** The smallest shape of a product, before it is repeated. */
export function shapeOfProduct({ powers }: Product, workspace: Workspace): Shape {
  return powers.map(([id]) => factorOf(id, workspace).shape).reduce(repeatedShape, scalarShape);
}

export function repeatedShape(left: Shape, right: Shape): Shape {
  return {
    rows: left.rows === 1 ? right.rows : left.rows,
    columns: left.columns === 1 ? right.columns : left.columns,
  };
}

/** How long an expression is to read: its names, numbers and operations. */
export function lengthOf(expression: Expression): number {
  return childrenOf(expression).reduce((sum, child) => sum + lengthOf(child), 1);
}
