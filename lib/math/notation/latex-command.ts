import { fail } from './failure';
import { readCases } from './latex-cases';
import {
  accentCommands,
  droppingCommands,
  fractionCommands,
  functionCommands,
  insteadOf,
  knownCommands,
  leftCommands,
  rightCommands,
  signCommands,
  silentCommands,
  spaceCommands,
  styleCommands,
  wordCommands,
} from './latex-commands';
import { barCommands, readBar, readLeft, readRight } from './latex-delimiters';
import { readDerivative, readFraction, readRoot } from './latex-fractions';
import { argumentAt, commandAt, skipBlanks } from './latex-groups';
import { type LatexReading, put, putLookedAt, putWord } from './latex-writer';
import { nearest } from './nearest';

/** Reads the command at a backslash, with what it takes; says where what follows begins. */
export function readCommand(reading: LatexReading, at: number, to: number): number {
  const name = commandAt(reading.text, at);
  const end = at + 1 + name.length;
  const sign = signCommands.get(name);
  if (sign !== undefined) return putSign(reading, sign, at, end);
  if (fractionCommands.has(name)) return readFraction(reading, at, end, to);
  if (functionCommands.has(name)) return readFunction(reading, name, at, end, to);
  const word = wordCommands.get(name);
  if (word !== undefined) {
    putLookedAt(reading, word, at, end);
    return end;
  }
  if (leftCommands.has(name)) return readLeftOrCases(reading, name, at, to);
  if (rightCommands.has(name)) return readRight(reading, at, to, end);
  if (styleCommands.has(name)) return readStyle(reading, name, at, end, to);
  if (accentCommands.has(name)) return readAccent(reading, name, at, end, to);
  if (spaceCommands.has(name) || silentCommands.has(name)) {
    reading.isApart = true;
    return end;
  }
  return readRarer(reading, name, at, end, to);
}

function readRarer(reading: LatexReading, name: string, at: number, end: number, to: number): number {
  const bar = barCommands.get(name);
  if (bar !== undefined) return readBar(reading, bar, at, end);
  switch (name) {
    case 'sqrt':
      return readRoot(reading, at, end, to);
    case 'begin':
      return readCases(reading, at, end, to);
    case 'differentialD':
      return putDifferential(reading, at, end, to);
    case 'dv':
    case 'odv':
    case 'pdv':
      return readDerivative(reading, at, end, to);
    case 'substack':
      return readStack(reading, at, end, to);
    case 'placeholder': {
      const next = argumentAt(reading, end, to)?.next ?? end;
      return fail('missing-operand', at, next, { found: reading.text.slice(at, next) });
    }
    default:
      if (droppingCommands.has(name)) return argumentAt(reading, end, to)?.next ?? end;
      return name in reading.scope.names || name in reading.scope.functions
        ? putLetter(reading, name, at, end)
        : failCommand(name, at, end, to);
  }
}

/** Two signs that stand side by side stay two: \cdot\times is no power. */
function putSign(reading: LatexReading, sign: string, at: number, end: number): number {
  const isGlued = reading.last === 42 || reading.last === 46;
  put(reading, isGlued ? ` ${sign}` : sign, at, end);
  return end;
}

function putLetter(reading: LatexReading, word: string, at: number, end: number, isWhole = true): number {
  putWord(reading, word, at, end);
  reading.isApart = isWhole;
  return end;
}

/** The d of dL/dz; TeX does not see the blanks behind its command. */
function putDifferential(reading: LatexReading, at: number, end: number, to: number): number {
  putLetter(reading, 'd', at, end, false);
  return skipBlanks(reading.text, end, to);
}

/** Lines below each other under a sum, as if with commas between them. */
function readStack(reading: LatexReading, at: number, end: number, to: number): number {
  const argument = argumentAt(reading, end, to);
  if (argument === null) return fail('missing-operand', at, end, { found: '\\substack' });
  let { from } = argument;
  for (const line of reading.text.slice(from, argument.to).split('\\\\')) {
    if (from > argument.from) put(reading, ',', from - 2, from);
    reading.read({ from, to: from + line.length });
    from += line.length + 2;
  }
  return argument.next;
}

/** A group behind a function is its argument: \exp{…}. */
function readFunction(reading: LatexReading, name: string, at: number, end: number, to: number): number {
  putWord(reading, name, at, end);
  const from = skipBlanks(reading.text, end, to);
  const close = reading.closes.get(from);
  if (close === undefined) return end;
  put(reading, '{', from, from + 1);
  reading.read({ from: from + 1, to: close });
  put(reading, '}', close, close + 1);
  return close + 1;
}

