import type { Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import { isScalar } from '../shapes';
import { fail } from './failure';
import { nearest } from './nearest';
import type { Scope } from './scope';
import { readSubscript } from './subscript';
import { type Spelling, type Vocabulary, vocabularyOf, type Word } from './vocabulary';

export type Token = { at: number; end: number; spaced: boolean } & TokenContent;
type TokenContent =
  | { kind: 'number'; text: string }
  | { kind: 'operand'; expression: Expression }
  | { kind: 'function'; operation: OperationId }
  | { kind: 'letter'; name: string }
  | { kind: 'fold'; fold: 'sum' | 'product' }
  /** The d of dL/dw, before a name. */
  | { kind: 'differential' }
  | { kind: 'sign'; text: string }
  | { kind: 'end' };

type Reading = { text: string; scope: Scope; vocabulary: Vocabulary; bound: ReadonlySet<string> };

const digitsMax = 60;
const exponentMax = 4000;
const signs = ['.*', './', '.^', '<=', '>=', '==', '!=', ..."+-*/^⊙()[]{}|‖,;=<>%'_∂∇:!"];

/** The reader's own text → tokens, by the names of one exercise. */
export function readTokens(text: string, scope: Scope): Token[] {
  const reading = { text, scope, vocabulary: vocabularyOf(scope), bound: boundLetters(text) };
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    const found = nextTokens(reading, at);
    for (const token of found) tokens.push({ ...token, spaced: token.at > 0 && text[token.at - 1] === ' ' });
    at = (found.at(-1) as Token).end;
  }
  tokens.push({ kind: 'end', at: text.length, end: text.length, spaced: false });
  return tokens;
}

