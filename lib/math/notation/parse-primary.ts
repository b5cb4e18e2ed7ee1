import { apply, type Expression } from '../expression';
import { type Bar, type Cursor, closers } from './cursor';
import { fail } from './failure';
import { expect, failNoBeginning } from './misplaced';
import { parseCall } from './parse-calls';
import { parseDerivative, parseNabla } from './parse-derivatives';
import { parseFold } from './parse-folds';
import { parseSpread } from './parse-spread';
import type { Token } from './token';

/** A closed piece: a number, a name, a call, a bracket, a derivative. */
export function parsePrimary(cursor: Cursor): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'number':
      return parseNumber(cursor);
    case 'operand':
      cursor.next();
      return cursor.made(token.value, token.at);
    case 'function':
    case 'letter':
      return parseCall(cursor);
    case 'fold':
      return parseFold(cursor);
    case 'spread':
      return parseSpread(cursor);
    case 'differential':
      return parseDerivative(cursor);
    case 'end':
      return failNoBeginning(cursor);
    case 'sign':
      return parseSigned(cursor, token.text);
  }
}

function parseSigned(cursor: Cursor, text: string): Expression {
  switch (text) {
    case '∂':
      return parseDerivative(cursor);
    case '∇':
      return parseNabla(cursor);
    case '(':
      return isWrappedDerivative(cursor) ? parseDerivative(cursor) : parseBracket(cursor);
    case '[':
    case '{':
      return parseBracket(cursor);
    case '|':
    case '‖':
      return parseBars(cursor, text);
    default:
      return failNoBeginning(cursor);
  }
}

/** (∂L)/(∂w). */
function isWrappedDerivative(cursor: Cursor): boolean {
  return cursor.isSign('∂', 1) && cursor.isSign(')', 3) && cursor.isSign('/', 4);
}

/** ( … ), { … }, [ … ] around a value; a comparison inside is 1 where it holds, else 0. */
function parseBracket(cursor: Cursor): Expression {
  const opened = cursor.next();
  const inside = cursor.inside(false, null, conditionOf);
  expect(cursor, closers[opened.text] as string, opened);
  return inside;
}

function conditionOf(cursor: Cursor): Expression {
  return cursor.condition();
}

function sumOf(cursor: Cursor): Expression {
  return cursor.sum();
}

/** |x| of a number, ‖x‖ or ||x|| of a vector. */
function parseBars(cursor: Cursor, text: '|' | '‖'): Expression {
  const opened = cursor.next();
  const bar: Bar = text === '|' && isDouble(cursor, opened) ? '||' : text;
  if (bar === '||') cursor.next();
  const inside = cursor.inside(false, bar, sumOf);
  if (bar === '||') expect(cursor, '|', opened);
  expect(cursor, text, opened);
  return cursor.made(apply(bar === '|' ? 'abs' : 'norm', inside), opened.at);
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
function parseNumber(cursor: Cursor): Expression {
  const token = cursor.next();
  const { text } = token;
  const after = cursor.peek();
  if (after.kind === 'sign' && after.at === token.end) {
    if (after.text === '[' && text === '1') return parseBracket(cursor);
    const fraction = cursor.peek(1);
    const isComma = after.text === ',' && !cursor.isList && /^\d+$/.test(text);
    if (isComma && fraction.kind === 'number' && fraction.at === after.end)
      return decimalComma(cursor, token, fraction);
  }
  return cursor.made({ kind: 'number', text }, token.at);
}

/** `0,5` is 0.5; `1,250` may be either of two numbers a thousand times apart, except where digits are grouped otherwise. */
function decimalComma(cursor: Cursor, whole: Token, fraction: Token): Expression {
  const text = `${whole.text}.${fraction.text}`;
  const isThousands = !cursor.isCommaDecimal && /^[1-9]\d{0,2}\.\d{3}$/.test(text);
  if (isThousands || !/^\d+\.\d+(?:e[+-]?\d+)?$/i.test(text)) {
    const comma = cursor.peek();
    return fail('ambiguous-comma', whole.at, fraction.end, { found: comma.text, suggestion: text });
  }
  cursor.next();
  cursor.next();
  return cursor.made({ kind: 'number', text }, whole.at);
}
