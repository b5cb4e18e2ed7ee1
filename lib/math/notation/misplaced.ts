import { type Cursor, closers, comparisons, isCloser, isOperator, isSeparator, textOf } from './cursor';
import { fail } from './failure';
import type { Token } from './token';

/** The problem where something should begin and the next token begins nothing. */
export function failNoBeginning(cursor: Cursor): never {
  const token = cursor.peek();
  const before = cursor.last();
  const found = textOf(token);
  const isEnd = token.kind === 'end' || isCloser(token) || isSeparator(token);
  if (before !== null && isOperator(before) && isOperator(token))
    return fail('two-operators', before.at, token.end, { found: textOf(before) + found });
  if (before !== null && isEnd && (isOperator(before) || isSeparator(before)))
    return fail('missing-operand', before.at, before.end, { found: textOf(before) });
  if (before !== null && textOf(before) in closers) {
    if (token.kind === 'end') return failOpen(before);
    if (isCloser(token))
      return fail('missing-operand', before.at, token.end, { found: textOf(before) + found });
  }
  if (token.kind === 'end') {
    const at = before ?? token;
    return fail('missing-operand', at.at, at.end, before === null ? {} : { found: textOf(before) });
  }
  if (isOperator(token) || isSeparator(token)) return fail('missing-operand', token.at, token.end, { found });
  return failRest(cursor);
}

/** The problem where an expression has ended and the next token does not go on with it. */
export function failRest(cursor: Cursor): never {
  const token = cursor.peek();
  const found = textOf(token);
  if (isSeparator(token)) return failComma(cursor);
  if (isCloser(token)) return fail('unexpected-close', token.at, token.end, { found });
  if (isOperator(token) && cursor.peek(1).kind === 'end')
    return fail('missing-operand', token.at, token.end, { found });
  if (found in comparisons && found !== '=')
    return fail('unsupported', token.at, token.end, { found, suggestion: `[… ${found} …]` });
  return fail('unsupported', token.at, token.end, {
    found,
    ...(found === ':' ? { suggestion: '/' } : {}),
  });
}

/** A comma where none separates: with what stands around it, and the decimal it may have meant. */
export function failComma(cursor: Cursor): never {
  const comma = cursor.peek();
  const [before, after] = [cursor.last() ?? comma, cursor.peek(1)];
  const end = after.kind === 'end' ? comma.end : after.end;
  const isDecimal = /^\d+$/.test(textOf(before)) && /^\d+$/.test(textOf(after));
  return fail('ambiguous-comma', before.at, end, {
    found: textOf(comma),
    ...(isDecimal ? { suggestion: `${textOf(before)}.${textOf(after)}` } : {}),
  });
}

/** The problem where this bracket should close: it never does, or another kind of bracket closes. */
export function failUnclosed(cursor: Cursor, wanted: string, opened: Token, isOpenOutside: boolean): never {
  const token = cursor.peek();
  if (token.kind === 'end' || (isCloser(token) && isOpenOutside)) return failOpen(opened, wanted);
  if (isCloser(token))
    return fail('unexpected-close', token.at, token.end, { found: textOf(token), suggestion: wanted });
  return failRest(cursor);
}

function failOpen(opened: Token, wanted = closers[textOf(opened)]): never {
  return fail('missing-close', opened.at, opened.end, {
    found: textOf(opened),
    ...(wanted === undefined ? {} : { suggestion: wanted }),
  });
}
