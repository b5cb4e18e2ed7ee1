import { apply, type Expression } from '../expression';
import { fail } from './failure';

const innerMax = 60;

type Place = {
  text: string;
  /** Where the name begins, to say which name has too many indices. */
  start: number;
  /** Where its `_` stands. */
  at: number;
  /** How many indices the family takes, and how many more an entry of its value. */
  family: number;
  places: number;
  isIndex: (letter: string) => boolean;
};
type Subscript = { indices: Expression[]; end: number };

/**
 * The indices after a name: `_i`, `_ij`, `_i,j`, `_{i,j}`, `_{i+1}`, `_(i,j)`, `_3`. Either those of the family or
 * those and the ones of an entry. Null where what follows is no index, so that another reading of the name can be tried.
 */
export function readSubscript(place: Place): Subscript | null {
  const { text, at, start } = place;
  const open = text[at + 1] as string | undefined;
  const subscript = open === '{' || open === '(' ? bracketed(place, open) : loose(place);
  if (subscript === null) return null;
  const counts = countsOf(place);
  if (!counts.includes(subscript.indices.length)) {
    const found = text.slice(start, subscript.end);
    return fail('index-count', start, subscript.end, { found, wanted: counts.join(', ') });
  }
  return subscript;
}

function countsOf({ family, places }: Place): number[] {
  if (family === 0) return [places];
  return places === 0 ? [family] : [family, family + places];
}

function loose(place: Place): Subscript | null {
  const { text, at, isIndex } = place;
  const most = Math.max(...countsOf(place));
  const indices: Expression[] = [];
  let end = at + 1;
  while (indices.length < most) {
    const next = indices.length > 0 && text[end] === ',' ? end + 1 : end;
    const index = atom(text, next, isIndex);
    if (index === null) break;
    indices.push(index.expression);
    end = index.end;
  }
  if (indices.length === 0) return null;
  const next = text[end] ?? '';
  if (/[a-z]/.test(next) && isIndex(next) && !/[A-Za-z_]/.test(text[end + 1] ?? '')) {
    const found = text.slice(place.start, end + 1);
    return fail('index-count', place.start, end + 1, { found, wanted: countsOf(place).join(', ') });
  }
  return { indices, end };
}

function bracketed(place: Place, open: '{' | '('): Subscript | null {
  const { text, at, isIndex } = place;
  const closer = open === '{' ? '}' : ')';
  const close = text.slice(at, at + innerMax).indexOf(closer);
  if (close < 0 && text.includes(closer, at)) return null;
  if (close < 0) return fail('missing-close', at + 1, at + 2, { found: open, suggestion: closer });
  const inner = text.slice(at + 2, at + close).replaceAll(' ', '');
  const isRun =
    /^[a-z0-9]{2,}$/.test(inner) && countsOf(place).includes(inner.length) && !/^\d+$/.test(inner);
  const pieces = isRun ? Array.from(inner) : inner.split(',');
  const indices = pieces.map((piece) => shifted(piece, isIndex));
  if (indices.some((index) => index === null)) return null;
  return { indices: indices as Expression[], end: at + close + 1 };
}

/** `i`, `3`, `i+1`, `i-1`. */
function shifted(text: string, isIndex: (letter: string) => boolean): Expression | null {
  const match = /^([a-z]|\d{1,4})(?:([+-])(\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const base = atom(match[1] as string, 0, isIndex)?.expression ?? null;
  if (base === null || match[2] === undefined) return base;
  return apply(match[2] === '+' ? 'add' : 'subtract', base, { kind: 'number', text: match[3] as string });
}

function atom(
  text: string,
  at: number,
  isIndex: (letter: string) => boolean,
): { expression: Expression; end: number } | null {
  const digits = /^\d{1,4}/.exec(text.slice(at, at + 4))?.[0];
  if (digits !== undefined) return { expression: { kind: 'number', text: digits }, end: at + digits.length };
  const letter = text[at] ?? '';
  if (!/[a-z]/.test(letter) || !isIndex(letter)) return null;
  return { expression: { kind: 'index', name: letter }, end: at + 1 };
}

/**
 * An index in a spelling: anything up to the closing brace in `braces`, a letter or a whole number `alone`, one letter
 * or digit in a `run`. Any letter will do: one that counts nothing is found later.
 */
export function indexIn(
  text: string,
  at: number,
  where: 'braces' | 'alone' | 'run',
): { expression: Expression; end: number } | null {
  if (where === 'run') return atom(text.slice(0, at + 1), at, () => true);
  if (where === 'alone') return atom(text, at, () => true);
  const length = text.slice(at, at + innerMax).indexOf('}');
  const expression = length < 1 ? null : shifted(text.slice(at, at + length).replaceAll(' ', ''), () => true);
  return expression === null ? null : { expression, end: at + length };
}
