import type { Expression } from '../expression';

export type Span = { at: number; end: number };

const spans = new WeakMap<Expression, Span>();

/**
 * Remembers where a node was read; nodes made otherwise have no place. The reader's own text counts while it parses,
 * the text as typed once it is done.
 */
export function placed<Node extends Expression>(expression: Node, span: Span): Node {
  spans.set(expression, span);
  return expression;
}

export function spanOf(expression: Expression): Span | null {
  return spans.get(expression) ?? null;
}
