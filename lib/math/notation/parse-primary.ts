import { apply, type Expression } from '../expression';
import { type Bar, type Cursor, closers, textOf } from './cursor';
import { fail } from './failure';
import { failNoBeginning } from './misplaced';
import { parseCall } from './parse-calls';
import { parseFold } from './parse-folds';
import { placed } from './spans';
import { toText } from './to-text';
import type { Token } from './token';

/** A closed piece: a number, a name, a call, a bracket, a derivative. */
export function parsePrimary(cursor: Cursor, isList: boolean): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'number':
      return parseNumber(cursor, isList);
    case 'operand':
      cursor.next();
      return placed({ ...token.expression }, token);
    case 'function':
    case 'letter':
      return parseCall(cursor);
    case 'fold':
      return parseFold(cursor);
    case 'differential':
      return parseDerivative(cursor);
    case 'end':
      return failNoBeginning(cursor);
    case 'sign':
      return parseSigned(cursor, token.text);
  }
}

function parseSigned(cursor: Cursor, text: string): Expression {
  const isWrapped = cursor.isSign('∂', 1) && cursor.isSign(')', 3) && cursor.isSign('/', 4);
  if (text === '∂' || (text === '(' && isWrapped)) return parseDerivative(cursor);
  if (text in closers) return parseBracket(cursor);
  if (text === '|' || text === '‖') return parseBars(cursor, text);
  return failNoBeginning(cursor);
}

/** ( … ), { … }, [ … ] around a value; a comparison inside is 1 where it holds, else 0. */
function parseBracket(cursor: Cursor): Expression {
  const opened = cursor.next();
  const inside = cursor.inside('none', null, cursor.condition);
  cursor.expect(closers[textOf(opened)] as string, opened);
  return inside;
}

/** |x| of a number, ‖x‖ or ||x|| of a vector. */
function parseBars(cursor: Cursor, text: '|' | '‖'): Expression {
  const opened = cursor.next();
  const bar: Bar = text === '|' && isDouble(cursor, opened) ? '||' : text;
  if (bar === '||') cursor.next();
  const inside = cursor.inside('none', bar, cursor.sum);
  if (bar === '||') cursor.expect('|', opened);
  cursor.expect(text, opened);
  return placed(apply(bar === '|' ? 'abs' : 'norm', inside), cursor.since(opened.at));
}

/** `||` opens a norm when the next bars are two again: ||x||, and not ||x| - y|. */
function isDouble(cursor: Cursor, opened: Token): boolean {
  if (!cursor.isSign('|') || cursor.peek().at !== opened.end) return false;
  for (let ahead = 1; cursor.peek(ahead).kind !== 'end'; ahead += 1) {
    if (cursor.isSign('|', ahead))
      return cursor.isSign('|', ahead + 1) && cursor.peek(ahead + 1).at === cursor.peek(ahead).end;
  }
  return false;
}

/** A number; `3,7` with a decimal comma where commas do not separate; the 1 of 1[…] belongs to the bracket. */
function parseNumber(cursor: Cursor, isList: boolean): Expression {
  const token = cursor.next();
  const text = textOf(token);
  const fraction = cursor.peek(1);
  const isComma = !isList && cursor.isSign(',') && cursor.peek().at === token.end && /^\d+$/.test(text);
  if (isComma && fraction.kind === 'number' && fraction.at === cursor.peek().end) {
    return decimalComma(cursor, token, fraction);
  }
  if (text === '1' && cursor.isSign('[') && cursor.peek().at === token.end) return parseBracket(cursor);
  return placed({ kind: 'number', text }, token);
}

/** `0,5` is 0.5; `1,250` may be either of two numbers a thousand times apart. */
function decimalComma(cursor: Cursor, whole: Token, fraction: Token): Expression {
  const text = `${textOf(whole)}.${textOf(fraction)}`;
  const isThousands = /^[1-9]\d{0,2}\.\d{3}$/.test(text);
  if (isThousands || !/^\d+\.\d+(?:e[+-]?\d+)?$/i.test(text)) {
    const comma = cursor.peek();
    return fail('ambiguous-comma', whole.at, fraction.end, { found: textOf(comma), suggestion: text });
  }
  cursor.next();
  cursor.next();
  return placed({ kind: 'number', text }, { at: whole.at, end: fraction.end });
}

/** dL/dw, ∂L/∂w, (∂L)/(∂w) or d(L, w): along the model. */
function parseDerivative(cursor: Cursor): Expression {
  const above = cursor.isSign('(') ? cursor.next() : null;
  const mark = cursor.next();
  if (mark.kind === 'differential' && cursor.isSign('(')) return derivativeCall(cursor, mark);
  const of = differentiated(cursor, mark);
  if (above !== null) cursor.expect(')', above);
  if (!cursor.isSign('/')) return fail('missing-operand', mark.at, cursor.since(mark.at).end, { found: 'd' });
  cursor.next();
  const isWrapped = cursor.isSign('(');
  const opened = isWrapped ? cursor.next() : mark;
  const below = cursor.peek();
  if (below.kind === 'operand') {
    const suggestion = `d(${toText(of)}, ${toText(below.expression)})`;
    return fail('unsupported', mark.at, below.end, { found: 'd', suggestion });
  }
  if (below.kind !== 'differential' && !cursor.isSign('∂')) return failNoBeginning(cursor);
  cursor.next();
  const by = differentiated(cursor, below);
  if (isWrapped) cursor.expect(')', opened);
  return placed({ kind: 'derivative', of, by }, cursor.since(mark.at));
}

function derivativeCall(cursor: Cursor, mark: Token): Expression {
  const opened = cursor.next();
  return cursor.inside(',', null, () => {
    const of = cursor.sum();
    if (!cursor.isSign(',')) return fail('argument-count', mark.at, mark.end, { found: 'd', wanted: '2' });
    cursor.next();
    const by = cursor.sum();
    cursor.expect(')', opened);
    return placed({ kind: 'derivative', of, by }, cursor.since(mark.at));
  });
}

/** The name behind a d or ∂, in brackets or not. */
function differentiated(cursor: Cursor, mark: Token): Expression {
  const opened = cursor.isSign('(') && cursor.peek(1).kind === 'operand' ? cursor.next() : null;
  const token = cursor.peek();
  if (token.kind === 'end') return fail('missing-operand', mark.at, mark.end, { found: '∂' });
  if (cursor.isSign('^') || cursor.isSign('/'))
    return fail('unsupported', mark.at, token.end, { found: '∂', suggestion: 'd(…, …)' });
  if (token.kind !== 'operand') return failNoBeginning(cursor);
  cursor.next();
  if (opened !== null) cursor.expect(')', opened);
  return placed({ ...token.expression }, token);
}
