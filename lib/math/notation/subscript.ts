import { apply, type Expression } from '../expression';
import { fail } from './failure';

/**
 * The indices after a name: `_i`, `_ij`, `_i,j`, `_{i,j}`, `_{i+1}`, `_(i,j)`, `_3`.
 * A family of `family` letters whose values have `places` index places takes `family` or `family + places` of them.
 * Null where what follows is no index, so that another reading of the name can be tried.
 */
export function readSubscript(
  text: string,
  at: number,
  family: number,
  places: number,
  isIndex: (letter: string) => boolean,
): { indices: Expression[]; end: number } | null {
  const counts = family === 0 ? [places] : places === 0 ? [family] : [family, family + places];
  const open = text[at + 1] as string | undefined;
  if (open === '{' || open === '(') return bracketed(text, at, open, counts, isIndex);
  const most = Math.max(...counts);
  const indices: Expression[] = [];
  let end = at + 1;
  while (indices.length < most) {
    const place = indices.length > 0 && text[end] === ',' ? end + 1 : end;
    const index = atom(text, place, isIndex);
    if (index === null) break;
    indices.push(index.expression);
    end = index.end;
  }
  if (indices.length === 0) return null;
  if (!counts.includes(indices.length)) {
    fail('index-count', at, end, { found: text.slice(at + 1, end), wanted: counts.join(', ') });
  }
  return { indices, end };
}

function bracketed(
  text: string,
  at: number,
  open: '{' | '(',
  counts: number[],
  isIndex: (letter: string) => boolean,
): { indices: Expression[]; end: number } | null {
  const close = text.indexOf(open === '{' ? '}' : ')', at + 1);
  if (close < 0)
    return fail('missing-close', at + 1, at + 2, { found: open, suggestion: open === '{' ? '}' : ')' });
  const inner = text.slice(at + 2, close).replaceAll(' ', '');
  const letters = /^[a-z0-9]{2,}$/.test(inner) && counts.includes(inner.length) && !/^\d+$/.test(inner);
  const pieces = letters ? Array.from(inner) : inner.split(',');
  const indices = pieces.map((piece) => shifted(piece, isIndex));
  if (indices.some((index) => index === null)) return null;
  if (!counts.includes(indices.length)) {
    fail('index-count', at, close + 1, { found: inner, wanted: counts.join(', ') });
  }
  return { indices: indices as Expression[], end: close + 1 };
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
  const digits = /^\d{1,4}/.exec(text.slice(at))?.[0];
  if (digits !== undefined) return { expression: { kind: 'number', text: digits }, end: at + digits.length };
  const letter = text[at] ?? '';
  if (!/[a-z]/.test(letter) || !isIndex(letter)) return null;
  return { expression: { kind: 'index', name: letter }, end: at + 1 };
}
