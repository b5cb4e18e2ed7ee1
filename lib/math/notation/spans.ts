import type { Expression } from '../expression';
import type { Source } from './characters';

export type Span = { at: number; end: number };

/** The nodes of one reading, each with where it stands in the reader's own text: begin and end of node n at 2n and 2n + 1. */
export type Places = { nodes: readonly Expression[]; spans: readonly number[]; source: Source };

const readings = new WeakMap<Expression, Places>();

/** Remembers where the nodes below a root were read. */
export function rememberPlaces(root: Expression, places: Places): void {
  readings.set(root, places);
}

/** Where a node was read in the text as typed, when it was read as a part of this root; else null. */
export function spanIn(root: Expression, node: Expression): Span | null {
  const places = readings.get(root);
  if (places === undefined) return null;
  const span = spanAmong(places.nodes, places.spans, node);
  return span && spanAsTyped(span, places.source);
}

/** The same in the reader's own text, while it still parses. The outermost place counts: that with its brackets. */
export function spanAmong(
  nodes: readonly Expression[],
  spans: readonly number[],
  node: Expression,
): Span | null {
  const place = nodes.lastIndexOf(node);
  return place < 0 ? null : { at: spans[2 * place] as number, end: spans[2 * place + 1] as number };
}

/** Places in the reader's own text → places in the text as typed. */
export function spanAsTyped({ at, end }: Span, { text, starts, ends }: Source): Span {
  if (starts === null || ends === null) return { at, end: Math.max(at, end) };
  const start = starts[Math.min(at, text.length)] as number;
  const last = ends[Math.min(end, text.length) - 1] ?? start;
  return { at: start, end: end > at ? Math.max(start, last) : start };
}
