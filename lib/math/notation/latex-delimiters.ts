import { fail } from './failure';
import { commandAt, skipBlanks } from './latex-groups';
import { type LatexReading, put, putWord } from './latex-writer';

type Pair = { put: string; closer: string; putClose: string };

/** What may stand behind \left, by how it is written. Bars say here which way they face. */
const pairs: ReadonlyMap<string, Pair> = new Map([
  ...['(', '\\lparen', '\\langle'].map((open): [string, Pair] => [
    open,
    { put: '(', closer: open === '\\langle' ? '\\rangle' : ')', putClose: ')' },
  ]),
  ...['[', '\\lbrack'].map((open): [string, Pair] => [open, { put: '[', closer: ']', putClose: ']' }]),
  ...['\\{', '\\lbrace'].map((open): [string, Pair] => [open, { put: '[', closer: '\\}', putClose: ']' }]),
  ...['|', '\\vert', '\\lvert', '\\mid'].map((open): [string, Pair] => [
    open,
    { put: 'abs(', closer: '|', putClose: ')' },
  ]),
  ...['‖', '\\|', '\\Vert', '\\lVert', '\\parallel'].map((open): [string, Pair] => [
    open,
    { put: 'norm(', closer: '\\|', putClose: ')' },
  ]),
]);

/** Other ways to write what closes. */
const sameClosers: ReadonlyMap<string, string> = new Map([
  ['\\rparen', ')'],
  ['\\rbrack', ']'],
  ['\\rbrace', '\\}'],
  ['\\vert', '|'],
  ['\\rvert', '|'],
  ['\\mid', '|'],
  ['\\Vert', '\\|'],
  ['\\rVert', '\\|'],
  ['\\parallel', '\\|'],
  ['‖', '\\|'],
]);

export const barCommands: ReadonlyMap<string, 'left' | 'right'> = new Map([
  ['lvert', 'left'],
  ['lVert', 'left'],
  ['rvert', 'right'],
  ['rVert', 'right'],
]);

/** The bracket behind \left or \bigl; nothing where a point stands for it. */
export function readLeft(reading: LatexReading, at: number, to: number, commandEnd: number): number {
  const { written, next } = delimiterAt(reading, commandEnd, to);
  if (written === '.') {
    reading.open.push({ from: at, to: next, closer: '.', put: '' });
    return next;
  }
  const pair = pairs.get(written);
  if (pair === undefined) return failDelimiter(at, next, written, ')');
  open(reading, pair, at, next);
  return next;
}

/** The bracket behind \right or \bigr: of the kind that is open. */
export function readRight(reading: LatexReading, at: number, to: number, commandEnd: number): number {
  const { written, next } = delimiterAt(reading, commandEnd, to);
  close(reading, sameClosers.get(written) ?? written, at, next);
  return next;
}

/** \lvert, \rVert and the like, alone. */
export function readBar(reading: LatexReading, side: 'left' | 'right', at: number, end: number): number {
  const written = reading.text.slice(at, end);
  if (side === 'left') open(reading, pairs.get(written) as Pair, at, end);
  else close(reading, sameClosers.get(written) ?? written, at, end);
  return end;
}

function open(reading: LatexReading, pair: Pair, from: number, to: number): void {
  if (pair.put.length > 1) putWord(reading, pair.put, from, to);
  else put(reading, pair.put, from, to);
  reading.isApart = false;
  reading.open.push({ from, to, closer: pair.closer, put: pair.putClose });
}

function close(reading: LatexReading, written: string, from: number, to: number): void {
  const opened = reading.open.pop();
  if (opened === undefined) fail('unexpected-close', from, to, { found: written });
  const isSame = opened.closer === written || opened.closer === '.' || written === '.';
  if (!isSame) fail('unexpected-close', from, to, { found: written, suggestion: opened.closer });
  if (opened.put !== '') put(reading, opened.put, from, to);
}

/** What was opened in a group must be closed in it. */
export function closeStretch({ open: left }: LatexReading): void {
  const last = left.at(-1);
  if (last !== undefined && last.closer !== '.')
    fail('missing-close', last.from, last.to, { found: '(', suggestion: last.closer });
}

function delimiterAt({ text }: LatexReading, at: number, to: number): { written: string; next: number } {
  const from = skipBlanks(text, at, to);
  if (from >= to) return { written: '', next: from };
  if (text[from] !== '\\') return { written: text[from] as string, next: from + 1 };
  const next = Math.min(to, from + 1 + commandAt(text, from).length);
  return { written: text.slice(from, next), next };
}

function failDelimiter(at: number, next: number, found: string, suggestion: string): never {
  return found === ''
    ? fail('missing-operand', at, next, { found: '\\left' })
    : fail('unsupported', at, next, { found, suggestion });
}
