import { apply, type Expression } from '../expression';
import type { Source } from './characters';
import { failUnsound } from './check-tree';
import { Cursor, comparisons, type Grammar, products } from './cursor';
import { fail } from './failure';
import { failRest } from './misplaced';
import { parseFactor } from './parse-powers';
import { parsePrimary } from './parse-primary';
import type { Scope } from './scope';
import { rememberPlaces } from './spans';
import type { Token } from './token';

/** How many terms or factors may follow each other. */
export const chainMax = 500;

const grammar: Grammar = {
  sum: parseSum,
  term: parseTerm,
  factor: parseFactor,
  primary: parsePrimary,
  condition: parseCondition,
};

/** Tokens → expression. Throws ReadFailure only. */
export function parse(
  tokens: readonly Token[],
  scope: Scope,
  source: Source,
  isCommaDecimal: boolean,
): Expression {
  const cursor = new Cursor(tokens, scope, grammar, isCommaDecimal);
  const expression = cursor.sum();
  if (cursor.peek().kind !== 'end') failRest(cursor);
  failUnsound(expression, cursor);
  rememberPlaces(expression, { nodes: cursor.nodes, spans: cursor.spans, source });
  return expression;
}

function parseCondition(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  const left = cursor.sum();
  const token = cursor.peek();
  const operation = token.kind === 'sign' ? comparisons[token.text] : undefined;
  if (operation === undefined) return left;
  cursor.next();
  const right = cursor.sum();
  return cursor.made(apply(operation, left, right), start);
}

function parseSum(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let left = signedTerm(cursor);
  for (let count = 1; ; count += 1) {
    const token = cursor.peek();
    if (token.kind !== 'sign' || (token.text !== '+' && token.text !== '-')) return left;
    if (count > chainMax) failLong(cursor);
    cursor.next();
    const right = cursor.isSign('-') ? signedTerm(cursor) : cursor.term();
    left = cursor.made(apply(token.text === '+' ? 'add' : 'subtract', left, right), start);
  }
}

function signedTerm(cursor: Cursor): Expression {
  const sign = cursor.peek();
  if (sign.kind !== 'sign' || (sign.text !== '+' && sign.text !== '-')) return cursor.term();
  cursor.next();
  if (sign.text === '+') return cursor.term();
  return cursor.made(apply('negate', cursor.deeper(signedTerm)), sign.at);
}

function parseTerm(cursor: Cursor, isEnough: (read: Expression) => boolean = () => false): Expression {
  const start = cursor.peek().at;
  let left = cursor.factor();
  for (let count = 1; ; count += 1) {
    if (isEnough(left) || (cursor.isAbove && cursor.isLowerHalf())) return left;
    const token = cursor.peek();
    const operation = token.kind === 'sign' ? products[token.text] : undefined;
    if (operation === undefined && !startsFactor(cursor, token)) return left;
    if (count > chainMax) failLong(cursor);
    if (operation !== undefined) cursor.next();
    else if (token.kind === 'number' && left.kind === 'number' && !isIndicator(cursor))
      failNumbers(cursor, left.text, start);
    const right = operation === undefined ? cursor.factor() : signedFactor(cursor);
    left = cursor.made(apply(operation ?? 'multiply', left, right), start);
  }
}

/** The 1 of 1[…], which is no number. */
export function isIndicator(cursor: Cursor): boolean {
  const token = cursor.peek();
  return token.text === '1' && cursor.isSign('[', 1) && cursor.peek(1).at === token.end;
}

/** `1 000` and `2 3`: two numbers side by side are nothing. */
function failNumbers(cursor: Cursor, left: string, start: number): never {
  const token = cursor.peek();
  const right = token.text;
  const suggestion = /^\d{3}$/.test(right) && /^\d{1,3}$/.test(left) ? left + right : `${left}*${right}`;
  return fail('bad-number', start, token.end, { found: `${left} ${right}`, suggestion });
}

export function failLong(cursor: Cursor): never {
  const token = cursor.peek();
  return fail('too-large', token.at, token.end, { wanted: String(chainMax) });
}

function signedFactor(cursor: Cursor): Expression {
  if (!cursor.isSign('-')) return cursor.factor();
  const sign = cursor.next();
  return cursor.made(apply('negate', cursor.deeper(signedFactor)), sign.at);
}

function startsFactor(cursor: Cursor, token: Token): boolean {
  if (token.kind !== 'sign') return token.kind !== 'end';
  switch (token.text) {
    case '(':
    case '[':
    case '{':
    case '∂':
    case '∇':
      return true;
    case '|':
      return cursor.bar !== '|' && cursor.bar !== '||';
    case '‖':
      return cursor.bar !== '‖';
    default:
      return false;
  }
}