/** \left\{ before a table opens cases, which nothing closes. */
function readLeftOrCases(reading: LatexReading, name: string, at: number, to: number): number {
  const end = at + 1 + name.length;
  const table = /^\s*\\(?:\{|lbrace)\s*(?=\\begin\s*\{\s*(?:array|cases|matrix|aligned)\s*\})/.exec(
    reading.text.slice(end, end + 60),
  );
  if (table === null) return readLeft(reading, at, to, end);
  const next = readCases(reading, end + table[0].length, end + table[0].length + 6, to);
  const close = /^\s*\\(?:right|mright)\s*\./.exec(reading.text.slice(next, next + 20));
  return next + (close?.[0].length ?? 0);
}

/** Letters of another style: \mathbf{x} is x, \operatorname{ReLU} is one word, \mathbf{1}[…] an indicator. */
function readStyle(reading: LatexReading, name: string, at: number, end: number, to: number): number {
  const starred = reading.text[end] === '*' ? end + 1 : end;
  const argument = argumentAt(reading, starred, to);
  if (argument === null) return fail('missing-operand', at, end, { found: `\\${name}` });
  const inside = reading.text.slice(argument.from, argument.to).trim();
  if (inside === '1' || (inside === 'I' && !('I' in reading.scope.names) && name !== 'mathrm'))
    return readIndicator(reading, at, argument.next, to);
  if (/^[A-Za-z]$/.test(inside)) putLookedAt(reading, inside, at, argument.next);
  else {
    reading.isApart = true;
    reading.read(argument);
  }
  const isDifferential = inside === 'd' && (name === 'mathrm' || name === 'text');
  reading.isApart = !isDifferential;
  return isDifferential ? skipBlanks(reading.text, argument.next, to) : argument.next;
}

/** 1[…], with the condition in brackets behind it or below it. */
function readIndicator(reading: LatexReading, at: number, next: number, to: number): number {
  const behind = reading.text.slice(next, Math.min(to, next + 40));
  const isIndicator = /^(?:\s|~|\\[,;:! ])*(?:_|[[({]|\\\{|\\lbrace|\\lbrack|\\m?left|\\[bB]igg?l)/.test(
    behind,
  );
  if (!isIndicator)
    return fail('unsupported', at, next, { found: '\\mathbf{1}', suggestion: '\\mathbf{1}[…]' });
  putWord(reading, '1', at, next);
  reading.indicatorEnd = reading.out.length;
  reading.isApart = false;
  return next;
}

/** \hat{y} is yhat; the mark belongs to the letters, before their index. */
function readAccent(reading: LatexReading, name: string, at: number, end: number, to: number): number {
  const argument = argumentAt(reading, end, to);
  if (argument === null) return fail('missing-operand', at, end, { found: `\\${name}` });
  const mark = accentCommands.get(name) as string;
  const below = scriptIn(reading, argument.from, argument.to);
  const letters = reading.text.slice(argument.from, below).trim();
  const before = reading.out.length;
  if (/^[A-Za-z]$/.test(letters)) putLookedAt(reading, letters, at, argument.next);
  else {
    reading.isApart = true;
    reading.read({ from: argument.from, to: below });
  }
  if (reading.out.length === before)
    return fail('missing-operand', at, argument.next, { found: `\\${name}` });
  reading.isApart = false;
  put(reading, mark, at, argument.next);
  if (below < argument.to) reading.read({ from: below, to: argument.to });
  reading.isApart = true;
  return argument.next;
}

/** Where an index or a power begins in a stretch, outside of groups; its end where there is none. */
function scriptIn({ text, closes }: LatexReading, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (text[at] === '_' || text[at] === '^' || text[at] === "'") return at;
    at = closes.get(at) ?? at;
  }
  return to;
}

/** A command that is not read, with the one that is most like it. */
function failCommand(name: string, at: number, end: number, to: number): never {
  if (name === '') return fail('unknown-character', at, Math.min(to, at + 1), { found: '\\' });
  const near = nearest(name, knownCommands);
  const suggestion = insteadOf.get(name) ?? (near === null ? undefined : `\\${near}`);
  return fail('unsupported', at, Math.min(to, end), {
    found: `\\${name}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
