import type { Expression } from '../expression';
import { isScalar } from '../shapes';
import { shapeOf } from './check-shapes';
import { type Cursor, closers } from './cursor';
import { fail } from './failure';
import { expect } from './misplaced';

/** (A B)_{1,2}: an entry of what stands in brackets, or of a name in them that has an index of its own: (x_2)_1. */
export function parseEntry(cursor: Cursor, of: Expression, start: number): Expression {
  const mark = cursor.next();
  const places = mark.text === '_2' ? [two] : placesAt(cursor);
  const shape = shapeOf(of, cursor.scope);
  if (shape.kind === 'shape') {
    if (isScalar(shape.shape)) fail('unsupported', mark.at, mark.end, { found: mark.text });
    const wanted = shape.shape.columns === 1 ? 1 : 2;
    if (places.length !== wanted)
      fail('index-count', start, cursor.endOf(start), { found: '_', wanted: String(wanted) });
  }
  const [row, column = null] = places as [Expression, Expression?];
  return { kind: 'element', of, row, column };
}

const two: Expression = { kind: 'number', text: '2' };

function placesAt(cursor: Cursor): Expression[] {
  if (!cursor.isSign('{') && !cursor.isSign('(')) return [cursor.primary()];
  const opened = cursor.next();
  return cursor.inside(true, null, () => {
    const places = [cursor.sum()];
    if (cursor.isSign(',')) {
      cursor.next();
      places.push(cursor.sum());
    }
    expect(cursor, closers[opened.text] as string, opened);
    return places;
  });
}
