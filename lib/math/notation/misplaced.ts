import { type Cursor, closers, comparisons, isCloser, isOperator, isSeparator } from './cursor';
import { fail } from './failure';
import type { Token } from './token';

/** The problem where something should begin and the next token begins nothing. */
export function failNoBeginning(cursor: Cursor): never {
  const token = cursor.peek();
  const before = cursor.last();
  const found = token.text;
  const isEnd = token.kind === 'end' || isCloser(token) || isSeparator(token);
  if (before !== null && isOperator(before) && isOperator(token))
    return fail('two-operators', before.at, token.end, { found: before.text + found });
  if (before !== null && isEnd && (isOperator(before) || isSeparator(before)))
    return fail('missing-operand', before.at, before.end, { found: before.text });
  if (before !== null && before.text in closers) {
    if (token.kind === 'end') return failOpen(before);
    if (isCloser(token)) return fail('missing-operand', before.at, token.end, { found: before.text + found });
  }
  if (token.kind === 'end') {
    const at = before ?? token;
    return fail('missing-operand', at.at, at.end, before === null ? {} : { found: before.text });
  }
  if (isOperator(token) || isSeparator(token)) return fail('missing-operand', token.at, token.end, { found });
  return failRest(cursor);
}

/** The problem where an expression has ended and the next token does not go on with it. */
export function failRest(cursor: Cursor): never {
  const token = cursor.peek();
  const found = token.text;
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
  const isDecimal = /^\d+$/.test(before.text) && /^\d+$/.test(after.text);
  return fail('ambiguous-comma', before.at, end, {
    found: comma.text,
    ...(isDecimal ? { suggestion: `${before.text}.${after.text}` } : {}),
  });
}

/** Reads what closes a bracket. */
export function expect(cursor: Cursor, wanted: string, opened: Token): void {
  if (!cursor.isSign(wanted)) failUnclosed(cursor, wanted, opened);
  cursor.next();
}

/** The problem where this bracket should close: it never does, or another kind of bracket closes. */
function failUnclosed(cursor: Cursor, wanted: string, opened: Token): never {
  const token = cursor.peek();
  if (token.kind === 'end' || (isCloser(token) && isOpenBefore(cursor.tokens, opened, token.text)))
    return failOpen(opened, wanted);
  if (isCloser(token))
    return fail('unexpected-close', token.at, token.end, { found: token.text, suggestion: wanted });
  return failRest(cursor);
}

/** Is a bracket that this text closes open outside of the bracket `opened`? */
function isOpenBefore(tokens: readonly Token[], opened: Token, closer: string): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token === opened) break;
    if (token.text in closers) open.push(closers[token.text] as string);
    else if (token.text === open.at(-1)) open.pop();
  }
  return open.includes(closer);
}

function failOpen(opened: Token, wanted = closers[opened.text]): never {
  return fail('missing-close', opened.at, opened.end, {
    found: opened.text,
    ...(wanted === undefined ? {} : { suggestion: wanted }),
  });
}
