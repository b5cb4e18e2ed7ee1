import { childrenOf, type Expression } from '../expression';
import { fail } from './failure';
import type { Scope } from './scope';
import { type Span, spanOf } from './spans';

/** Fails at the first index letter that neither the exercise nor a sum around it has. */
export function failLooseIndex(expression: Expression, scope: Scope): void {
  const known = new Set(Object.keys(scope.indices));
  const letters = [...known];
  visit(expression, known, { at: 0, end: 0 }, (letter, { at, end }) => {
    fail('index-name', at, end, {
      found: letter,
      ...(letters[0] === undefined ? {} : { suggestion: letters.join(', ') }),
    });
  });
}

function visit(
  expression: Expression,
  known: ReadonlySet<string>,
  around: Span,
  found: (letter: string, span: Span) => void,
): void {
  const span = spanOf(expression) ?? around;
  if (expression.kind === 'index' && !known.has(expression.name)) found(expression.name, span);
  if (expression.kind === 'fold') {
    visit(expression.from, known, span, found);
    visit(expression.to, known, span, found);
    visit(expression.body, new Set([...known, expression.index]), span, found);
    return;
  }
  for (const child of childrenOf(expression)) visit(child, known, span, found);
}
