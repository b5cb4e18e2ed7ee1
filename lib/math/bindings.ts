import { childrenOf, type Expression, withChildren } from './expression';

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<Expression, ReadonlySet<string>>();

/** The index letters an expression leaves open. */
export function freeIndices(expression: Expression): ReadonlySet<string> {
  const before = known.get(expression);
  if (before !== undefined) return before;
  const free = leftOpen(expression);
  known.set(expression, free);
  return free;
}

function leftOpen(expression: Expression): ReadonlySet<string> {
  if (expression.kind === 'index') return new Set([expression.name]);
  if (expression.kind === 'fold') {
    const inside = without(freeIndices(expression.body), [expression.index]);
    return united([inside, freeIndices(expression.from), freeIndices(expression.to)]);
  }
  const free = united(childrenOf(expression).map(freeIndices));
  return expression.kind === 'build' ? without(free, [expression.row, expression.column]) : free;
}

function united(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const some = sets.filter(({ size }) => size > 0);
  return some.length < 2 ? (some[0] ?? none) : new Set(some.flatMap((set) => [...set]));
}

function without(free: ReadonlySet<string>, letters: readonly string[]): ReadonlySet<string> {
  return letters.some((letter) => free.has(letter))
    ? new Set([...free].filter((letter) => !letters.includes(letter)))
    : free;
}

/** Replaces open index letters; bound letters are renamed where they would catch one of the new ones. */
export function withIndices(
  expression: Expression,
  replacement: ReadonlyMap<string, Expression>,
): Expression {
  if (replacement.size === 0) return expression;
  if (expression.kind === 'index') return replacement.get(expression.name) ?? expression;
  if (expression.kind === 'fold') {
    const [index, body] = throughBinder(expression.index, expression.body, replacement);
    const from = withIndices(expression.from, replacement);
    const to = withIndices(expression.to, replacement);
    return { ...expression, index, from, to, body };
  }
  if (expression.kind === 'build') {
    const inner = unbound(replacement, [expression.row, expression.column]);
    return { ...expression, body: withIndices(expression.body, inner) };
  }
  return withChildren(
    expression,
    childrenOf(expression).map((child) => withIndices(child, replacement)),
  );
}

function throughBinder(
  index: string,
  body: Expression,
  replacement: ReadonlyMap<string, Expression>,
): [string, Expression] {
  const inner = unbound(replacement, [index]);
  const caught = [...inner.values()].some((value) => freeIndices(value).has(index));
  if (!caught) return [index, withIndices(body, inner)];
  const taken = new Set([...inner.values()].flatMap((value) => [...freeIndices(value)]));
  const fresh = freshIndex(new Set([...taken, ...freeIndices(body)]), index);
  const renamed = new Map(inner).set(index, { kind: 'index', name: fresh } as const);
  return [fresh, withIndices(body, renamed)];
}

function unbound(
  replacement: ReadonlyMap<string, Expression>,
  names: string[],
): ReadonlyMap<string, Expression> {
  if (!names.some((name) => replacement.has(name))) return replacement;
  const rest = new Map(replacement);
  for (const name of names) rest.delete(name);
  return rest;
}

/** A letter that is not taken: the wanted one, or the next of i, j, k, … or with a number. */
export function freshIndex(taken: ReadonlySet<string>, wanted: string): string {
  const letters = [wanted, 'i', 'j', 'k', 'l', 'p', 'q', 'r', 's', 't'];
  const free = letters.find((letter) => !taken.has(letter));
  if (free !== undefined) return free;
  for (let count = 1; ; count += 1) {
    if (!taken.has(`${wanted}${count}`)) return `${wanted}${count}`;
  }
}
