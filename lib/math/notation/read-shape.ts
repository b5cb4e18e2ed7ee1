import type { Dimension, Shape } from '../shapes';
import { readSource } from './characters';
import { nearest } from './nearest';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';

type ShapeAnswer = { kind: 'shape'; shape: Shape } | { kind: 'problem'; problem: ReadProblem };

/** `ℝ^` in front of a shape, the brackets and equals sign around it, the stop behind it. */
const before = /^(?:\s|=|[([{]|(?:R|\\R|\\mathbb\s?\{?R\}?)\s{0,3}\^)+/;
const behind = /[\s)\]}.;。]+$/;
const separator = /\s*(?:\*|,|;|\\times(?![A-Za-z])|-?\s*\bby\b\s*-?|(?<=\s|\d)[xX](?=\s|\d))\s*/;

/**
 * `n1 x m`, `n1xm`, `(n1, m)`, `3 × 4`, `3-by-4`, `ℝ^{n1×m}`: rows first, each a size of the exercise or a whole
 * number. Never throws.
 */
export function readShape(answer: string, { sizeNames }: Pick<Scope, 'sizeNames'>): ShapeAnswer {
  if (answer.trim() === '') return problem({ code: 'empty', at: 0, length: answer.length });
  const text = readSource(answer, 'text').text.replace(before, '').replace(behind, '');
  const isKnown = (word: string): boolean => /^\d+$/.test(word) || sizeNames.includes(word);
  const words = gluedIn(text, isKnown) ?? text.split(separator).map(bare).filter(Boolean);
  const [rows, columns] = words;
  if (rows === undefined || columns === undefined || words.length > 2 || !words.every(isWord))
    return problem({ code: 'bad-shape', at: 0, length: answer.length, found: answer.trim() });
  const unknown = words.find((word) => !isKnown(word));
  if (unknown !== undefined) return unknownIn(answer, unknown, sizeNames);
  return { kind: 'shape', shape: { rows: dimensionOf(rows), columns: dimensionOf(columns) } };
}

function problem(of: ReadProblem): ShapeAnswer {
  return { kind: 'problem', problem: of };
}

/** `n1xn0`: an x between two known sizes, nothing else around it. */
function gluedIn(text: string, isKnown: (word: string) => boolean): string[] | null {
  const word = text.replaceAll(/[_{}]/g, '');
  for (let at = 1; at < word.length - 1; at += 1) {
    const [left, right] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
    if ((word[at] === 'x' || word[at] === 'X') && isKnown(left) && isKnown(right)) return [left, right];
  }
  return null;
}

function bare(piece: string): string {
  return piece.replaceAll(/[_{}]/g, '').trim();
}

/** A whole number or what could be the name of a size. */
function isWord(word: string): boolean {
  return /^(?:\d+|\p{L}[\p{L}\d]*)$/u.test(word);
}

function unknownIn(answer: string, unknown: string, sizeNames: readonly string[]): ShapeAnswer {
  const suggestion = nearest(unknown, sizeNames);
  return problem({
    code: 'unknown-name',
    at: Math.max(0, answer.indexOf(unknown)),
    length: unknown.length,
    found: unknown,
    ...(suggestion === null ? {} : { suggestion }),
  });
}

function dimensionOf(word: string): Dimension {
  return /^\d+$/.test(word) ? Number(word) : word;
}
