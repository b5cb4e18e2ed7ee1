import type { Scope } from './scope';

/** What a stretch of LaTeX is: from its first character to behind its last one. */
export type Stretch = { from: number; to: number };

/** A bracket of a pair that closes by its own name, and what closes it. */
export type OpenDelimiter = Stretch & { closer: string; put: string };

/** LaTeX on its way into the reader's own text. Places are of `text`, where commands still stand. */
export type LatexReading = {
  text: string;
  scope: Scope;
  /** For every `{` the place of its `}`. */
  closes: ReadonlyMap<number, number>;
  out: string;
  /** The code of the last unit of `out`. */
  last: number;
  /** For each unit of `out`: the part of `text` it stands for. */
  starts: number[];
  ends: number[];
  /** A letter or digit that comes now begins a word of its own. */
  isApart: boolean;
  /** Brackets by name that are open in this group. */
  open: OpenDelimiter[];
  /** Where the 1 of an indicator has just been put, as a length of `out`; −1 elsewhere. */
  indicatorEnd: number;
  /** Reads a stretch into `out`. */
  read: (stretch: Stretch) => void;
};

/** Puts signs, digits or a letter that goes on with the word before it. */
export function put(reading: LatexReading, text: string, from: number, to: number): void {
  if (reading.isApart && isWordLike(text.charCodeAt(0)) && (isWordLike(reading.last) || reading.last === 125))
    append(reading, ' ', from, to);
  reading.isApart = false;
  append(reading, text, from, to);
}

/** Puts a word that neither goes on with what stands before nor is gone on with. */
export function putWord(reading: LatexReading, word: string, from: number, to: number): void {
  reading.isApart = true;
  put(reading, word, from, to);
  reading.isApart = true;
}

/** Puts a letter or word in a look of its own; the d before it may belong to it: d\theta, d\mathbf{Z}. */
export function putLookedAt(reading: LatexReading, word: string, from: number, to: number): void {
  const isGlued = !reading.isApart && endsInLoneD(reading) && hasName(reading.scope, `d${word}`);
  if (isGlued) put(reading, word, from, to);
  else putWord(reading, word, from, to);
  reading.isApart = true;
}

function endsInLoneD({ last, out }: LatexReading): boolean {
  return last === 100 && !isWordLike(out.charCodeAt(out.length - 2));
}

function hasName(scope: Scope, beginning: string): boolean {
  return Object.keys(scope.names).some((name) => name.startsWith(beginning));
}

function append(reading: LatexReading, text: string, from: number, to: number): void {
  if (text === '') return;
  reading.out += text;
  reading.last = text.charCodeAt(text.length - 1);
  for (let unit = 0; unit < text.length; unit += 1) {
    reading.starts.push(from);
    reading.ends.push(to);
  }
}

/** Takes back what was put behind this length. */
export function cutBack(reading: LatexReading, length: number): void {
  reading.out = reading.out.slice(0, length);
  reading.last = reading.out.charCodeAt(length - 1);
  reading.starts.length = length;
  reading.ends.length = length;
}

function isWordLike(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
