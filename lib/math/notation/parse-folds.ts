import { freeIndices } from '../bindings';
import { apply, type Expression, nodesOf, one, sizeOf } from '../expression';
import { type Dimension, isScalar } from '../shapes';
import { shapeOf } from './check-shapes';
import { type Cursor, isSeparator } from './cursor';
import { fail } from './failure';
import { ledBy } from './left-out';
import { expect, failComma } from './misplaced';
import type { Token } from './token';

type Mark = Token & { kind: 'fold' };
type Range = { from: Expression | null; to: Expression | null };

/** sum(M) · sum(i, 1, N, …) · Σ_i … · Σ_{i=1}^{N} … */
export function parseFold(cursor: Cursor): Expression {
  const mark = cursor.next() as Mark;
  const expression = cursor.deeper(() => {
    if (cursor.isSign('_') || cursor.isSign('^')) return subscripted(cursor, mark);
    if (cursor.isSign('(')) return startsList(cursor) ? listed(cursor, mark) : whole(cursor, mark);
    return failWithoutIndex(cursor, mark);
  });
  return cursor.made(expression, mark.at);
}

/** `sum(i,` or `sum(i =`, or a list whose first thing should have been an index. */
function startsList(cursor: Cursor): boolean {
  const isFirst = indexAt(cursor, 1) !== null;
  if (isFirst && cursor.isSign('=', 2)) return true;
  return cursor.peek(1).kind === 'operand' && (cursor.isSign(',', 2) || cursor.isSign(';', 2));
}

function failWithoutIndex(cursor: Cursor, mark: Mark): never {
  const letter = Object.keys(cursor.scope.indices)[0];
  const found = 'sum';
  if (letter === undefined) return fail('missing-argument', mark.at, mark.end, { found });
  return fail('needs-index', mark.at, mark.end, { found, wanted: letter });
}

/** The sum of all entries. A number that still has an index of the exercise lacks it at its sign. */
function whole(cursor: Cursor, mark: Mark): Expression {
  if (cursor.isSign(')', 1)) return fail('missing-argument', mark.at, mark.end, { found: 'sum' });
  const opened = cursor.next();
  const argument = cursor.inside(false, null, (inner) => inner.sum());
  if (isSeparator(cursor.peek())) return failCount(mark);
  expect(cursor, ')', opened);
  const [letter] = freeIndices(argument);
  const shape = shapeOf(argument, cursor.scope);
  const isNumber = shape.kind === 'shape' && isScalar(shape.shape);
  if (isNumber && letter !== undefined)
    return fail('needs-index', mark.at, mark.end, { found: 'sum', wanted: letter });
  if (mark.value === 'product') return failWithoutIndex(cursor, mark);
  return apply('sum', argument);
}

function failCount(mark: Mark): never {
  return fail('argument-count', mark.at, mark.end, { found: 'sum', wanted: '4' });
}

/** (i, 1, N, …), (i; 1; N; …) or (i = 1, N, …). */
function listed(cursor: Cursor, mark: Mark): Expression {
  const opened = cursor.next();
  const separator = cursor.isSemicolonList() ? ';' : ',';
  const index = indexAt(cursor, 0);
  const first = cursor.peek();
  if (index === null) return fail('index-name', first.at, first.end, { found: first.text });
  cursor.next();
  return cursor.inside(separator === ',', null, () => {
    if (!cursor.isSign('=')) separated(cursor, mark, separator, opened);
    else cursor.next();
    const from = cursor.sum();
    separated(cursor, mark, separator, opened);
    const to = cursor.sum();
    separated(cursor, mark, separator, opened);
    const body = cursor.sum();
    if (isSeparator(cursor.peek())) failExtra(cursor, mark);
    expect(cursor, ')', opened);
    return { kind: 'fold', fold: mark.value, index, from, to, body };
  });
}

function failExtra(cursor: Cursor, mark: Mark): never {
  const isDecimal = cursor.last()?.kind === 'number' && cursor.peek(1).kind === 'number';
  return isDecimal ? failComma(cursor) : failCount(mark);
}

function separated(cursor: Cursor, mark: Mark, separator: string, opened: Token): void {
  if (cursor.isSign(separator)) cursor.next();
  else if (cursor.isSign(')') || isSeparator(cursor.peek())) failCount(mark);
  else expect(cursor, ')', opened);
}

