import type { Expression } from '../expression';
import type { Token, Tokenizing } from './token';
import type { Spelling } from './vocabulary';

/** A spelling with signs in it (`P(y=+1|x_i,w)`), spaces anywhere. */
export function spelledAt(reading: Tokenizing, at: number): Token | null {
  for (const spelling of reading.vocabulary.spellings.get(reading.text[at] as string) ?? []) {
    const token = match(reading, spelling, at);
    if (token !== null) return token;
  }
  return null;
}

function match({ text, scope }: Tokenizing, spelling: Spelling, at: number): Token | null {
  const found = new Map<string, Expression>();
  let place = at;
  for (const [count, piece] of spelling.pieces.entries()) {
    while (count > 0 && text[place] === ' ') place += 1;
    const wrapped = piece === 'T' && spelling.pieces[count - 1] === '^' ? wrappedTranspose(text, place) : 0;
    const character = text[place] ?? '';
    if (wrapped > 0) place += wrapped - 1;
    else if (typeof piece === 'string') {
      if (!isSame(character, piece)) return null;
    } else {
      const index = indexOf(character);
      if (index === null || !isSameIndex(found.get(piece.index) ?? index, index)) return null;
      found.set(piece.index, index);
    }
    place += 1;
  }
  if (/[A-Za-z0-9]/.test(text[place - 1] ?? '') && /[A-Za-z0-9_]/.test(text[place] ?? '')) return null;
  return { kind: 'operand', expression: expressionOf(spelling, found, scope), at, end: place };
}

/** `{T}` or `(T)` where the spelling has T after ^. */
function wrappedTranspose(text: string, at: number): number {
  return /^[{(]T[)}]/.test(text.slice(at, at + 3)) ? 3 : 0;
}

/** Curly brackets are as good as square ones: 1{y_i = 1}. */
function isSame(character: string, piece: string): boolean {
  if (character === piece) return true;
  return (piece === '[' && character === '{') || (piece === ']' && character === '}');
}

function indexOf(character: string): Expression | null {
  if (/\d/.test(character)) return { kind: 'number', text: character };
  return /[a-z]/.test(character) ? { kind: 'index', name: character } : null;
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
