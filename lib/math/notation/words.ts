import { isSurelyDerivative, opensDerivative } from './differential';
import { fail, ReadFailure } from './failure';
import { failGluedIndex } from './glued-index';
import { kroneckerAt } from './kronecker';
import { nameInUnicode } from './name-in-unicode';
import { namedToken } from './named-token';
import { nearest } from './nearest';
import { spelledAt } from './spelled';
import { operandToken, type Token, type Tokenizing } from './token';
import type { Word } from './vocabulary';

/** A place in a run of letters, with how far its candidates have been tried and the one chosen. */
type Step = { at: number; tried: number; token: Token | null };

/** Reads a run of letters, cut into known words so that nothing is left over; the longest words first. */
export function readWords(reading: Tokenizing, at: number): void {
  const { text, tokens } = reading;
  reading.complaint = null;
  const path: Step[] = [{ at, tried: 0, token: null }];
  let dead: Set<number> | null = null;
  let boundary = at;
  for (let step = path[0]; step !== undefined; step = path[path.length - 1]) {
    const token = nextCandidate(reading, step);
    if (token === null) {
      dead ??= new Set();
      dead.add(step.at);
      path.pop();
      if (endsWord(text, path[path.length - 1]?.token)) boundary = Math.max(boundary, step.at);
      continue;
    }
    step.token = token;
    const after = text.charCodeAt(token.end);
    if (!endsAt(token, after, tokens) || dead?.has(token.end)) continue;
    if (!isLetter(after) || isSpelledAt(reading, token.end)) {
      for (const { token: chosen } of path) pushApart(reading, chosen as Token);
      return;
    }
    path.push({ at: token.end, tried: 0, token: null });
  }
  if (reading.complaint !== null) throw new ReadFailure(reading.complaint);
  failUnknown(reading, boundary);
}

/** Puts a word of a run; fails on an index letter that is glued to a name: xi is no product. */
function pushApart(reading: Tokenizing, token: Token): void {
  const { tokens } = reading;
  const before = tokens[tokens.length - 1];
  if (token.kind === 'operand' && token.value.kind === 'index' && before?.end === token.at)
    failGluedIndex(reading, before, token);
  tokens.push(token);
}

/** Where a spelling with signs in it begins: w_{k}h_{k}(x_{i}). */
function isSpelledAt(reading: Tokenizing, at: number): boolean {
  return reading.vocabulary.spellings.size > 0 && spelledAt(reading, at) !== null;
}

/** A to Z and a to z. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a word can end before this character. */
function endsAt({ kind }: Token, after: number, tokens: readonly Token[]): boolean {
  if (kind === 'differential') return isLetter(after) || [32, 40, 47, 91, 123, 0x3a0, 0x3a3].includes(after);
  if (after >= 48 && after <= 57) return false;
  return after !== 95 || kind === 'fold' || tokens[tokens.length - 2]?.kind === 'fold';
}

/** After a number or an index another word must begin; letters alone may be the beginning of a longer name. */
function endsWord(text: string, before: Token | null | undefined): boolean {
  return before ? /\d$|_/.test(text.slice(before.at, before.end)) : false;
}

/** The name that is not one, with the name most like it: one word, from here to where another must begin. */
export function failUnknown({ text, scope, vocabulary }: Tokenizing, at: number): never {
  const word =
    /^[\p{L}\p{M}]{1,200}\d{0,60}(?:_(?:\{[^}]{0,40}\}?|[A-Za-z0-9]{0,60})){0,3}/u.exec(
      text.slice(at, at + 600),
    )?.[0] ?? text.slice(at, at + 1);
  const isTranspose = word === 'T' && !vocabulary.has.T;
  const near = isTranspose ? '^T' : nearest(word, vocabulary.suggestions);
  const suggestion =
    vocabulary.notation === 'latex' && near !== null && near in scope.names ? nameInUnicode(near) : near;
  return fail('unknown-name', at, at + word.length, {
    found: word,
    ...(suggestion === null ? {} : { suggestion }),
  });
}

/**
 * The next word that can stand here, or null. One by one: a shorter word is looked at, and may complain of a missing
 * index, only when no longer one will do. A d that is surely that of a derivative comes first, one that may be last.
 */
function nextCandidate(reading: Tokenizing, step: Step): Token | null {
  const { text, vocabulary, bound } = reading;
  const { at } = step;
  const code = text.charCodeAt(at);
  const words = vocabulary.words.get(code);
  const count = words?.length ?? 0;
  while (step.tried <= count + 3) {
    const place = step.tried - 1;
    step.tried += 1;
    if (place >= 0 && place < count) {
      const { form, word } = (words as NonNullable<typeof words>)[place] as { form: string; word: Word };
      if (form.length > 1 && !text.startsWith(form, at)) continue;
      const token = tokenOf(word, reading, at, at + form.length);
      if (token !== null) return token;
    } else if (place === count) {
      if (bound.size === 0) continue;
      const letter = text[at] as string;
      if (bound.has(letter) && !(letter in reading.scope.names))
        return operandToken({ kind: 'index', name: letter }, at, at + 1);
    } else if (place > count + 1) {
      return code === 100 ? kroneckerAt(reading, at) : null;
    } else if (code === 100 && isDifferential(reading, at, place < 0))
      return { kind: 'differential', text: '', value: null, at, end: at + 1 };
  }
  return null;
}

function isDifferential(reading: Tokenizing, at: number, isFirst: boolean): boolean {
  if (!opensDerivative(reading, at)) return false;
  const isCertain = !reading.vocabulary.has.d || isSurelyDerivative(reading, at);
  return isCertain === isFirst;
}

function tokenOf(word: Word, reading: Tokenizing, at: number, end: number): Token | null {
  switch (word.kind) {
    case 'name':
      return namedToken(word, reading, at, end);
    case 'function':
      return { kind: 'function', text: '', value: word.operation, at, end };
    case 'letter':
      return { kind: 'letter', text: '', value: word.name, at, end };
    case 'fold':
      return { kind: 'fold', text: '', value: word.fold, at, end };
    case 'spread':
      if (reading.text[end] !== '(') return null;
      return { kind: 'spread', text: '', value: word.of, at, end };
    case 'index':
      return operandToken({ kind: 'index', name: word.name }, at, end);
    case 'size':
      return operandToken({ kind: 'size', name: word.name }, at, end);
    case 'constant':
      return operandToken({ kind: 'constant', name: word.name }, at, end);
  }
}