/** Letters that some sum or product of this text runs over. */
function boundLetters(text: string): Set<string> {
  const letters = new Set<string>();
  for (const match of text.matchAll(/(?:sum|prod|product|Σ|Π)\s*(?:\(\s*([a-z])\s*,|_\s*[{(]?\s*([a-z]))/g)) {
    letters.add((match[1] ?? match[2]) as string);
  }
  return letters;
}

type Bare = TokenContent & { at: number; end: number };

function nextTokens(reading: Reading, at: number): (Bare & { spaced: boolean })[] {
  const character = reading.text[at] as string;
  const spelled = spelledAt(reading, at);
  if (spelled !== null) return [{ ...spelled, spaced: false }];
  if (isTransposeMark(reading, at)) return [{ kind: 'sign', text: 'T', at, end: at + 1, spaced: false }];
  const number = numberAt(reading, at);
  if (number !== null) return [{ ...number, spaced: false }];
  if (/[A-Za-zΣΠ]/.test(character)) return wordsAt(reading, at).map((token) => ({ ...token, spaced: false }));
  const sign = signs.find((candidate) => reading.text.startsWith(candidate, at));
  if (sign !== undefined)
    return [{ kind: 'sign', text: sign === '==' ? '=' : sign, at, end: at + sign.length, spaced: false }];
  return fail('unknown-character', at, at + 1, { found: character });
}

/** The T of W^T, where the exercise has no T of its own. */
function isTransposeMark({ text, scope }: Reading, at: number): boolean {
  return (
    text[at] === 'T' && !('T' in scope.names) && /\^\s*[({]?\s*$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

function numberAt({ text, scope }: Reading, at: number): Bare | null {
  const pattern = 'e' in scope.names ? /\d+(?:\.\d*)?|\.\d+/y : /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const end = at + match[0].length;
  if (text[end] === '.' && /\d/.test(text[end + 1] ?? ''))
    fail('bad-number', at, end + 1, { found: match[0] });
  if (match[0].replace(/[eE].*/, '').length > digitsMax)
    fail('too-many-digits', at, end, { wanted: String(digitsMax) });
  const exponent = Number(/[eE](.*)$/.exec(match[0])?.[1] ?? 0);
  if (Math.abs(exponent) > exponentMax) fail('too-many-digits', at, end, { wanted: String(digitsMax) });
  return { kind: 'number', text: match[0].replace(/\.(?=$|e)/i, ''), at, end };
}

/** A spelling with signs in it (`P(y=+1|x_i,w)`), spaces anywhere. */
function spelledAt(reading: Reading, at: number): Bare | null {
  for (const spelling of reading.vocabulary.spellings) {
    const match = matchSpelling(reading, spelling, at);
    if (match !== null) return match;
  }
  return null;
}

function matchSpelling({ text, scope }: Reading, spelling: Spelling, at: number): Bare | null {
  const found = new Map<string, Expression>();
  let place = at;
  for (const piece of spelling.pieces) {
    while (place > at && text[place] === ' ') place += 1;
    const character = text[place];
    if (typeof piece === 'string') {
      if (character !== piece) return null;
    } else {
      if (character === undefined || !/[a-z0-9]/.test(character)) return null;
      const index: Expression = /\d/.test(character)
        ? { kind: 'number', text: character }
        : { kind: 'index', name: character };
      const before = found.get(piece.index);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(index)) return null;
      found.set(piece.index, index);
    }
    place += 1;
  }
  if (/[A-Za-z0-9]/.test(text[place - 1] ?? '') && /[A-Za-z0-9_]/.test(text[place] ?? '')) return null;
  const indices = spelling.indices.map(
    (letter) => found.get(letter) ?? ({ kind: 'index', name: letter } as const),
  );
  const isElement = spelling.isElement;
  const base: Expression = { kind: 'name', name: spelling.name, indices: isElement ? [] : indices };
  const isMatrix = scope.names[spelling.name]?.shape.columns !== 1;
  const expression: Expression = isElement
    ? {
        kind: 'element',
        of: base,
        row: indices[0] as Expression,
        column: isMatrix ? (indices[1] as Expression) : null,
      }
    : base;
  return { kind: 'operand', expression, at, end: place };
}

/** A run of letters, cut into known words so that nothing is left over; the longest words first. */
function wordsAt(reading: Reading, at: number): Bare[] {
  const tokens = cut(reading, at, new Map());
  if (tokens !== null) return tokens;
  const run = /^[A-Za-zΣΠ][A-Za-z0-9ΣΠ]*(?:_(?:\{[^}]*\}?|[A-Za-z0-9]+))?/.exec(
    reading.text.slice(at),
  )?.[0] as string;
  const suggestion = nearest(run, reading.vocabulary.suggestions);
  return fail('unknown-name', at, at + run.length, {
    found: run,
    ...(suggestion === null ? {} : { suggestion }),
  });
}

function cut(reading: Reading, at: number, tried: Map<number, Bare[] | null>): Bare[] | null {
  const known = tried.get(at);
  if (known !== undefined) return known;
  tried.set(at, null);
  for (const token of candidatesAt(reading, at)) {
    const next = reading.text[token.end] ?? '';
    if (/\d/.test(next) && token.kind !== 'differential') continue;
    if (next === '_' && token.kind !== 'fold') continue;
    const rest = /[A-Za-z]/.test(next) ? cut(reading, token.end, tried) : [];
    if (rest === null || (token.kind === 'differential' && rest.length === 0 && next !== '(')) continue;
    tried.set(at, [token, ...rest]);
    return [token, ...rest];
  }
  return null;
}

/** One by one: a shorter word is looked at, and may complain of a missing index, only when no longer one will do. */
function* candidatesAt(reading: Reading, at: number): Generator<Bare> {
  const { text, vocabulary, bound, scope } = reading;
  const first = text[at] as string;
  const differential: Bare | null =
    first === 'd' && isDifferential(text, at) ? { kind: 'differential', at, end: at + 1 } : null;
  const isCertain = !('d' in scope.names) || /^d\s*\([^(),]+,/.test(text.slice(at));
  if (differential !== null && isCertain) yield differential;
  for (const [form, word] of vocabulary.words.get(first) ?? []) {
    if (!text.startsWith(form, at)) continue;
    const token = tokenOf(word, reading, at, at + form.length);
    if (token !== null) yield token;
  }
  const isBound = bound.has(first) && !(first in scope.names);
  if (isBound) yield { kind: 'operand', expression: { kind: 'index', name: first }, at, end: at + 1 };
  if (differential !== null && !isCertain) yield differential;
}

/** The d of dL/dw or of d(L, w): something stands below or above it. */
function isDifferential(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return (
    /^d\s*[A-Za-z][A-Za-z0-9_{}]*\s*\/\s*d/.test(text.slice(at)) ||
    /\/\s*\(?$/.test(before) ||
    /^d\s*\(/.test(text.slice(at))
  );
}

function tokenOf(word: Word, reading: Reading, at: number, end: number): Bare | null {
  if (word.kind === 'index')
    return { kind: 'operand', expression: { kind: 'index', name: word.name }, at, end };
  if (word.kind === 'size')
    return { kind: 'operand', expression: { kind: 'size', name: word.name }, at, end };
  if (word.kind === 'constant')
    return { kind: 'operand', expression: { kind: 'constant', name: word.name }, at, end };
  if (word.kind !== 'name') return { ...word, at, end };
  const look = reading.scope.names[word.name] as Scope['names'][string];
  const base = { kind: 'name', name: word.name, indices: [] } as const satisfies Expression;
  if (reading.text[end] !== '_') {
    if (look.indices.length > 0)
      fail('needs-index', at, end, { found: reading.text.slice(at, end), wanted: look.indices.join(',') });
    return { kind: 'operand', expression: base, at, end };
  }
  const places = isScalar(look.shape) ? 0 : look.shape.columns === 1 ? 1 : 2;
  if (look.indices.length + places === 0) return null;
  const isIndex = (letter: string): boolean => letter in reading.scope.indices || reading.bound.has(letter);
  const subscript = readSubscript(reading.text, end, look.indices.length, places, isIndex);
  if (subscript === null) return null;
  const indices = subscript.indices.slice(0, look.indices.length);
  const [row, column = null] = subscript.indices.slice(look.indices.length);
  const whole: Expression = { ...base, indices };
  const expression: Expression = row === undefined ? whole : { kind: 'element', of: whole, row, column };
  return { kind: 'operand', expression, at, end: subscript.end };
}
