import { greek } from './character-tables';
import { piecesOf } from './name-look';

/** The usual form of a letter stands first in the table: θ before ϑ. */
const letters = new Map(
  Object.entries(greek)
    .reverse()
    .map(([letter, word]) => [word, letter]),
);
const accents = [
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
] as const;
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** A name as one would write it by hand: yhat is ŷ, w1 is w₁, lam is λ. For sentences. */
export function nameInUnicode(name: string): string {
  const { base, subscript } = piecesOf(name);
  const below = /^\d+$/.test(subscript)
    ? subscript.replaceAll(/\d/g, (digit) => lowered[Number(digit)] as string)
    : subscript && `_${subscript}`;
  return baseInUnicode(base) + below;
}

function baseInUnicode(base: string): string {
  const accent = accents.find(([word]) => base.length > word.length && base.endsWith(word));
  if (accent === undefined) return letterOf(base);
  const [word, mark] = accent;
  return (letterOf(base.slice(0, -word.length)) + mark).normalize('NFC');
}

function letterOf(base: string): string {
  if (base === 'ell') return 'ℓ';
  const word = base === 'lam' ? 'lambda' : base === 'eps' ? 'epsilon' : base;
  return letters.get(word) ?? base;
}
