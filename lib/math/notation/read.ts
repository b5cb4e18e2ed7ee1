import { childrenOf, type Expression } from '../expression';
import { readCharacters, type Source } from './characters';
import { ReadFailure } from './failure';
import { parse } from './parse';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
import { placed, type Span, spanOf } from './spans';
import { readTokens } from './tokens';

export type Reading =
  | { kind: 'expression'; expression: Expression }
  | { kind: 'problem'; problem: ReadProblem };

const lengthMax = 4000;

/**
 * Reads mathematics as people write it: text or Unicode, by the names of one exercise. `name = …` in front is
 * read past. Never throws: what cannot be read is a problem with the place it is about.
 */
export function readExpression(
  text: string,
  scope: Scope,
  options: { notation?: 'text' | 'latex' } = {},
): Reading {
  if (options.notation === 'latex')
    return problem({ code: 'unsupported', at: 0, length: text.length, found: 'LaTeX' });
  if (text.length > lengthMax) {
    return problem({
      code: 'too-long',
      at: lengthMax,
      length: text.length - lengthMax,
      wanted: String(lengthMax),
    });
  }
  const source = readCharacters(text);
  if (source.text.trim() === '') return problem({ code: 'empty', at: 0, length: text.length });
  try {
    const tokens = readTokens(source.text, scope, afterNamedLeft(source.text));
    const expression = parse(tokens, scope);
    moveSpans(expression, source);
    return { kind: 'expression', expression };
  } catch (failure) {
    if (failure instanceof ReadFailure) return problem(asTyped(failure.problem, source));
    throw failure;
  }
}

/** Where the right side of `dW2 = …`, `∂L/∂w_1 = …` or `w1 := …` begins; 0 where there is no such left. */
function afterNamedLeft(text: string): number {
  const name = String.raw`[dD]?(?!sum|prod|Sum)[A-Za-z][A-Za-z0-9']{0,30}(?:_(?:[A-Za-z0-9,]{1,9}|\{[A-Za-z0-9, ]{1,15}\})){0,2}`;
  const half = String.raw`[d∂]?\s{0,3}\(?\s{0,3}${name}\s{0,3}\)?`;
  const left = new RegExp(String.raw`^\s*${half}(?:\s*\/\s*${half})?\s*:?=(?!=)\s*(?=\S)`).exec(text);
  return left === null ? 0 : left[0].length;
}

function problem(of: ReadProblem): Reading {
  return { kind: 'problem', problem: of };
}

/** Places in the reader's own text → places in the text as typed, for what looks at the expression later. */
function moveSpans(expression: Expression, source: Source): void {
  const moved = new Set<Expression>();
  const waiting = [expression];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const span = spanOf(node);
    if (span !== null && !moved.has(node)) placed(node, spanAsTyped(span, source));
    moved.add(node);
    waiting.push(...childrenOf(node));
  }
}

function spanAsTyped({ at, end }: Span, source: Source): Span {
  const start = source.starts[Math.min(at, source.text.length)] as number;
  const last = source.ends[Math.min(end, source.text.length) - 1] ?? start;
  return { at: start, end: end > at ? Math.max(start, last) : start };
}

function asTyped(of: ReadProblem, source: Source): ReadProblem {
  const { at, end } = spanAsTyped({ at: of.at, end: of.at + of.length }, source);
  const found = of.found === undefined ? {} : { found: source.typed.slice(at, end) || of.found };
  return { ...of, ...found, at, length: end - at };
}
