import { rangeOf } from '../../math/domain';
import { childrenOf, type Expression, name, sizeOf } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { isScalar, type Shape } from '../../math/shapes';

/** A symbol or a quantity as it would be written here: with the open indices of a family, whole or as an entry. */
export type PlainName = { name: string; expression: Expression; shape: Shape };

/**
 * Everything an answer may be made of, as one writes it: `x1`, `W2`, `P_i`, and of vectors and matrices whose sides are
 * counted by index letters also the entry, `H_{i,j}`. Symbols first.
 */
export function plainNames({ scope, symbols, quantities }: Model): PlainName[] {
  const names: PlainName[] = [];
  for (const key of [...symbols.keys(), ...quantities.keys()]) {
    const look = scope.names[key];
    if (look === undefined) continue;
    const indices = look.indices.map(index);
    const whole = name(key, indices);
    names.push({ name: key, expression: whole, shape: look.shape });
    if (isScalar(look.shape)) continue;
    const [row, column] = [look.shape.rows, look.shape.columns].map(
      (size) => Object.keys(scope.indices).find((letter) => scope.indices[letter] === size) ?? null,
    );
    if (!row || (look.shape.columns !== 1 && !column)) continue;
    const place = look.shape.columns === 1 ? null : index(column as string);
    names.push({
      name: key,
      expression: { kind: 'element', of: whole, row: index(row), column: place },
      shape: { rows: 1, columns: 1 },
    });
  }
  return names;
}

/** Whether a symbol is one of two numbers. */
export function isLabel(name: string, { symbols }: Model): boolean {
  const symbol = symbols.get(name);
  if (symbol === undefined) return false;
  const { low, high, isWhole } = rangeOf(symbol.domain);
  return isWhole && high - low <= 2;
}

/** The sizes of a model as numbers: the m of 1/m. */
export function plainSizes({ scope }: Model): Expression[] {
  return scope.sizeNames.map((size) => sizeOf(size));
}

function index(letter: string): Expression {
  return { kind: 'index', name: letter };
}

const layers = new WeakMap<Model, Set<string>>();

/**
 * The same thing of a layer further on or back: A1 and A2 where one comes from the other, and X and A1, or W1 and W2,
 * where one formula is W1 X + b1 and another, that comes from it, W2 A1 + b2. Also the gradients by such.
 */
export function isOtherLayer(one: string, other: string, model: Model): boolean {
  const pairs = layers.get(model) ?? layersIn(model);
  layers.set(model, pairs);
  if (pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`)) return true;
  return one.startsWith('d') && other.startsWith('d') && isOtherLayer(one.slice(1), other.slice(1), model);
}

function layersIn(model: Model): Set<string> {
  const pairs = new Set<string>();
  const base = (of: string): string => of.replace(/\d+$/, '');
  for (const [key, { expression }] of model.quantities) {
    const later = dependentsOf(key, model);
    for (const [other, { expression: formula }] of model.quantities) {
      if (key === other || !later.has(other)) continue;
      if (base(key) === base(other)) pairs.add(`${key} ${other}`);
      const aligned = alignedNames(expression, formula);
      if (aligned !== null && aligned.length > 1)
        for (const [left, right] of aligned) pairs.add(`${left} ${right}`);
    }
  }
  return pairs;
}

/** Pairs of names, place by place; null where the forms differ. */
function alignedNames(left: Expression, right: Expression): [string, string][] | null {
  if (left.kind === 'name' && right.kind === 'name') return [[left.name, right.name]];
  const isSame =
    left.kind === right.kind &&
    (left.kind !== 'apply' || right.kind !== 'apply' || left.operation === right.operation);
  const [mine, others] = [childrenOf(left), childrenOf(right)];
  if (!isSame || mine.length !== others.length) return null;
  const pairs = mine.map((child, at) => alignedNames(child, others[at] as Expression));
  return pairs.includes(null) ? null : pairs.flatMap((list) => list ?? []);
}
