import { freeIndices } from '../bindings';
import { type Expression, isNumber } from '../expression';
import { numberOf } from './matrix-product';
import { isZero, multiply } from './multiply';
import {
  atom,
  factorOf,
  oneProduct,
  type Product,
  shapeOfProduct,
  type Workspace,
  zeroProduct,
} from './workspace';
import { writeNatural } from './write';

type Fold = Expression & { kind: 'fold' };

/** Σ or Π with its body as a product: of a sum, what does not have the index stands in front. */
export function foldOf(fold: Fold, body: Product, workspace: Workspace): Product {
  if (fold.fold === 'product') return left(fold, body, workspace);
  if (isZero(body)) return zeroProduct;
  const isInside = ([id]: readonly [number, number]): boolean => has(id, fold.index, workspace);
  const inside: Product = { ...oneProduct, powers: body.powers.filter(isInside) };
  const outside: Product = { ...body, powers: body.powers.filter((factor) => !isInside(factor)) };
  if (inside.powers.length > 0) return multiply(outside, left(fold, inside, workspace), workspace);
  const count = countOf(fold, workspace);
  return count === null ? left(fold, body, workspace) : multiply(outside, count, workspace);
}

/** How many terms a sum surely has: 1 to a size, or between two numbers. */
function countOf({ from, to }: Fold, workspace: Workspace): Product | null {
  if (isNumber(from, 1) && to.kind === 'size') return numberOf(to, workspace);
  if (from.kind !== 'number' || to.kind !== 'number') return null;
  const count = Number(to.text) - Number(from.text) + 1;
  return Number.isInteger(count) && count >= 1
    ? { ...oneProduct, coefficient: { top: BigInt(count), bottom: 1n } }
    : null;
}

function left(fold: Fold, body: Product, workspace: Workspace): Product {
  const shape = shapeOfProduct(body, workspace);
  return atom({ ...fold, body: writeNatural(body, shape, workspace) }, shape, workspace);
}

/** Whether a factor holds an index letter. */
export function has(id: number, letter: string, workspace: Workspace): boolean {
  const factor = factorOf(id, workspace);
  if (factor.kind === 'atom') return freeIndices(factor.expression).has(letter);
  return factor.terms.some(({ powers }) => powers.some(([part]) => has(part, letter, workspace)));
}
