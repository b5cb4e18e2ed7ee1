import { childrenOf, type Expression } from '../expression';
import type { Cursor } from './cursor';
import { fail } from './failure';
import { type Span, spanAmong } from './spans';

/** How deep the tree may be: brackets around chains around brackets. What walks it calls itself at every level. */
export const heightMax = 600;

/**
 * Fails on a tree too deep to walk, and at the first index letter that neither the exercise nor a sum around it has.
 */
export function failUnsound(expression: Expression, cursor: Cursor): void {
  check(expression, 1, [], cursor, expression);
}

function check(
  node: Expression,
  height: number,
  bound: readonly string[],
  cursor: Cursor,
  root: Expression,
): void {
  if (height > heightMax) failHigh(cursor, root);
  switch (node.kind) {
    case 'number':
    case 'constant':
    case 'size':
      return;
    case 'index':
      if (!bound.includes(node.name) && !(node.name in cursor.scope.indices)) failLoose(cursor, root);
      return;
    case 'name':
      for (const index of node.indices) check(index, height + 1, bound, cursor, root);
      return;
    case 'apply':
      for (const argument of node.args) check(argument, height + 1, bound, cursor, root);
      return;
    case 'fold':
      check(node.from, height + 1, bound, cursor, root);
      check(node.to, height + 1, bound, cursor, root);
      check(node.body, height + 1, [...bound, node.index], cursor, root);
      return;
    default:
      for (const child of childrenOf(node)) check(child, height + 1, bound, cursor, root);
  }
}

function failHigh({ nodes, spans }: Cursor, root: Expression): never {
  const { at, end } = spanAmong(nodes, spans, root) ?? { at: 0, end: 0 };
  return fail('too-large', at, end, { wanted: String(heightMax) });
}

/** Walks once more, for the place: an index has that of the name it belongs to. */
function failLoose(cursor: Cursor, root: Expression): never {
  const letters = Object.keys(cursor.scope.indices);
  const { nodes, spans } = cursor;
  const places = new Map(
    nodes.map((node, at) => [node, { at: spans[2 * at] as number, end: spans[2 * at + 1] as number }]),
  );
  visit(root, new Set(letters), { at: 0, end: 0 }, places, (letter, { at, end }) => {
    fail('index-name', at, end, {
      found: letter,
      ...(letters[0] === undefined ? {} : { suggestion: letters.join(', ') }),
    });
  });
  throw new Error('No loose index');
}

function visit(
  node: Expression,
  known: ReadonlySet<string>,
  around: Span,
  places: ReadonlyMap<Expression, Span>,
  found: (letter: string, span: Span) => void,
): void {
  const span = places.get(node) ?? around;
  if (node.kind === 'index' && !known.has(node.name)) found(node.name, span);
  if (node.kind === 'fold') {
    visit(node.from, known, span, places, found);
    visit(node.to, known, span, places, found);
    visit(node.body, new Set([...known, node.index]), span, places, found);
    return;
  }
  for (const child of childrenOf(node)) visit(child, known, span, places, found);
}
