import { freeIndices } from '../bindings';
import { apply, type Expression } from '../expression';
import { type Cursor, closers, comparisons, failAt, isCloser, products, textOf } from './cursor';
import { fail } from './failure';
import { parseCall, parseFold } from './parse-calls';
import type { Scope } from './scope';
import { placed } from './spans';
import type { Token } from './tokens';

const depthMax = 60;

/** Tokens → expression. Throws ReadFailure only. */
export function parse(tokens: Token[], scope: Scope): Expression {
  const cursor = cursorOver(tokens, scope);
  const expression = cursor.sum();
  const rest = cursor.peek();
  if (rest.kind !== 'end') failAt(rest);
  const loose = [...freeIndices(expression)].find((letter) => !(letter in scope.indices));
  if (loose !== undefined) fail('index-name', 0, 0, { found: loose });
  return expression;
}

function cursorOver(tokens: Token[], scope: Scope): Cursor {
  let place = 0;
  let depth = 0;
  let commasSeparate = false;
  const peek = (ahead = 0): Token => tokens[Math.min(place + ahead, tokens.length - 1)] as Token;
  const cursor: Cursor = {
    scope,
    peek,
    next() {
      const token = peek();
      if (token.kind !== 'end') place += 1;
      return token;
    },
    isSign(text, ahead = 0) {
      const token = peek(ahead);
      return token.kind === 'sign' && token.text === text;
    },
    expect(text, opened) {
      if (cursor.isSign(text)) return cursor.next();
      const found = peek();
      if (found.kind === 'sign' && found.text === ',' && !commasSeparate)
        return fail('ambiguous-comma', found.at, found.end, { found: ',' });
      if (found.kind !== 'end' && !isCloser(found)) return failAt(found);
      return fail('missing-close', opened.at, opened.end, { found: textOf(opened), suggestion: text });
    },
    sum: () => cursor.deeper(() => parseSum(cursor)),
    term: () => parseTerm(cursor),
    factor: () => cursor.deeper(() => parseFactor(cursor)),
    primary: () => parsePrimary(cursor, commasSeparate),
    condition: () => parseCondition(cursor),
    separated(isList, read) {
      const before = commasSeparate;
      commasSeparate = isList;
      const result = read();
      commasSeparate = before;
      return result;
    },
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

function parseCondition(cursor: Cursor): Expression {
  const left = cursor.sum();
  const token = cursor.peek();
  const operation = token.kind === 'sign' ? comparisons[token.text] : undefined;
  if (operation === undefined) return left;
  cursor.next();
  return apply(operation, left, cursor.sum());
}

function parseSum(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let left = signedTerm(cursor);
  while (cursor.isSign('+') || cursor.isSign('-')) {
    const operation = cursor.isSign('+') ? 'add' : 'subtract';
    const sign = cursor.next();
    const after = cursor.peek();
    if (after.kind === 'sign' && after.text === '+') fail('two-operators', sign.at, after.end);
    const right = cursor.isSign('-') ? signedTerm(cursor) : cursor.term();
    left = placed(apply(operation, left, right), { at: start, end: sign.end });
  }
  return left;
}

function signedTerm(cursor: Cursor): Expression {
  if (cursor.isSign('+')) {
    cursor.next();
    return cursor.term();
  }
  if (!cursor.isSign('-')) return cursor.term();
  cursor.next();
  return cursor.deeper(() => apply('negate', signedTerm(cursor)));
}

function parseTerm(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let left = cursor.factor();
  for (;;) {
    const token = cursor.peek();
    const operation = token.kind === 'sign' ? products[token.text] : undefined;
    if (operation !== undefined) {
      cursor.next();
      const right = signedFactor(cursor, token);
      left = placed(apply(operation, left, right), { at: start, end: cursor.peek().at });
    } else if (startsFactor(cursor)) {
      if (token.kind === 'number' && left.kind === 'number')
        fail('bad-number', start, token.end, { found: textOf(token) });
      left = placed(apply('multiply', left, cursor.factor()), { at: start, end: cursor.peek().at });
    } else {
      return left;
    }
  }
}

function signedFactor(cursor: Cursor, operator: Token): Expression {
  const token = cursor.peek();
  if (token.kind === 'sign' && (token.text in products || token.text === '^')) {
    return fail('two-operators', operator.at, token.end);
  }
  if (!cursor.isSign('-')) return cursor.factor();
  cursor.next();
  return cursor.deeper(() => apply('negate', signedFactor(cursor, token)));
}

function startsFactor(cursor: Cursor): boolean {
  const token = cursor.peek();
  if (token.kind === 'end') return false;
  if (token.kind !== 'sign') return true;
  return ['(', '[', '{', '∂'].includes(token.text);
}

function parseFactor(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let base = cursor.primary();
  for (;;) {
    if (cursor.isSign('%')) {
      cursor.next();
      base = apply('divide', base, { kind: 'number', text: '100' });
    } else if (cursor.isSign('^') || cursor.isSign('.^')) {
      base = placed(parsePower(cursor, base), { at: start, end: cursor.peek().at });
    } else if (cursor.isSign("'")) {
      const token = cursor.next();
      return fail('unsupported', token.at, token.end, { found: "'" });
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
  if (!cursor.isSign('-')) return cursor.factor();
  cursor.next();
  return cursor.deeper(() => apply('negate', parseExponent(cursor)));
}

function parsePrimary(cursor: Cursor, commasSeparate: boolean): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'number':
      return parseNumber(cursor, commasSeparate);
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
      return fail('missing-operand', token.at, token.at);
    case 'sign':
      return parseSigned(cursor, token.text);
  }
}

function parseSigned(cursor: Cursor, text: string): Expression {
  if (text === '(' || text === '{') return parseBracket(cursor);
  if (text === '[') return parseBracket(cursor);
  if (text === '|' || text === '‖') {
    const opened = cursor.next();
    const inside = cursor.separated(false, cursor.sum);
    cursor.expect(text, opened);
    return apply(text === '|' ? 'abs' : 'norm', inside);
  }
  if (text === '∂') return parseDerivative(cursor);
  return failAt(cursor.peek());
}

/** ( … ), { … }, [ … ] around a value; a comparison inside is 1 where it holds, else 0. */
function parseBracket(cursor: Cursor): Expression {
  const opened = cursor.next();
  const inside = cursor.separated(false, cursor.condition);
  cursor.expect(closers[textOf(opened)] as string, opened);
  return inside;
}

/** A number; `3,7` with a decimal comma where commas do not separate; the 1 of 1[…] belongs to the bracket. */
function parseNumber(cursor: Cursor, commasSeparate: boolean): Expression {
  const token = cursor.next();
  const text = textOf(token);
  const fraction = cursor.peek(1);
  const isComma = cursor.isSign(',') && cursor.peek().at === token.end;
  if (
    isComma &&
    !commasSeparate &&
    /^\d+$/.test(text) &&
    fraction.kind === 'number' &&
    fraction.at === cursor.peek().end &&
    /^\d+(e.*)?$/i.test(fraction.text)
  ) {
    cursor.next();
    cursor.next();
    return placed({ kind: 'number', text: `${text}.${fraction.text}` }, { at: token.at, end: fraction.end });
  }
  if (text === '1' && cursor.isSign('[') && cursor.peek().at === token.end) return parseBracket(cursor);
  return placed({ kind: 'number', text }, token);
}

/** dL/dw, ∂L/∂w or d(L, w): along the model. */
function parseDerivative(cursor: Cursor): Expression {
  const mark = cursor.next();
  if (mark.kind === 'differential' && cursor.isSign('(')) {
    const opened = cursor.next();
    const of = cursor.separated(true, cursor.sum);
    if (!cursor.isSign(',')) fail('missing-argument', opened.at, cursor.peek().at, { found: 'd' });
    cursor.next();
    const by = cursor.separated(true, cursor.sum);
    cursor.expect(')', opened);
    return placed({ kind: 'derivative', of, by }, mark);
  }
  const of = differentiated(cursor);
  const slash = cursor.next();
  if (slash.kind !== 'sign' || slash.text !== '/') failAt(slash);
  const isWrapped = cursor.isSign('(');
  const opened = isWrapped ? cursor.next() : slash;
  const below = cursor.next();
  if (below.kind !== 'differential' && !(below.kind === 'sign' && below.text === '∂')) failAt(below);
  const by = differentiated(cursor);
  if (isWrapped) cursor.expect(')', opened);
  return placed({ kind: 'derivative', of, by }, mark);
}

function differentiated(cursor: Cursor): Expression {
  const token = cursor.next();
  if (token.kind !== 'operand') return failAt(token);
  return token.expression;
}