/** Σ_i, Σ_{i=1}^{N}, Σ^N_{i=1}, Σ_{i,j}, Σ_{i≠k}. */
function subscripted(cursor: Cursor, mark: Mark): Expression {
  const above = cursor.isSign('^') ? upper(cursor) : null;
  if (!cursor.isSign('_')) return failWithoutIndex(cursor, mark);
  cursor.next();
  const opened = cursor.isSign('{') || cursor.isSign('(') ? cursor.next() : null;
  const letters = indexList(cursor, mark);
  let from: Expression | null = null;
  if (cursor.isSign('=') && letters.length === 1) {
    cursor.next();
    from = bound(cursor, opened);
  }
  const leftOut = leftOutOf(letters, from !== null, cursor, opened);
  if (opened !== null) expect(cursor, opened.text === '{' ? '}' : ')', opened);
  const to = above ?? (cursor.isSign('^') && letters.length === 1 ? upper(cursor) : null);
  const end = cursor.endOf(mark.at);
  const term = cursor.term();
  const body = leftOut === null ? term : without(leftOut, term, mark);
  return letters.reduceRight<Expression>((inner, letter) => {
    const range = rangeOf(letter, { from, to }, inner, cursor);
    if (range !== null) return { kind: 'fold', fold: mark.value, index: letter, ...range, body: inner };
    return fail('needs-index', mark.at, end, { found: 'Σ', suggestion: `Σ_{${letter}=1}^{N}` });
  }, body);
}

/** What stands behind the = or ≠ below a sum: all up to the end of the bracket, or a comma in it. */
function bound(cursor: Cursor, opened: Token | null): Expression {
  return opened === null ? cursor.primary() : cursor.inside(true, null, (inner) => inner.sum());
}

/** The i ≠ k of Σ_{i≠k} and, behind where it begins, of Σ_{i=1, i≠k}; null where nothing is left out. */
function leftOutOf(
  letters: readonly string[],
  hasFrom: boolean,
  cursor: Cursor,
  opened: Token | null,
): Expression | null {
  const [letter] = letters as [string];
  if (letters.length > 1) return null;
  const isAgain = hasFrom && cursor.isSign(',') && indexAt(cursor, 1) === letter && cursor.isSign('!=', 2);
  if (isAgain) {
    cursor.next();
    cursor.next();
  }
  if (!cursor.isSign('!=') || (hasFrom && !isAgain)) return null;
  cursor.next();
  return apply('unequal', { kind: 'index', name: letter }, bound(cursor, opened));
}

/** A term that is 0 in a sum, and 1 in a product, where its index is the one left out. */
function without(leftOut: Expression, term: Expression, { value }: Mark): Expression {
  return value === 'sum' ? ledBy(leftOut, term) : apply('if', leftOut, term, one);
}

function upper(cursor: Cursor): Expression {
  cursor.next();
  return cursor.primary();
}

function indexList(cursor: Cursor, mark: Mark): string[] {
  const letters: string[] = [];
  do {
    if (letters.length > 0) cursor.next();
    const letter = indexAt(cursor, 0);
    if (letter === null) {
      const { at, end, kind } = cursor.peek();
      if (kind === 'end' || letters.length > 0 || kind === 'sign') return failWithoutIndex(cursor, mark);
      return fail('index-name', at, end, { found: cursor.peek().text });
    }
    letters.push(letter);
    cursor.next();
  } while (cursor.isSign(',') && indexAt(cursor, 1) !== null);
  return letters;
}

/** What the sum runs over where it does not say: the range of the letter, or of the places it stands in. */
function rangeOf(
  letter: string,
  { from, to }: Range,
  body: Expression,
  { scope }: Cursor,
): { from: Expression; to: Expression } | null {
  const high = to ?? sizeOrNull(scope.indices[letter] ?? placeOf(letter, body, scope));
  return high === null ? null : { from: from ?? one, to: high };
}

function sizeOrNull(dimension: Dimension | null): Expression | null {
  return dimension === null ? null : sizeOf(dimension);
}

/** The size along which the letter counts: of the k of w_k, of H_i,k, of a family. */
function placeOf(letter: string, body: Expression, scope: Cursor['scope']): Dimension | null {
  const isLetter = (index: Expression | null): boolean => index?.kind === 'index' && index.name === letter;
  for (const node of nodesOf(body)) {
    const look = node.kind === 'name' ? scope.names[node.name] : undefined;
    const at = node.kind === 'name' ? node.indices.findIndex(isLetter) : -1;
    if (at >= 0) return scope.indices[look?.indices[at] ?? ''] ?? null;
    if (node.kind !== 'element' || node.of.kind !== 'name') continue;
    const shape = scope.names[node.of.name]?.shape;
    if (shape !== undefined && isLetter(node.row)) return shape.rows;
    if (shape !== undefined && isLetter(node.column)) return shape.columns;
  }
  return null;
}

function indexAt(cursor: Cursor, ahead: number): string | null {
  const token = cursor.peek(ahead);
  return token.kind === 'operand' && token.value.kind === 'index' ? token.value.name : null;
}
