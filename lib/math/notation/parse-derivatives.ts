import type { Expression } from '../expression';
import { isScalar } from '../shapes';
import { shapeOf } from './check-shapes';
import { type Cursor, closers } from './cursor';
import { fail } from './failure';
import { expect, failNoBeginning } from './misplaced';
import { parseEntry } from './parse-entries';
import { toText } from './to-text';
import type { Token } from './token';

/** Along the model: dL/dw, ∂L/∂w, (∂L)/(∂w), ∂(L + z)/∂w, d(L, w), and d/dw or ∂/∂w before what it is taken of. */
export function parseDerivative(cursor: Cursor): Expression {
  const wrapped = cursor.isSign('(') ? cursor.next() : null;
  const mark = cursor.next();
  if (cursor.isSign('/') && wrapped === null) return operator(cursor, mark);
  const of = upperHalf(cursor, mark, wrapped === null ? '/' : ')');
  if (of.kind === 'call') return of.derivative;
  if (wrapped !== null) expect(cursor, ')', wrapped);
  if (!cursor.isSign('/')) return failNoLowerHalf(cursor, mark, of.isBracket);
  cursor.next();
  const by = lowerHalf(cursor, mark, toText(of.of));
  return cursor.made({ kind: 'derivative', of: of.of, by }, mark.at);
}

/** ∇_w L. */
export function parseNabla(cursor: Cursor): Expression {
  const mark = cursor.next();
  if (!cursor.isSign('_')) {
    const [by, of] = [cursor.peek(), cursor.peek(1)];
    const isPair = by.kind === 'operand' && of.kind === 'operand';
    const suggestion = isPair ? `∇_{${toText(by.value)}} ${toText(of.value)}` : '∇_w L';
    return fail('unsupported', mark.at, mark.end, { found: '∇', suggestion });
  }
  cursor.next();
  return applied(cursor, mark, named(cursor, mark));
}

function operator(cursor: Cursor, mark: Token): Expression {
  cursor.next();
  return applied(cursor, mark, lowerHalf(cursor, mark, '…'));
}

/** What stands behind an operator: a bracket, a name, a call; where that is no number yet, as many factors as make one. */
function applied(cursor: Cursor, mark: Token, by: Expression): Expression {
  const token = cursor.peek();
  const begins =
    token.kind === 'sign' ? ['(', '[', '{', '|', '‖', '∂', '∇'].includes(token.text) : token.kind !== 'end';
  if (!begins) return fail('missing-operand', mark.at, cursor.endOf(mark.at), { found: '∂' });
  const of = cursor.deeper((inner) => inner.term((read) => !isMatrix(read, inner)));
  return cursor.made({ kind: 'derivative', of, by }, mark.at);
}

function isMatrix(read: Expression, { scope }: Cursor): boolean {
  const found = shapeOf(read, scope);
  return found.kind === 'shape' && !isScalar(found.shape);
}

type Upper = { kind: 'call'; derivative: Expression } | { kind: 'half'; of: Expression; isBracket: boolean };

function upperHalf(cursor: Cursor, mark: Token, end: '/' | ')'): Upper {
  const isBracket = isWholeBracket(cursor);
  if (!isBracket) return { kind: 'half', of: above(cursor, mark, end), isBracket };
  const opened = cursor.next();
  const closer = closers[opened.text] as string;
  return cursor.inside(true, null, (): Upper => {
    const of = cursor.sum();
    if (!cursor.isSign(',') || opened.text === '{') {
      expect(cursor, closer, opened);
      return { kind: 'half', of, isBracket };
    }
    cursor.next();
    const by = cursor.sum();
    expect(cursor, closer, opened);
    return { kind: 'call', derivative: cursor.made({ kind: 'derivative', of, by }, mark.at) };
  });
}

/** What stands behind the ∂, up to the fraction line or the end of the bracket around both: L, log(p_i), r^T r. */
function above(cursor: Cursor, mark: Token, end: '/' | ')'): Expression {
  const token = cursor.peek();
  const isPlain = token.kind === 'operand' && cursor.isSign(end, 1);
  const begins = token.kind === 'sign' ? ['(', '[', '|', '‖'].includes(token.text) : token.kind !== 'end';
  if (isPlain || !begins || !reaches(cursor, end)) return named(cursor, mark);
  return cursor.deeper((inner) => inner.above(() => inner.term(() => inner.isSign(end))));
}

