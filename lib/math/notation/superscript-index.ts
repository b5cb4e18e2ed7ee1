import type { Expression } from '../expression';
import { isSameDimension } from '../shapes';
import { fail } from './failure';
import type { ScopeName } from './scope';
import type { Tokenizing } from './token';

/** `^(i)`, `^{(i)}` and `⁽ⁱ⁾`, which the reader's own text has as `^((i))`. */
const raisedIndex =
  /\^ {0,3}(?:\( {0,3}([a-z]) {0,3}\)|\{ {0,3}\( {0,3}([a-z]) {0,3}\) {0,3}\}|\(\(([a-z])\)\))/g;

/**
 * The text with the number of an example that stands raised in brackets, x^(i), set below: x_{i}. Every character keeps
 * its place. The text itself where there is none.
 */
export function withIndicesLowered(text: string, isIndex: (letter: string) => boolean): string {
  if (!text.includes('^')) return text;
  return text.replaceAll(raisedIndex, (whole, ...letters: (string | undefined)[]) => {
    const letter = letters[0] ?? letters[1] ?? (letters[2] as string);
    if (!isIndex(letter)) return whole;
    return `_{${whole.slice(2, -1).replaceAll(/[^a-z]/g, ' ')}}`;
  });
}

/** Whether an index stands raised in brackets at a place. */
export function isRaisedIndexAt({ text, lowered }: Tokenizing, at: number): boolean {
  return text[at] === '^' && lowered[at] === '_';
}

/** Where the raised index at a place ends, and its letter. */
function raisedAt({ lowered }: Tokenizing, at: number): { letter: string; end: number } {
  const end = lowered.indexOf('}', at) + 1;
  return { letter: lowered.slice(at + 2, end - 1).trim(), end };
}

/** Fails on a raised index behind a name that takes none: it is no power. `suggestion`: what may have been meant. */
export function failRaised(
  reading: Tokenizing,
  start: number,
  at: number,
  suggestion?: (letter: string) => string,
): never {
  const { letter, end } = raisedAt(reading, at);
  return fail('unsupported', start, end, {
    found: reading.text.slice(start, end),
    ...(suggestion === undefined ? {} : { suggestion: suggestion(letter) }),
  });
}

/**
 * Fails where a raised index counts something else than the entries of this vector: the i of θ^(i) counts examples.
 * An index whose range is not said counts whatever it stands at.
 */
export function failOtherCount(
  reading: Tokenizing,
  { shape }: ScopeName,
  row: Expression | undefined,
  start: number,
  at: number,
): void {
  if (row?.kind !== 'index') return;
  const { scope } = reading;
  const range = rangeInText(reading.text, row.name) ?? scope.indices[row.name];
  if (range !== undefined && !isSameDimension(range, shape.rows, scope.sizes)) failRaised(reading, start, at);
}

/** The N of `sum(i, 1, N, …)` and Σ_{i=1}^{N}. */
function rangeInText(text: string, letter: string): string | number | undefined {
  const range = new RegExp(
    String.raw`[({_ ]${letter} {0,3}[,;=] {0,3}1 {0,3}[,;})]{1,2} {0,3}\^? {0,3}[({]? {0,3}(\w{1,30})`,
  );
  const found = range.exec(text)?.[1];
  if (found === undefined) return undefined;
  return /^\d+$/.test(found) ? Number(found) : found.replaceAll('_', '');
}
