import type { Expression } from '../expression';
import { readSource, type Source } from './characters';
import { ReadFailure } from './failure';
import { readLatex } from './latex';
import { parse } from './parse';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
import { spanAsTyped } from './spans';
import { readTokens } from './tokens';

export type Reading =
  | { kind: 'expression'; expression: Expression }
  | { kind: 'problem'; problem: ReadProblem };

const lengthMax = 4000;

/**
 * Reads mathematics as people write it: text, Unicode or LaTeX, by the names of one exercise. `name = …` in front is
 * read past. Never throws: what cannot be read is a problem with the place it is about. In Russian (`locale`: ru)
 * `1,438` is a decimal; elsewhere it is asked about, as the comma may group thousands.
 */
export function readExpression(
  text: string,
  scope: Scope,
  options: { notation?: 'text' | 'latex'; locale?: string } = {},
): Reading {
  const { notation = 'text' } = options;
  const isCommaDecimal = options.locale === 'ru';
  if (text.length > lengthMax) {
    return problem({
      code: 'too-long',
      at: lengthMax,
      length: text.length - lengthMax,
      wanted: String(lengthMax),
    });
  }
  let source = readSource(text, notation);
  try {
    if (notation === 'latex') source = readLatex(source, scope);
    const tokens = readTokens(source.text, scope, { notation, start: afterNamedLeft(source.text) });
    if (tokens.length === 1) return problem({ code: 'empty', at: 0, length: text.length });
    return { kind: 'expression', expression: parse(tokens, scope, source, isCommaDecimal) };
  } catch (failure) {
    if (failure instanceof ReadFailure) return problem(asTyped(failure.problem, source));
    throw failure;
  }
}

const name = String.raw`[dD]?(?!sum|prod|Sum)[A-Za-z][A-Za-z0-9']{0,30}(?:_(?:[A-Za-z0-9,]{1,9}|\{[A-Za-z0-9, ]{1,15}\})){0,2}(?:\^\{?\[\d{1,3}\]\}?)?`;
const half = String.raw`[d∂]?\s{0,3}[({]?\s{0,3}${name}\s{0,3}[)}]?`;
const nabla = String.raw`∇\s{0,3}_\s{0,3}[({]?\s{0,3}${name}\s{0,3}[)}]?\s{0,3}${name}`;
const namedLeft = new RegExp(String.raw`^\s*(?:${half}(?:\s*\/\s*${half})?|${nabla})\s*:?=(?!=)\s*(?=\S)`);

/** Where the right side of `dW2 = …`, `∂L/∂w_1 = …` or `w1 := …` begins; 0 where there is no such left. */
function afterNamedLeft(text: string): number {
  return text.includes('=') ? (namedLeft.exec(text)?.[0].length ?? 0) : 0;
}

function problem(of: ReadProblem): Reading {
  return { kind: 'problem', problem: of };
}

function asTyped(of: ReadProblem, source: Source): ReadProblem {
  const { at, end } = spanAsTyped({ at: of.at, end: of.at + of.length }, source);
  const found = of.found === undefined ? {} : { found: source.typed.slice(at, end) || of.found };
  return { ...of, ...found, at, length: end - at };
}
