import { apply, type Expression, isApply } from '../expression';
import { shapeOf } from './check-shapes';
import { type Cursor, closers, isOperator } from './cursor';
import { fail } from './failure';
import { expect } from './misplaced';
import { parseEntry } from './parse-entries';

/** How many powers and percents may follow each other. */
const chainMax = 500;

/** A closed piece with what stands raised or lowered behind it. */
export function parseFactor(cursor: Cursor): Expression {
  const start = cursor.peek().at;
  let base = cursor.primary();
  for (let count = 1; ; count += 1) {
    const { kind, text } = cursor.peek();
    if (kind !== 'sign') return base;
    if (count > chainMax) fail('too-large', start, cursor.peek().end, { wanted: String(chainMax) });
    switch (text) {
      case '^':
      case '.^':
        base = cursor.made(parsePower(cursor, base), start);
        break;
      case '%':
        cursor.next();
        base = cursor.made(apply('divide', base, { kind: 'number', text: '100' }), start);
        break;
      case '_':
      case '_2':
      case '_F':
        base = parseLowered(cursor, base, start);
        break;
      case "'":
        return failPrime(cursor, base, start);
      default:
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
    expect(cursor, closers[opened.text] as string, opened);
    return apply('transpose', base);
  }
  const exponent = parseExponent(cursor);
  if (base.kind === 'constant' && base.name === 'e') return apply('exp', exponent);
  return apply(sign.text === '.^' ? 'elementPower' : 'power', base, exponent);
}

/** Powers bind to the right: 2^3^2 is 2^(3^2). */
function parseExponent(cursor: Cursor): Expression {
  const sign = cursor.peek();
  if (sign.text === '-' && sign.kind === 'sign') {
    cursor.next();
    return apply('negate', cursor.deeper(parseExponent));
  }
  if (cursor.isSign('+') && !isOperator(cursor.peek(1))) cursor.next();
  return cursor.factor();
}

function parseLowered(cursor: Cursor, base: Expression, start: number): Expression {
  if (isApply(base, 'norm')) {
    readNormKind(cursor, base.args[0] as Expression, start);
    return base;
  }
  const mark = cursor.peek();
  if (cursor.last()?.text !== ')' || mark.text === '_F')
    return fail('unsupported', mark.at, mark.end, { found: mark.text });
  return cursor.made(parseEntry(cursor, base, start), start);
}

/** The 2 of ‖x‖₂ and the F of ‖A‖_F, which are the norm there is; the 2-norm of a matrix is another one. */
function readNormKind(cursor: Cursor, argument: Expression, start: number): void {
  const token = cursor.next();
  if (token.text === '_F') return;
  if (token.text === '_')
    fail('unsupported', start, cursor.peek(cursor.isSign('{') ? 2 : 0).end, {
      found: '‖…‖_1',
      suggestion: 'sum(abs(…))',
    });
  const shape = shapeOf(argument, cursor.scope);
  const isVector = shape.kind === 'problem' || shape.shape.columns === 1 || shape.shape.rows === 1;
  if (!isVector) fail('unsupported', start, token.end, { found: '‖…‖_2', suggestion: '‖…‖_F' });
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
