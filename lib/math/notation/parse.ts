import { apply, type Expression } from '../expression';
import { type Bar, type Cursor, closers, comparisons, isOperator, products, textOf } from './cursor';
import { fail } from './failure';
import { failHigh } from './height';
import { failLooseIndex } from './loose-index';
import { failRest, failUnclosed } from './misplaced';
import { parsePrimary } from './parse-primary';
import type { Scope } from './scope';
import { placed } from './spans';
import type { Token } from './token';

const depthMax = 60;
/** How many terms, factors or powers may follow each other. */
const chainMax = 500;

/** Tokens → expression. Throws ReadFailure only. */
export function parse(tokens: Token[], scope: Scope): Expression {
  const cursor = cursorOver(tokens, scope);
  const expression = cursor.sum();
  if (cursor.peek().kind !== 'end') failRest(cursor);
  failHigh(expression);
  failLooseIndex(expression, scope);
  return expression;
}

function cursorOver(tokens: Token[], scope: Scope): Cursor {
  let place = 0;
  let depth = 0;
  let separator: ',' | 'none' = 'none';
  let openBar: Bar | null = null;
  const peek = (ahead = 0): Token => tokens[Math.min(place + ahead, tokens.length - 1)] as Token;
  const isSign = (text: string, ahead = 0): boolean => {
    const token = peek(ahead);
    return token.kind === 'sign' && token.text === text;
  };
  const cursor: Cursor = {
    scope,
    peek,
    isSign,
    last: () => tokens[place - 1] ?? null,
    next() {
      const token = peek();
      if (token.kind !== 'end') place += 1;
      return token;
    },
    isSemicolonList: () => hasSemicolon(tokens, place),
    expect(text, opened) {
      if (isSign(text)) return cursor.next();
      return failUnclosed(cursor, text, opened, isOpenBefore(tokens, opened, textOf(peek())));
    },
    since: (at) => ({ at, end: cursor.last()?.end ?? at }),
    sum: () => cursor.deeper(() => parseSum(cursor)),
    term: () => parseTerm(cursor),
    factor: () => cursor.deeper(() => parseFactor(cursor)),
    primary: () => parsePrimary(cursor, separator === ','),
    condition: () => parseCondition(cursor),
    inside(newSeparator, newBar, read) {
      const before = { separator, openBar };
      separator = newSeparator;
      openBar = newBar;
      const result = read();
      ({ separator, openBar } = before);
      return result;
    },
    bar: () => openBar,
    deeper(read) {
      depth += 1;
      if (depth > depthMax) fail('too-deep', peek().at, peek().end, { wanted: String(depthMax) });
      const result = read();
      depth -= 1;
      return result;
    },
  };
  return cursor;
}

/** Is there a `;` between here and the end of the bracket opened last? */
function hasSemicolon(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (let at = from; at < tokens.length && depth >= 0; at += 1) {
    const text = textOf(tokens[at] as Token);
    if (text in closers) depth += 1;
    else if ([')', ']', '}'].includes(text)) depth -= 1;
    else if (text === ';' && depth === 0) return true;
  }
  return false;
}

/** Is a bracket that this text closes open outside of the bracket `opened`? */
function isOpenBefore(tokens: readonly Token[], opened: Token, closer: string): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token === opened) break;
    const text = textOf(token);
    if (text in closers) open.push(closers[text] as string);
    else if (text === open.at(-1)) open.pop();
  }
  return open.includes(closer);
}

function parseCondition(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  const left = cursor.sum();
  const token = cursor.peek();
  const operation = token.kind === 'sign' ? comparisons[token.text] : undefined;
  if (operation === undefined) return left;
  cursor.next();
  const right = cursor.sum();
  return placed(apply(operation, left, right), cursor.since(start));
}

function parseSum(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let left = signedTerm(cursor);
  for (let count = 1; cursor.isSign('+') || cursor.isSign('-'); count += 1) {
    if (count > chainMax) failLong(cursor);
    const operation = cursor.isSign('+') ? 'add' : 'subtract';
    cursor.next();
    const right = cursor.isSign('-') ? signedTerm(cursor) : cursor.term();
    left = placed(apply(operation, left, right), cursor.since(start));
  }
  return left;
}

