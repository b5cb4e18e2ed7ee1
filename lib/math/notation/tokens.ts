import { fail } from './failure';
import { latexProblem } from './latex-marks';
import { readNumber } from './numbers';
import type { Scope } from './scope';
import { readSign } from './signs';
import { spelledAt } from './spelled';
import { withIndicesLowered } from './superscript-index';
import { signToken, type Token, type Tokenizing } from './token';
import { vocabularyOf } from './vocabulary';
import { failUnknown, isLetter, readWords } from './words';

const none: ReadonlySet<string> = new Set();

/** The reader's own text → tokens, by the names of one exercise. `start`: where to begin. */
export function readTokens(
  text: string,
  scope: Scope,
  { notation, start }: { notation: 'text' | 'latex'; start: number },
): Token[] {
  const bound = boundLetters(text);
  const isIndex = (letter: string): boolean => letter in scope.indices || bound.has(letter);
  const reading: Tokenizing = {
    text,
    lowered: withIndicesLowered(text, isIndex),
    scope,
    vocabulary: vocabularyOf(scope, notation),
    bound,
    lists: null,
    tokens: [],
    complaint: null,
  };
  const { tokens } = reading;
  for (let at = start; at < text.length; at = (tokens[tokens.length - 1] as Token).end) {
    while (text.charCodeAt(at) === 32) at += 1;
    if (at >= text.length) break;
    readNext(reading, at);
  }
  tokens.push({ kind: 'end', text: '', value: null, at: text.length, end: text.length });
  return tokens;
}

const folds =
  /(?:[sS]um|prod|product|Σ|Π)\s{0,9}(?:\(\s{0,9}([a-z])\s{0,9}[,;=]|(?:\^[({]?\w{1,9}[)}]?)?_\s{0,9}[{(]?\s{0,9}([a-z](?:\s{0,9},\s{0,9}[a-z]){0,3}))/g;

/** Letters that some sum or product of this text runs over. */
function boundLetters(text: string): ReadonlySet<string> {
  const isFold = text.includes('um') || text.includes('rod') || text.includes('Σ') || text.includes('Π');
  if (!isFold) return none;
  const letters = new Set<string>();
  for (const match of text.matchAll(folds)) {
    for (const letter of (match[1] ?? (match[2] as string)).split(',')) letters.add(letter.trim());
  }
  return letters;
}

function readNext(reading: Tokenizing, at: number): void {
  const { text, tokens, vocabulary } = reading;
  const spelled = vocabulary.spellings.size > 0 ? spelledAt(reading, at) : null;
  if (spelled !== null) {
    tokens.push(spelled);
    return;
  }
  const code = text.charCodeAt(at);
  if (isTransposeMark(reading, code)) {
    tokens.push(signToken('T', at, at + 1));
    return;
  }
  if (isLetter(code) || code === 0x3a3 || code === 0x3a0) readWords(reading, at);
  else if (!readNumber(reading, at) && !readSign(reading, at)) failCharacter(reading, at);
}

/** The T of W^T and of W^{T}, where the exercise has no T of its own. */
function isTransposeMark({ tokens, vocabulary }: Tokenizing, code: number): boolean {
  if (code === 0x22a4) return true;
  if (code !== 84 || vocabulary.has.T) return false;
  const last = tokens[tokens.length - 1]?.text;
  if (last !== '(' && last !== '{') return last === '^' || last === '.^';
  const before = tokens[tokens.length - 2]?.text;
  return before === '^' || before === '.^';
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
