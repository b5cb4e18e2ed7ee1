import type { Comparison } from './comparison';
import { followLines } from './lines-follow';
import type { LineWriting } from './lines-labels';
import { lineCountMax } from './lines-read';
import type { Model } from './model';
import type { ReadProblem } from './notation/problem';

/** Lines and sides count from 1. */
export type LinesVerdict =
  | { kind: 'valid' }
  /** This line does not follow. With `side`, that side of the line differs from the side before it in the line. */
  | { kind: 'invalid'; line: number; side?: number; comparison: Comparison }
  /** Places in the problem are of the line as typed. */
  | { kind: 'unread'; line: number; problem: ReadProblem }
  | { kind: 'undecided'; line: number };

/**
 * Does every line of a derivation follow from the one before? A step may widen where something is defined, may leave out
 * a lone point (dividing by x), and may not change a value anywhere. A name that the model does not have on the left of
 * the first line is a label, there and wherever it is repeated. Every line is read before one is judged; empty lines
 * count and say nothing. `u := …` gives a name that the lines after it may use.
 */
export function checkLines(lines: readonly string[], model: Model, options: LineWriting = {}): LinesVerdict {
  if (lines.length > lineCountMax) {
    const problem: ReadProblem = { code: 'too-large', at: 0, length: 0, wanted: String(lineCountMax) };
    return { kind: 'unread', line: lineCountMax + 1, problem };
  }
  const { statuses, lines: read, end } = followLines(lines, model, options);
  for (const [at, line] of read.entries()) if (line.kind === 'unread') return { ...line, line: at + 1 };
  if (end === null && read.every(({ kind }) => kind === 'empty'))
    return { kind: 'unread', line: 1, problem: { code: 'empty', at: 0, length: lines[0]?.length ?? 0 } };
  for (const [at, status] of statuses.entries()) {
    const line = at + 1;
    if (status.kind === 'unread' || status.kind === 'undecided') return { ...status, line };
    if (status.kind !== 'differs') continue;
    const { side, comparison } = status;
    return { kind: 'invalid', line, ...(side === undefined ? {} : { side }), comparison };
  }
  return { kind: 'valid' };
}