function signedTerm(cursor: Cursor): Expression {
  if (cursor.isSign('+')) {
    cursor.next();
    return cursor.term();
  }
  if (!cursor.isSign('-')) return cursor.term();
  const sign = cursor.next();
  const negated = cursor.deeper(() => apply('negate', signedTerm(cursor)));
  return placed(negated, cursor.since(sign.at));
}

function parseTerm(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let left = cursor.factor();
  for (let count = 1; ; count += 1) {
    if (count > chainMax) failLong(cursor);
    const token = cursor.peek();
    const operation = token.kind === 'sign' ? products[token.text] : undefined;
    if (operation !== undefined) {
      cursor.next();
      const right = signedFactor(cursor);
      left = placed(apply(operation, left, right), cursor.since(start));
    } else if (startsFactor(cursor)) {
      if (token.kind === 'number' && left.kind === 'number') failNumbers(cursor, left.text, start);
      const right = cursor.factor();
      left = placed(apply('multiply', left, right), cursor.since(start));
    } else {
      return left;
    }
  }
}

/** `1 000` and `2 3`: two numbers side by side are nothing. */
function failNumbers(cursor: Cursor, left: string, start: number): never {
  const token = cursor.peek();
  const right = textOf(token);
  const suggestion = /^\d{3}$/.test(right) && /^\d{1,3}$/.test(left) ? left + right : `${left}*${right}`;
  return fail('bad-number', start, token.end, { found: `${left} ${right}`, suggestion });
}

function failLong(cursor: Cursor): never {
  const token = cursor.peek();
  return fail('too-large', token.at, token.end, { wanted: String(chainMax) });
}

function signedFactor(cursor: Cursor): Expression {
  if (!cursor.isSign('-')) return cursor.factor();
  const sign = cursor.next();
  const negated = cursor.deeper(() => apply('negate', signedFactor(cursor)));
  return placed(negated, cursor.since(sign.at));
}

function startsFactor(cursor: Cursor): boolean {
  const token = cursor.peek();
  if (token.kind === 'end') return false;
  if (token.kind !== 'sign') return true;
  if (token.text === '|') return cursor.bar() !== '|' && cursor.bar() !== '||';
  if (token.text === '‖') return cursor.bar() !== '‖';
  return ['(', '[', '{', '∂'].includes(token.text);
}

function parseFactor(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let base = cursor.primary();
  for (let count = 1; ; count += 1) {
    if (count > chainMax) failLong(cursor);
    if (cursor.isSign('%')) {
      cursor.next();
      base = placed(apply('divide', base, { kind: 'number', text: '100' }), cursor.since(start));
    } else if (cursor.isSign('^') || cursor.isSign('.^')) {
      base = placed(parsePower(cursor, base), cursor.since(start));
    } else if (cursor.isSign("'")) {
      return failPrime(cursor, base, start);
    } else {
      return base;
    }
  }
}

function parsePower(cursor: Cursor, base: Expression): Expression {
  const sign = cursor.next();
  if (cursor.isSign('T')) {
    cursor.next();
    return apply('transpose', base);
  }
  const isGrouped = cursor.isSign('(') || cursor.isSign('{');
  if (isGrouped && cursor.isSign('T', 1)) {
    const opened = cursor.next();
    cursor.next();
    cursor.expect(closers[textOf(opened)] as string, opened);
    return apply('transpose', base);
  }
  const exponent = parseExponent(cursor);
  if (base.kind === 'constant' && base.name === 'e') return apply('exp', exponent);
  return apply(textOf(sign) === '.^' ? 'elementPower' : 'power', base, exponent);
}

/** Powers bind to the right: 2^3^2 is 2^(3^2). */
function parseExponent(cursor: Cursor): Expression {
  if (!cursor.isSign('-'))
    return cursor.isSign('+') && !isOperator(cursor.peek(1)) ? afterPlus(cursor) : cursor.factor();
  cursor.next();
  return cursor.deeper(() => apply('negate', parseExponent(cursor)));
}

function afterPlus(cursor: Cursor): Expression {
  cursor.next();
  return cursor.factor();
}

/** A prime behind what is no function: for a matrix a transpose may have been meant. */
function failPrime(cursor: Cursor, base: Expression, start: number): never {
  const token = cursor.next();
  const isMatrix = base.kind === 'name' && cursor.scope.names[base.name]?.shape.rows !== 1;
  return fail('unsupported', start, token.end, {
    found: "'",
    ...(isMatrix ? { suggestion: `${base.name}^T` } : {}),
  });
}