/** Whether this sign comes before the end of the term, and before another derivative. */
function reaches(cursor: Cursor, end: '/' | ')'): boolean {
  let isBarred = false;
  for (let ahead = 0, depth = 0; ; ahead += 1) {
    const token = cursor.peek(ahead);
    const isOutside = depth === 0 && !isBarred;
    if (isOutside && token.kind === 'sign' && token.text === end) return true;
    const isExponent = token.text === '-' && ahead > 0 && cursor.isSign('^', ahead - 1);
    if (token.kind === 'end' || (isOutside && !isExponent && stops(token))) return false;
    if (token.kind !== 'sign') continue;
    if (token.text in closers) depth += 1;
    else if (closing.includes(token.text)) depth -= 1;
    if (token.text === '|' && cursor.isSign('|', ahead + 1)) ahead += 1;
    if (token.text === '|' || token.text === '‖') isBarred = !isBarred;
  }
}

const closing = Object.values(closers);

function stops({ kind, text }: Token): boolean {
  return kind === 'differential' || ['+', '-', ',', ';', '=', '∂', '∇', ...closing].includes(text);
}

/** A bracket that holds all there is: the fraction line or nothing at all comes behind it. */
function isWholeBracket(cursor: Cursor): boolean {
  if (cursor.isSign('{')) return true;
  if (!cursor.isSign('(')) return false;
  for (let ahead = 1, depth = 1; ; ahead += 1) {
    const token = cursor.peek(ahead);
    if (token.kind === 'end') return true;
    if (token.kind !== 'sign') continue;
    if (token.text in closers) depth += 1;
    else if (closing.includes(token.text)) depth -= 1;
    else if (depth === 1 && token.text === ',') return true;
    if (depth > 0) continue;
    const isPower = cursor.isSign('^', ahead + 1) || cursor.isSign("'", ahead + 1);
    return !(
      isPower ||
      cursor.isSign('(', ahead + 1) ||
      ['operand', 'function'].includes(cursor.peek(ahead + 1).kind)
    );
  }
}

function failNoLowerHalf(cursor: Cursor, mark: Token, isBracket: boolean): never {
  if (mark.kind === 'differential' && isBracket)
    return fail('argument-count', mark.at, mark.end, { found: 'd', wanted: '2' });
  return fail('missing-operand', mark.at, cursor.endOf(mark.at), { found: 'd' });
}

/** ∂w, (∂w), d(w). `of`: what stands above, to say how it could be written. */
function lowerHalf(cursor: Cursor, mark: Token, of: string): Expression {
  const opened = cursor.isSign('(') ? cursor.next() : null;
  const below = cursor.peek();
  if (below.kind === 'operand') {
    const suggestion = `d(${of}, ${toText(below.value)})`;
    return fail('unsupported', mark.at, below.end, { found: 'd', suggestion });
  }
  if (below.kind !== 'differential' && !cursor.isSign('∂')) return failNoBeginning(cursor);
  cursor.next();
  const by = named(cursor, below);
  if (opened !== null) expect(cursor, ')', opened);
  return by;
}

/** The name behind a d, ∂ or ∇_, in brackets or not; an entry of one that has an index of its own: ∂(x_2)_1. */
function named(cursor: Cursor, mark: Token): Expression {
  const token = cursor.peek();
  if (token.text === '(' || token.text === '{') {
    const opened = cursor.next();
    const inner = cursor.deeper(() => named(cursor, mark));
    expect(cursor, closers[opened.text] as string, opened);
    const isEntry = opened.text === '(' && (cursor.isSign('_') || cursor.isSign('_2'));
    return isEntry ? cursor.made(parseEntry(cursor, inner, token.at), token.at) : inner;
  }
  if (token.kind === 'end') return fail('missing-operand', mark.at, mark.end, { found: '∂' });
  if (cursor.isSign('^') || cursor.isSign('/'))
    return fail('unsupported', mark.at, token.end, { found: '∂', suggestion: 'd(…, …)' });
  if (token.kind !== 'operand') return failNoBeginning(cursor);
  cursor.next();
  return cursor.made(token.value, token.at);
}
