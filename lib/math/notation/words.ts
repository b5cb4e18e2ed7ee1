import { isSurelyDerivative, opensDerivative } from './differential';
import { fail, ReadFailure } from './failure';
import { namedToken } from './named-token';
import { nearest } from './nearest';
import type { Token, Tokenizing } from './token';
import type { Word } from './vocabulary';

/** A run of letters, cut into known words so that nothing is left over; the longest words first. */
export function wordsAt(reading: Tokenizing, at: number): Token[] {
  reading.complaint = null;
  /** Words chosen so far, each with the others that could stand in its place. */
  const path: { at: number; others: Generator<Token>; token: Token | null }[] = [];
  const dead = new Set<number>();
  let boundary = at;
  path.push({ at, others: candidatesAt(reading, at), token: null });
  while (path.length > 0) {
    const place = path.at(-1) as (typeof path)[number];
    const next = place.others.next();
    if (next.done) {
      dead.add(place.at);
      if (endsWord(reading.text, path.at(-2)?.token)) boundary = Math.max(boundary, place.at);
      path.pop();
      continue;
    }
    place.token = next.value;
    const after = reading.text[next.value.end] ?? '';
    if (!endsAt(next.value, after, reading.tokens) || dead.has(next.value.end)) continue;
    if (!/[A-Za-z]/.test(after)) return path.map(({ token }) => token as Token);
    path.push({ at: next.value.end, others: candidatesAt(reading, next.value.end), token: null });
  }
  if (reading.complaint !== null) throw new ReadFailure(reading.complaint);
  return failUnknown(reading, boundary);
}

/** Whether a word can end before this character. */
function endsAt({ kind }: Token, after: string, tokens: readonly Token[]): boolean {
  if (kind === 'differential') return /[A-Za-z( ]/.test(after);
  const isUpperBound = tokens.at(-2)?.kind === 'fold';
  return !/\d/.test(after) && (after !== '_' || kind === 'fold' || isUpperBound);
}

/** After a number or an index another word must begin; letters alone may be the beginning of a longer name. */
function endsWord(text: string, before: Token | null | undefined): boolean {
  return before ? /\d$|_/.test(text.slice(before.at, before.end)) : false;
}

/** The name that is not one, with the name most like it: one word, from here to where another must begin. */
export function failUnknown({ text, scope, vocabulary }: Tokenizing, at: number): never {
  const operator = /^d\s{0,3}\/\s{0,3}d\s{0,3}(\w{1,20})/.exec(text.slice(at, at + 40));
  if (operator !== null) {
    return fail('unsupported', at, at + operator[0].length, {
      found: operator[0],
      suggestion: `d(…, ${operator[1]})`,
    });
  }
  const word =
    /^[\p{L}\p{M}]+\d{0,60}(?:_(?:\{[^}]{0,40}\}?|[A-Za-z0-9]{0,60})){0,3}/u.exec(text.slice(at))?.[0] ??
    text.slice(at, at + 1);
  const isTranspose = word === 'T' && !('T' in scope.names);
  const suggestion = isTranspose ? '^T' : nearest(word, vocabulary.suggestions);
  return fail('unknown-name', at, at + word.length, {
    found: word,
    ...(suggestion === null ? {} : { suggestion }),
  });
}

/** One by one: a shorter word is looked at, and may complain of a missing index, only when no longer one will do. */
function* candidatesAt(reading: Tokenizing, at: number): Generator<Token> {
  const { text, vocabulary, bound, scope } = reading;
  const first = text[at] as string;
  const isDifferential = first === 'd' && opensDerivative(reading, at);
  const isCertain = isDifferential && (!('d' in scope.names) || isSurelyDerivative(reading, at));
  if (isCertain) yield { kind: 'differential', at, end: at + 1 };
  for (const [form, word] of vocabulary.words.get(first) ?? []) {
    if (!text.startsWith(form, at)) continue;
    const token = tokenOf(word, reading, at, at + form.length);
    if (token !== null) yield token;
  }
  const isBound = bound.has(first) && !(first in scope.names);
  if (isBound) yield { kind: 'operand', expression: { kind: 'index', name: first }, at, end: at + 1 };
  if (isDifferential && !isCertain) yield { kind: 'differential', at, end: at + 1 };
}

function tokenOf(word: Word, reading: Tokenizing, at: number, end: number): Token | null {
  switch (word.kind) {
    case 'index':
      return { kind: 'operand', expression: { kind: 'index', name: word.name }, at, end };
    case 'size':
      return { kind: 'operand', expression: { kind: 'size', name: word.name }, at, end };
    case 'constant':
      return { kind: 'operand', expression: { kind: 'constant', name: word.name }, at, end };
    case 'name':
      return namedToken(word, reading, at, end);
    default:
      return { ...word, at, end };
  }
}
