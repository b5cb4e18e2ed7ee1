import { compare } from './compare';
import type { Comparison } from './comparison';
import type { Expression } from './expression';
import { type LineSides, type Side, sidesOf } from './lines-sides';
import type { Model } from './model';
import type { ReadProblem } from './notation/problem';
import { readExpression } from './notation/read';

/** Lines and sides count from 1. */
export type LinesVerdict =
  | { kind: 'valid' }
  /** This line does not follow. With `side`, that side of the line differs from the side before it in the line. */
  | { kind: 'invalid'; line: number; side?: number; comparison: Comparison }
  /** Places in the problem are of the line as typed. */
  | { kind: 'unread'; line: number; problem: ReadProblem }
  | { kind: 'undecided'; line: number };

const lineCountMax = 100;
const labelLengthMax = 120;
const word = String.raw`\p{L}[\p{L}\p{M}\w{},'^]{0,40}`;
const half = String.raw`[d∂]?\s{0,3}\(?${word}\)?`;
const argument = String.raw`\p{L}[\p{L}\p{M}\w{}']{0,20}`;
const gradient = String.raw`[∇∂](?:_(?:\{${word}\}|${word}))?\s{0,3}${word}`;
/** A name, a function of names, or a derivative of names: what a line may call its result by. */
const labelForm = new RegExp(
  String.raw`^(?:${half}(?:\s{0,3}\/\s{0,3}${half})?|${gradient}|${word}\(${argument}(?:,\s?${argument}){0,5}\))$`,
  'u',
);
const latexLabelForm =
  /^(?:\\frac\s?\{[^=]{1,60}\}\s?\{[^=]{1,60}\}|(?:\\nabla[\s_]?)?[\\{]?[A-Za-z][\w{},\\' ]{0,40}(?:\([^=()]{1,20}\))?)$/;

/**
 * Does every line of a derivation follow from the one before? Each side is compared with the side before it, across
 * lines, as an answer is with its key: a step may widen where something is defined, may leave out a lone point
 * (dividing by x), and may not change a value anywhere. A name that the model does not have on the left of the first
 * line is a label, there and wherever it is repeated. Every line is read before one is judged; empty lines count
 * and say nothing.
 */
export function checkLines(
  lines: readonly string[],
  model: Model,
  options: { notation?: 'text' | 'latex' } = {},
): LinesVerdict {
  if (lines.length > lineCountMax) {
    const problem: ReadProblem = { code: 'too-large', at: 0, length: 0, wanted: String(lineCountMax) };
    return { kind: 'unread', line: lineCountMax + 1, problem };
  }
  const read = readLines(lines, model, options);
  if ('kind' in read) return read;
  let before: Expression | null = null;
  for (const { line, side, isFirst, expression } of read.sides) {
    if (before !== null) {
      const step = compareStep(before, expression, model);
      if (step.kind === 'undecided') return { kind: 'undecided', line };
      if (step.kind === 'unread') return { kind: 'unread', line, problem: step.problem };
      if (step.kind !== 'equal') {
        return { kind: 'invalid', line, ...(isFirst ? {} : { side }), comparison: step };
      }
    }
    before = expression;
  }
  return { kind: 'valid' };
}

type ReadSide = { line: number; side: number; isFirst: boolean; expression: Expression };

function readLines(
  lines: readonly string[],
  model: Model,
  options: { notation?: 'text' | 'latex' },
): { sides: ReadSide[] } | (LinesVerdict & { kind: 'unread' }) {
  const sides: ReadSide[] = [];
  let label: string | null = null;
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = at + 1;
    const cut = sidesOf(text);
    const found = labelOf(cut, sides.length === 0, label, model, options);
    label ??= found;
    const skipped = found === null ? 0 : 1;
    for (const [place, side] of cut.sides.entries()) {
      if (place < skipped) continue;
      const reading = readExpression(side.text, model.scope, options);
      if (reading.kind === 'problem')
        return { kind: 'unread', line, problem: { ...reading.problem, at: reading.problem.at + side.at } };
      sides.push({ line, side: place + 1, isFirst: place === skipped, expression: reading.expression });
    }
  }
  if (sides.length > 0) return { sides };
  return { kind: 'unread', line: 1, problem: { code: 'empty', at: 0, length: lines[0]?.length ?? 0 } };
}

/** The first side of a line where it only names what follows. */
function labelOf(
  { sides, continues, names }: LineSides,
  isFirstLine: boolean,
  label: string | null,
  model: Model,
  options: { notation?: 'text' | 'latex' },
): string | null {
  const [first] = sides as [Side];
  if (continues || sides.length < 2) return null;
  if (names || plain(first.text) === label) return plain(first.text);
  const form = options.notation === 'latex' ? latexLabelForm : labelForm;
  if (!isFirstLine || first.text.length > labelLengthMax || !form.test(first.text)) return null;
  const isKnown = readExpression(first.text, model.scope, options).kind === 'expression';
  return isKnown ? null : plain(first.text);
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Where the first has no value at any sample point, the second is asked instead. */
function compareStep(before: Expression, after: Expression, model: Model): Comparison {
  const forward = compare(after, before, model);
  return forward.kind === 'undecided' ? compare(before, after, model) : forward;
}
