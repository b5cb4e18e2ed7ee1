import { fail } from './failure';
import { latexProblem } from './latex-marks';
import type { Scope } from './scope';
import { spelledAt } from './spelled';
import type { Token, Tokenizing } from './token';
import { vocabularyOf } from './vocabulary';
import { failUnknown, wordsAt } from './words';

const digitsMax = 60;
const exponentMax = 4000;
const signs = new Set(['**', '.*', './', '.^', '<=', '>=', '==', '!=', ..."+-*/^⊙()[]{}|‖,;=<>%'_∂∇:!"]);
/** A point before an operator belongs to it: 2.*x is 2 .* x. */
const plainNumber = /(?:\d+(?:\.(?![*/^])\d*)?|\.\d+)/y;
const scientificNumber = /(?:\d+(?:\.(?![*/^])\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** Two ways to write the same sign. */
const sameSigns: Readonly<Record<string, string>> = { '==': '=', '**': '^' };

/** The reader's own text → tokens, by the names of one exercise. `start`: where to begin. */
export function readTokens(text: string, scope: Scope, start = 0): Token[] {
  const reading: Tokenizing = {
    text,
    scope,
    vocabulary: vocabularyOf(scope),
    bound: boundLetters(text),
    lists: listBrackets(text),
    tokens: [],
    complaint: null,
  };
  let at = start;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    reading.tokens.push(...nextTokens(reading, at));
    at = (reading.tokens.at(-1) as Token).end;
  }
  reading.tokens.push({ kind: 'end', at: text.length, end: text.length });
  return reading.tokens;
}

/** Letters that some sum or product of this text runs over. */
function boundLetters(text: string): Set<string> {
  const letters = new Set<string>();
  const folds =
    /(?:[sS]um|prod|product|Σ|Π)\s{0,9}(?:\(\s{0,9}([a-z])\s{0,9}[,;=]|(?:\^\(?\w{1,9}\)?)?_\s{0,9}[{(]?\s{0,9}([a-z](?:\s{0,9},\s{0,9}[a-z]){0,3}))/g;
  for (const match of text.matchAll(folds)) {
    for (const letter of (match[1] ?? (match[2] as string)).split(',')) letters.add(letter.trim());
  }
  return letters;
}

function listBrackets(text: string): Set<number> {
  const lists = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if ('([{'.includes(character)) open.push(at);
    else if (')]}'.includes(character)) open.pop();
    else if (character === ',' && open.length > 0) lists.add(open.at(-1) as number);
  }
  return lists;
}

function nextTokens(reading: Tokenizing, at: number): Token[] {
  const { text } = reading;
  const character = text[at] as string;
  const spelled = spelledAt(reading, at);
  if (spelled !== null) return [spelled];
  if (isTransposeMark(reading, at)) return [{ kind: 'sign', text: 'T', at, end: at + 1 }];
  const number = numberAt(reading, at);
  if (number !== null) return [number];
  if (/[A-Za-zΣΠ]/.test(character)) return wordsAt(reading, at);
  const pair = text.slice(at, at + 2);
  const sign = signs.has(pair) ? pair : character;
  if (signs.has(sign)) return [{ kind: 'sign', text: sameSigns[sign] ?? sign, at, end: at + sign.length }];
  if (isDottedTranspose(reading, at)) {
    return [
      { kind: 'sign', text: '^', at, end: at + 1 },
      { kind: 'sign', text: 'T', at: at + 1, end: at + 2 },
    ];
  }
  return failCharacter(reading, at);
}

function failCharacter(reading: Tokenizing, at: number): never {
  const { text } = reading;
  if (text[at] === '\\') return latexProblem(reading, at);
  if (/\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) as number))) return failUnknown(reading, at);
  const isPoint = text[at] === '.';
  return fail('unknown-character', at, at + 1, {
    found: text[at] as string,
    ...(isPoint ? { suggestion: '*' } : {}),
  });
}

/** The T of W^T, where the exercise has no T of its own. */
function isTransposeMark({ text, scope }: Tokenizing, at: number): boolean {
  if (text[at] !== 'T' || 'T' in scope.names) return false;
  return /\^\s*[({]?\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

/** The .T of W.T, as in programs. */
function isDottedTranspose({ text, scope }: Tokenizing, at: number): boolean {
  return text.startsWith('.T', at) && !/\w/.test(text[at + 2] ?? '') && !('T' in scope.names);
}

function numberAt({ text, scope }: Tokenizing, at: number): Token | null {
  const pattern = 'e' in scope.names ? plainNumber : scientificNumber;
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return null;
  const end = at + found.length;
  const tail = /^\.[\d.]*\d/.exec(text.slice(end, end + digitsMax))?.[0];
  if (tail !== undefined) return fail('bad-number', at, end + tail.length, { found });
  const [digits, exponent = '0'] = found.split(/e/i) as [string, string?];
  if (digits.length > digitsMax) return fail('too-many-digits', at, end, { wanted: String(digitsMax) });
  if (Math.abs(Number(exponent)) > exponentMax) {
    return fail('bad-number', at, end, { found });
  }
  const whole = digits.startsWith('.') ? `0${digits}` : digits.replace(/\.$/, '');
  return { kind: 'number', text: whole + found.slice(digits.length), at, end };
}
