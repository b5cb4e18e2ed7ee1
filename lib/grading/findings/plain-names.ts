import { childrenOf, type Expression, name, sizeOf } from '../../math/expression';
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

/** The sizes of a model as numbers: the m of 1/m. */
export function plainSizes({ scope }: Model): Expression[] {
  return scope.sizeNames.map((size) => sizeOf(size));
}

function index(letter: string): Expression {
  return { kind: 'index', name: letter };
}

const counterparts = new WeakMap<Model, Set<string>>();

/**
 * The same thing of another layer or input: x1 and x2, A1 and A2 by their numbers, and X and A1 where one formula is
 * W1 X + b1 and another W2 A1 + b2.
 */
export function isSibling(one: string, other: string, model: Model): boolean {
  if (one === other) return false;
  const base = (of: string): string => of.replace(/\d+$/, '');
  if (base(one) === base(other) && /\d$/.test(one + other)) return true;
  const pairs = counterparts.get(model) ?? counterpartsIn(model);
  counterparts.set(model, pairs);
  return pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`);
}

/** Names in the same place of two formulas of the same form, at least a product deep. */
function counterpartsIn({ quantities }: Model): Set<string> {
  const pairs = new Set<string>();
  const formulas = [...quantities.values()].map(({ expression }) => expression);
  formulas.forEach((formula, at) => {
    for (const other of formulas.slice(at + 1)) {
      const aligned = alignedNames(formula, other);
      if (aligned !== null && aligned.length > 1)
        for (const [left, right] of aligned) pairs.add(`${left} ${right}`);
    }
  });
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
