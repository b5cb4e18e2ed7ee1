import { type Expression, one } from '../expression';
import type { Dimension } from '../shapes';
import type { Cursor } from './cursor';
import { fail } from './failure';
import { expect, failRest } from './misplaced';

const sizeMax = 100;

/** ones(n, m), a matrix of ones, and spread(x, n, m), one with every entry x; without m, a column. */
export function parseSpread(cursor: Cursor): Expression {
  const mark = cursor.next();
  const opened = cursor.next();
  const spread = cursor.inside(true, null, (): Expression => {
    const value = mark.value === 'ones' ? one : cursor.sum();
    if (mark.value === 'spread') readComma(cursor);
    const rows = readDimension(cursor);
    const columns = cursor.isSign(',') ? readSecond(cursor) : 1;
    expect(cursor, ')', opened);
    return { kind: 'spread', value, shape: { rows, columns } };
  });
  return cursor.made(spread, mark.at);
}

function readComma(cursor: Cursor): void {
  if (!cursor.isSign(',')) failRest(cursor);
  cursor.next();
}

function readSecond(cursor: Cursor): Dimension {
  cursor.next();
  return readDimension(cursor);
}

/** A size of the exercise or a whole number. */
function readDimension(cursor: Cursor): Dimension {
  const token = cursor.next();
  if (token.kind === 'operand' && token.value.kind === 'size') return token.value.name;
  const size = token.kind === 'number' && /^\d+$/.test(token.text) ? Number(token.text) : 0;
  if (size < 1 || size > sizeMax) fail('bad-shape', token.at, token.end, { found: token.text });
  return size;
}
