import { apply, type Expression } from '../expression';
import { operations } from '../operations';
import { type Cursor, closers, isSeparator } from './cursor';
import { fail } from './failure';
import { expect, failComma, failNoBeginning } from './misplaced';
import type { Token } from './token';

const argumentsMax = 100;

/** f(x), f x, f(x, y), f′(x), f²(x), and the same for a function left as a letter. */
export function parseCall(cursor: Cursor): Expression {
  const called = cursor.next();
  const order = primes(cursor);
  const power = functionPower(cursor, called);
  const result =
    order > 0 || called.kind === 'letter'
      ? differentiatedCall(cursor, called, order)
      : plainCall(cursor, called);
  const whole = cursor.made(result, called.at);
  return power === null ? whole : cursor.made(apply('power', whole, power), called.at);
}

function primes(cursor: Cursor): number {
  let order = 0;
  while (cursor.isSign("'")) {
    cursor.next();
    order += 1;
  }
  return order;
}

/** The 2 of tanh²(z): a power between the function and its argument. The −1 of sin⁻¹ would be no power at all. */
function functionPower(cursor: Cursor, called: Token): Expression | null {
  if (!cursor.isSign('^')) return null;
  cursor.next();
  const opened = cursor.isSign('(') || cursor.isSign('{') ? cursor.next() : null;
  const isNegative = cursor.isSign('-');
  const token = cursor.peek(isNegative ? 1 : 0);
  if (token.kind !== 'number' || isNegative) {
    if (token.kind === 'end') return failNoBeginning(cursor);
    const inverse = isNegative && called.kind === 'function' && called.value === 'tan' ? 'atan' : undefined;
    const close = cursor.peek(isNegative ? 2 : 1);
    const end = opened === null ? token.end : close.end;
    return fail('unsupported', called.at, end, {
      found: nameOf(called),
      ...(inverse === undefined ? {} : { suggestion: inverse }),
    });
  }
  cursor.next();
  if (opened !== null) expect(cursor, closers[opened.text] as string, opened);
  return cursor.made({ kind: 'number', text: token.text }, token.at);
}

function differentiatedCall(cursor: Cursor, called: Token, order: number): Expression {
  const argument = singleArgument(cursor, called);
  if (order > 1) fail('not-differentiable', called.at, called.end + order, { found: nameOf(called) });
  if (called.kind === 'letter') return { kind: 'letter', name: called.value, order, argument };
  if (called.kind !== 'function') return failNoBeginning(cursor);
  if (!operations[called.value].isElementwise)
    fail('not-differentiable', called.at, called.end, { found: nameOf(called) });
  return { kind: 'letter', name: called.value, order, argument };
}

function plainCall(cursor: Cursor, called: Token): Expression {
  if (called.kind !== 'function') return failNoBeginning(cursor);
  const operation = called.value;
  const count = operations[operation].arguments;
  if (count === 1) return apply(operation, singleArgument(cursor, called));
  const { given, decimal } = argumentList(cursor, called);
  const nests = operation === 'max' || operation === 'min';
  if (given.length > count && decimal !== null)
    fail('ambiguous-comma', decimal.at, decimal.end, { found: ',', suggestion: decimal.text });
  if (given.length < count || (given.length > count && !nests)) {
    fail('argument-count', called.at, called.end, { found: nameOf(called), wanted: String(count) });
  }
  if (!nests) return apply(operation, ...given);
  return given.slice(1).reduce((all, next) => apply(operation, all, next), given[0] as Expression);
}

function singleArgument(cursor: Cursor, called: Token): Expression {
  const token = cursor.peek();
  const begins =
    token.kind !== 'end' && (token.kind !== 'sign' || ['(', '{', '[', '|', '‖'].includes(token.text));
  const isEmpty = cursor.isSign('(') && cursor.isSign(')', 1);
  if (!begins || isEmpty) return fail('missing-argument', called.at, called.end, { found: nameOf(called) });
  if (!cursor.isSign('(') && !cursor.isSign('{')) return cursor.factor();
  const opened = cursor.next();
  const argument = cursor.inside(false, null, conditionOf);
  if (isSeparator(cursor.peek()) && !isBetweenNumbers(cursor))
    return fail('argument-count', called.at, called.end, { found: nameOf(called), wanted: '1' });
  expect(cursor, closers[opened.text] as string, opened);
  return argument;
}

function isBetweenNumbers(cursor: Cursor): boolean {
  return cursor.last()?.kind === 'number' && cursor.peek(1).kind === 'number';
}

type Decimal = { at: number; end: number; text: string };

/** The things in brackets; where `;` separates them, commas are decimal. `decimal`: the first 0,5 that was read as two. */
function argumentList(cursor: Cursor, called: Token): { given: Expression[]; decimal: Decimal | null } {
  const closer = closers[cursor.peek().text];
  if (closer === undefined || cursor.isSign(closer, 1))
    return fail('missing-argument', called.at, called.end, { found: nameOf(called) });
  const opened = cursor.next();
  const separator = cursor.isSemicolonList() ? ';' : ',';
  return cursor.inside(separator === ',', null, () => {
    const given = [cursor.condition()];
    let decimal: Decimal | null = null;
    while (cursor.isSign(separator)) {
      decimal ??= decimalAt(cursor);
      cursor.next();
      given.push(cursor.condition());
      if (given.length > argumentsMax)
        fail('too-large', called.at, cursor.peek().at, { wanted: String(argumentsMax) });
    }
    if (cursor.isSign(',')) failComma(cursor);
    expect(cursor, closer, opened);
    return { given, decimal };
  });
}

/** `0,5` with nothing between: perhaps one number. */
function decimalAt(cursor: Cursor): Decimal | null {
  const [before, comma, after] = [cursor.last(), cursor.peek(), cursor.peek(1)];
  const isGlued = before?.end === comma.at && after.at === comma.end && after.kind === 'number';
  if (!isGlued || before?.kind !== 'number' || before.text !== '0') return null;
  return { at: before.at, end: after.end, text: `${before.text}.${after.text}` };
}

function nameOf(called: Token): string {
  if (called.kind === 'function') return operations[called.value].words[0] ?? called.value;
  return called.kind === 'letter' ? called.value : '';
}

function conditionOf(cursor: Cursor): Expression {
  return cursor.condition();
}
