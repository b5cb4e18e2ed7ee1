import { apply, type Expression, one, sizeOf } from '../expression';
import { operations } from '../operations';
import { type Cursor, failAt, textOf } from './cursor';
import { fail } from './failure';
import { placed } from './spans';
import type { Token } from './tokens';

/** f(x), f x, f(x, y), f′(x), f²(x), and the same for a function left as a letter. */
export function parseCall(cursor: Cursor): Expression {
  const called = cursor.next();
  const order = primes(cursor);
  const power = functionPower(cursor);
  const result =
    order > 0 || called.kind === 'letter'
      ? differentiatedCall(cursor, called, order)
      : plainCall(cursor, called);
  const whole = placed(result, { at: called.at, end: cursor.peek().at });
  return power === null ? whole : apply('power', whole, power);
}

function primes(cursor: Cursor): number {
  let order = 0;
  while (cursor.isSign("'")) {
    cursor.next();
    order += 1;
  }
  return order;
}

/** The 2 of tanh²(z): a power between the function and its argument. */
function functionPower(cursor: Cursor): Expression | null {
  if (!cursor.isSign('^')) return null;
  cursor.next();
  const grouped = cursor.isSign('(') || cursor.isSign('{');
  const opened = grouped ? cursor.next() : cursor.peek();
  const token = cursor.next();
  if (token.kind !== 'number') return failAt(token);
  if (grouped) cursor.expect(textOf(opened) === '(' ? ')' : '}', opened);
  return { kind: 'number', text: token.text };
}

function differentiatedCall(cursor: Cursor, called: Token, order: number): Expression {
  const argument = singleArgument(cursor, called);
  if (order > 1) fail('not-differentiable', called.at, called.end, { found: `${nameOf(called)}''` });
  if (called.kind === 'letter') return { kind: 'letter', name: called.name, order, argument };
  if (called.kind !== 'function') return failAt(called);
  if (!operations[called.operation].isElementwise)
    fail('not-differentiable', called.at, called.end, { found: nameOf(called) });
  return { kind: 'letter', name: called.operation, order, argument };
}

function plainCall(cursor: Cursor, called: Token): Expression {
  if (called.kind !== 'function') return failAt(called);
  const count = operations[called.operation].arguments;
  if (count === 1) return apply(called.operation, singleArgument(cursor, called));
  const given = argumentList(cursor, called);
  const nests = called.operation === 'max' || called.operation === 'min';
  if (given.length < count || (given.length > count && !nests)) {
    fail('argument-count', called.at, cursor.peek().at, { found: nameOf(called), wanted: String(count) });
  }
  if (!nests) return apply(called.operation, ...given);
  return given.slice(1).reduce((all, next) => apply(called.operation, all, next), given[0] as Expression);
}

function singleArgument(cursor: Cursor, called: Token): Expression {
  const token = cursor.peek();
  const isMissing =
    token.kind === 'end' || (token.kind === 'sign' && !['(', '{', '[', '|', '‖'].includes(token.text));
  if (isMissing) return fail('missing-argument', called.at, called.end, { found: nameOf(called) });
  if (cursor.isSign('(') && cursor.isSign(')', 1)) {
    return fail('missing-argument', called.at, cursor.peek(1).end, { found: nameOf(called) });
  }
  return cursor.isSign('(') || cursor.isSign('{') ? cursor.primary() : cursor.factor();
}

function argumentList(cursor: Cursor, called: Token): Expression[] {
  if (!cursor.isSign('(')) return fail('missing-argument', called.at, called.end, { found: nameOf(called) });
  const opened = cursor.next();
  return cursor.separated(true, () => {
    const list = [cursor.condition()];
    while (cursor.isSign(',') || cursor.isSign(';')) {
      cursor.next();
      list.push(cursor.condition());
    }
    cursor.expect(')', opened);
    return list;
  });
}

/** sum(M) · sum(i, 1, N, …) · Σ_i … · Σ_{i=1}^{N} … */
export function parseFold(cursor: Cursor): Expression {
  const mark = cursor.next();
  if (mark.kind !== 'fold') return failAt(mark);
  const expression = cursor.deeper(() => {
    if (cursor.isSign('_')) return subscripted(cursor, mark);
    if (!cursor.isSign('(')) return fail('needs-index', mark.at, mark.end, { found: 'Σ', wanted: 'i' });
    if (indexAt(cursor, 1) !== null && cursor.isSign(',', 2)) return listed(cursor, mark);
    const argument = cursor.primary();
    if (mark.fold === 'product') return fail('needs-index', mark.at, mark.end, { found: '∏', wanted: 'i' });
    return apply('sum', argument);
  });
  return placed(expression, { at: mark.at, end: cursor.peek().at });
}

type Mark = Token & { kind: 'fold' };

function listed(cursor: Cursor, mark: Mark): Expression {
  const opened = cursor.next();
  return cursor.separated(true, () => {
    const index = indexAt(cursor, 0) as string;
    cursor.next();
    cursor.next();
    const from = cursor.sum();
    comma(cursor, mark);
    const to = cursor.sum();
    comma(cursor, mark);
    const body = cursor.sum();
    cursor.expect(')', opened);
    return { kind: 'fold', fold: mark.fold, index, from, to, body };
  });
}

function comma(cursor: Cursor, mark: Mark): void {
  if (!cursor.isSign(',')) fail('argument-count', mark.at, cursor.peek().at, { found: 'sum', wanted: '4' });
  cursor.next();
}

function subscripted(cursor: Cursor, mark: Mark): Expression {
  cursor.next();
  const isGrouped = cursor.isSign('{') || cursor.isSign('(');
  const opened = isGrouped ? cursor.next() : cursor.peek();
  const index = indexAt(cursor, 0);
  if (index === null) return fail('needs-index', mark.at, cursor.peek().end, { found: 'Σ', wanted: 'i' });
  cursor.next();
  let from: Expression | null = null;
  if (cursor.isSign('=')) {
    cursor.next();
    from = isGrouped ? cursor.sum() : cursor.primary();
  }
  if (isGrouped) cursor.expect(textOf(opened) === '{' ? '}' : ')', opened);
  let to: Expression | null = null;
  if (cursor.isSign('^')) {
    cursor.next();
    to = cursor.primary();
  }
  const range = cursor.scope.indices[index];
  if (to === null && range === undefined)
    return fail('needs-index', mark.at, cursor.peek().at, { found: index, wanted: 'N' });
  const body = cursor.term();
  return { kind: 'fold', fold: mark.fold, index, from: from ?? one, to: to ?? sizeOf(range ?? 1), body };
}

function indexAt(cursor: Cursor, ahead: number): string | null {
  const token = cursor.peek(ahead);
  return token.kind === 'operand' && token.expression.kind === 'index' ? token.expression.name : null;
}

function nameOf(called: Token): string {
  if (called.kind === 'function') return operations[called.operation].words[0] ?? called.operation;
  return called.kind === 'letter' ? called.name : '';
}
