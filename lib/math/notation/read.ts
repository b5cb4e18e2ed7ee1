import type { Expression } from '../expression';
import { afterLeftSide, withoutStop } from './answer-edges';
import { readSource, type Source } from './characters';
import { ReadFailure } from './failure';
import { withConditionsBehind } from './indicator-below';
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
 * Reads mathematics as people write it: text, Unicode or LaTeX, by the names of one exercise. `name = …` or `=` in front
 * and a stop behind are read past. Never throws: what cannot be read is a problem with the place it is about. In Russian (`locale`: ru)
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
    source = { ...source, text: withConditionsBehind(withoutStop(source.text)) };
    const tokens = readTokens(source.text, scope, { notation, start: afterLeftSide(source.text) });
    if (tokens.length === 1) return problem({ code: 'empty', at: 0, length: text.length });
    return { kind: 'expression', expression: parse(tokens, scope, source, isCommaDecimal) };
  } catch (failure) {
    if (failure instanceof ReadFailure) return problem(asTyped(failure.problem, source));
    throw failure;
  }
}

function problem(of: ReadProblem): Reading {
  return { kind: 'problem', problem: of };
}

function asTyped(of: ReadProblem, source: Source): ReadProblem {
  const { at, end } = spanAsTyped({ at: of.at, end: of.at + of.length }, source);
  const found = of.found === undefined ? {} : { found: source.typed.slice(at, end) || of.found };
  return { ...of, ...found, at, length: end - at };
}
