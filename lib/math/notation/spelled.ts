import type { Expression } from '../expression';
import { indexIn } from './subscript';
import { operandToken, type Token, type Tokenizing } from './token';
import type { Spelling } from './vocabulary';

/** A spelling with signs in it (`P(y=+1|x_i,w)`), spaces anywhere; an index may stand raised in brackets. */
export function spelledAt(reading: Tokenizing, at: number): Token | null {
  const spellings = reading.vocabulary.spellings.get(reading.lowered[at] as string);
  if (spellings === undefined) return null;
  for (const spelling of spellings) {
    const token = match(reading, spelling, at);
    if (token !== null) return token;
  }
  return null;
}

/** A subscript may stand in curly brackets; there an index may be shifted: x_{i+1}. */
function match(reading: Tokenizing, spelling: Spelling, at: number): Token | null {
  const { lowered: text } = reading;
  const found = new Map<string, Expression>();
  let place = at;
  let isInBraces = false;
  for (const [count, piece] of spelling.pieces.entries()) {
    const before = spelling.pieces[count - 1];
    if (isInBraces && !isLetterOrPlace(piece)) {
      if (text[place] !== '}') return null;
      place += 1;
      isInBraces = false;
    }
    while (count > 0 && text[place] === ' ') place += 1;
    if (before === '_' && text[place] === '{') {
      isInBraces = true;
      place += 1;
    }
    const wrapped = piece === 'T' && before === '^' ? wrappedTranspose(text, place) : 0;
    if (wrapped > 0) place += wrapped;
    else if (typeof piece === 'string') {
      if (!isSame(text[place] ?? '', piece)) return null;
      place += 1;
    } else {
      const isAlone = before === '_' && !isLetterOrPlace(spelling.pieces[count + 1] ?? '');
      const index = indexIn(text, place, isAlone ? (isInBraces ? 'braces' : 'alone') : 'run');
      if (index === null || !isSameIndex(found.get(piece.index) ?? index.expression, index.expression))
        return null;
      found.set(piece.index, index.expression);
      place = index.end;
    }
  }
  if (isInBraces) {
    if (text[place] !== '}') return null;
    place += 1;
  }
  if (/[A-Za-z0-9]/.test(text[place - 1] ?? '') && /[A-Za-z0-9_]/.test(text[place] ?? '')) return null;
  return operandToken(expressionOf(spelling, found, reading.scope), at, place);
}

function isLetterOrPlace(piece: Spelling['pieces'][number]): boolean {
  return typeof piece !== 'string' || /[A-Za-z0-9]/.test(piece);
}

/** The length of `{T}` or `(T)` where the spelling has T after ^; 0 where it is not. */
function wrappedTranspose(text: string, at: number): number {
  return /^[{(][T⊤][)}]/.test(text.slice(at, at + 3)) ? 3 : 0;
}

/** Curly brackets are as good as square ones: 1{y_i = 1}. */
function isSame(character: string, piece: string): boolean {
  if (character === piece) return true;
  return (
    (piece === '[' && character === '{') ||
    (piece === ']' && character === '}') ||
    (piece === 'T' && character === '⊤')
  );
}

function isSameIndex(left: Expression, right: Expression): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function expressionOf(
  { name, isElement, indices }: Spelling,
  found: ReadonlyMap<string, Expression>,
  scope: Tokenizing['scope'],
): Expression {
  const places = indices.map((letter) => found.get(letter) ?? ({ kind: 'index', name: letter } as const));
  if (!isElement) return { kind: 'name', name, indices: places };
  const [row, column] = places as [Expression, Expression?];
  const isColumn = scope.names[name]?.shape.columns === 1;
  return {
    kind: 'element',
    of: { kind: 'name', name, indices: [] },
    row,
    column: isColumn ? null : (column as Expression),
  };
}
