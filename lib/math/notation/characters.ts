import { greek, lookalikes, marks, signs, subscripts, superscripts } from './character-tables';
import { asciiDigit } from './digits';

/**
 * A text in the reader's own alphabet. `starts` and `ends` say for each of its UTF-16 units which part of the text
 * as typed it stands for; `starts` has one more, the end of the text. Null where every unit stands for itself.
 */
export type Source = { text: string; starts: number[] | null; ends: number[] | null; typed: string };

/** Controls that change no meaning: zero-width, direction marks, soft hyphen, tatweel, an arrow above. */
const invisible =
  /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u20d7|\ufe0e|\ufe0f/;
/** Small raised or lowered letters the tables do not have: never to be read as letters on the line. */
const modifierLetter = /[\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209fªº]/;
const thousandsMark = '٬';

/** What is written otherwise than it is read: everything but the printable ASCII characters, and @. */
const foreign = /[^ -?A-~]/;

type Piece = { text: string; start: number; end: number };
type Run = { kind: 'sub' | 'super'; pieces: Piece[] };
/** Raised and lowered signs: x_1 and x^(2) in text; x_{1} and x^{2} in LaTeX, where one sign alone would be taken. */
type Brackets = { sub: 'where-needed' | 'always'; super: readonly [string, string] };
type Writing = {
  text: string;
  /** The end of `text`. */
  last: string;
  starts: number[];
  ends: number[];
  typed: string;
  brackets: Brackets;
  /** What characters met before are read as. */
  folded: Map<string, string>;
};

const brackets = {
  text: { sub: 'where-needed', super: ['(', ')'] },
  latex: { sub: 'always', super: ['{', '}'] },
} as const satisfies Record<string, Brackets>;

/** Unicode mathematics → letters, digits and signs of one small alphabet. Never fails. */
export function readSource(typed: string, notation: 'text' | 'latex'): Source {
  if (!foreign.test(typed)) return { text: typed, starts: null, ends: null, typed };
  const source: Writing = {
    text: '',
    last: '',
    starts: [],
    ends: [],
    typed,
    brackets: brackets[notation],
    folded: new Map(),
  };
  let run: Run | null = null;
  let start = 0;
  for (const raw of typed) {
    const end = start + raw.length;
    if (run === null && !foreign.test(raw)) {
      put(source, { text: raw, start, end });
      start = end;
      continue;
    }
    const kind = subscripts.has(raw) ? 'sub' : superscripts.has(raw) ? 'super' : null;
    if (run !== null && kind !== run.kind && !invisible.test(raw)) {
      putRun(source, run);
      run = null;
    }
    if (kind !== null) {
      run ??= { kind, pieces: [] };
      run.pieces.push({ text: (subscripts.get(raw) ?? superscripts.get(raw)) as string, start, end });
    } else if (!invisible.test(raw) && !isThousandsMark(typed, raw, start)) {
      put(source, { text: apart(onTheLine(raw, source), source, typed[end]), start, end });
    }
    start = end;
  }
  if (run !== null) putRun(source, run);
  source.starts.push(typed.length);
  return { text: source.text, starts: source.starts, ends: source.ends, typed };
}

function put(source: Writing, { text, start, end }: Piece): void {
  source.text += text;
  source.last = text[text.length - 1] ?? source.last;
  for (let unit = 0; unit < text.length; unit += 1) {
    source.starts.push(start);
    source.ends.push(end);
  }
}

/**
 * `x₁` is `x_1`, `xᵢ₊₁` is `x_{i+1}`; `Aᵀ` is `A^T`, `x²` is `x^(2)` so that a digit behind it stays apart; `xⁱ` is
 * `x^{i}`, as the brackets of `x^(i)` make an index of it.
 */
function putRun(source: Writing, { kind, pieces }: Run): void {
  const first = pieces[0] as Piece;
  const last = pieces.at(-1) as Piece;
  const isPlain =
    kind === 'sub'
      ? source.brackets.sub === 'where-needed' && pieces.every(({ text }) => /\w/.test(text))
      : pieces.length === 1 && first.text === 'T';
  const isLetter = pieces.length === 1 && /[a-z]/.test(first.text);
  const [open, close] = isPlain ? ['', ''] : kind === 'sub' || isLetter ? ['{', '}'] : source.brackets.super;
  const mark = kind === 'sub' ? '_' : '^';
  put(source, {
    text: (source.last === mark ? '' : mark) + open,
    start: first.start,
    end: first.end,
  });
  for (const piece of pieces) put(source, piece);
  put(source, { text: close, start: last.start, end: last.end });
}

/** The Arabic mark between thousands, which says nothing. */
function isThousandsMark(typed: string, raw: string, start: number): boolean {
  const isDigit = (at: number): boolean => asciiDigit(typed[at] ?? ' ') !== null;
  return raw === thousandsMark && isDigit(start - 1) && isDigit(start + 1);
}

/** Two dots for products stay two: they are no power, as ** is. */
function apart(text: string, { last }: Writing, after: string | undefined): string {
  if (text !== '*') return text;
  return (last === '*' || last === '.' ? ' ' : '') + text + (after === '*' ? ' ' : '');
}

function onTheLine(raw: string, { last, folded }: Writing): string {
  if (raw === '⊤') return last === '^' ? 'T' : '^T';
  if (/[¼-¾⅐-⅞]/.test(raw) && isDigit(last)) return decimals(raw);
  const known = folded.get(raw) ?? (/[¼-¾⅐-⅞]/.test(raw) ? fraction(raw) : plain(raw));
  folded.set(raw, known);
  return known;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** ½ is (1/2). */
function fraction(raw: string): string {
  return `(${raw.normalize('NFKC').replace('⁄', '/')})`;
}

/** ½ behind a digit is a part of the number: 2½ is 2.5. */
function decimals(raw: string): string {
  const [top, bottom] = raw.normalize('NFKC').split('⁄');
  const found = String(Number(top) / Number(bottom)).slice(1);
  return found.length < 6 ? found : raw;
}

function plain(raw: string): string {
  const known = greek[raw] ?? signs[raw] ?? lookalikes[raw] ?? asciiDigit(raw) ?? marks[raw];
  if (known !== undefined) return known;
  if (raw.charCodeAt(0) < 128) return raw === '\t' || raw === '\n' || raw === '\r' ? ' ' : raw;
  if (/\s/.test(raw)) return ' ';
  if (modifierLetter.test(raw)) return raw;
  const folded = raw.normalize('NFKC').normalize('NFD');
  if (folded === raw) return raw;
  return Array.from(folded, (part) => (part === raw ? raw : plain(part))).join('');
}
