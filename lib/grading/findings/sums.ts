import { type Expression, isApply, sizeOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { Dimension } from '../../math/shapes';
import { type Asked, shapeOrNull } from './mistake';

/** The sizes that something is summed over, and those that it is divided by, as text. */
export type Sums = { summed: ReadonlySet<string>; divided: ReadonlySet<string> };

/**
 * The sums and means that all of what is derived is made of: of a sum in one term, or inside of something that is not
 * linear, the mean would not have the same derivative times 1/m.
 */
export function sumsIn({ model, derivative, reference }: Asked): Sums {
  return walk(derivative?.of ?? reference);

  function walk(node: Expression): Sums {
    if (node.kind === 'name') {
      const quantity = model.quantities.get(node.name);
      return quantity === undefined ? none : walk(quantity.expression);
    }
    if (node.kind === 'fold' && node.fold === 'sum')
      return both(walk(node.body), { summed: new Set([toText(node.to)]), divided: new Set() });
    if (node.kind !== 'apply' || !linear.has(node.operation)) return none;
    const [first = none, second = none] = node.args.map(walk);
    if (node.operation === 'add' || node.operation === 'subtract') return shared(first, second);
    if (node.operation === 'divide') return both(first, { summed: new Set(), divided: factorsBelow(node) });
    const added = new Set(sizesAddedUp(node, model));
    return both(both(first, second), {
      summed: added,
      divided: node.operation === 'mean' ? added : new Set(),
    });
  }
}

const none: Sums = { summed: new Set(), divided: new Set() };

function both(one: Sums, other: Sums): Sums {
  return {
    summed: new Set([...one.summed, ...other.summed]),
    divided: new Set([...one.divided, ...other.divided]),
  };
}

function shared(one: Sums, other: Sums): Sums {
  return {
    summed: new Set([...one.summed].filter((size) => other.summed.has(size))),
    divided: new Set([...one.divided].filter((size) => other.divided.has(size))),
  };
}

function factorsBelow({ args }: Expression & { kind: 'apply' }): Set<string> {
  return new Set(factorsIn(args[1] as Expression).map(toText));
}

const adding = new Set<string>(['sum', 'mean', 'rowsum', 'colsum']);
const linear = new Set<string>([...adding, 'add', 'subtract', 'negate', 'multiply', 'hadamard', 'divide']);

function sizesAddedUp({ operation, args }: Expression & { kind: 'apply' }, model: Model): string[] {
  const shape = adding.has(operation) ? shapeOrNull(args[0] as Expression, model) : null;
  if (shape === null) return [];
  const sizes: Dimension[] = [];
  if (operation !== 'rowsum') sizes.push(shape.rows);
  if (operation !== 'colsum') sizes.push(shape.columns);
  return sizes.map((size) => toText(sizeOf(size)));
}

/** A product and the factors it is made of. */
export function factorsIn(product: Expression): Expression[] {
  const parts =
    isApply(product, 'multiply') || isApply(product, 'hadamard') ? product.args.flatMap(factorsIn) : [];
  return [product, ...parts];
}
