import type { Expression } from '../expression';
import { readCharacters, type Source } from './characters';
import { ReadFailure } from './failure';
import { parse } from './parse';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
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
  const start = afterNamedLeft(source.text);
  const body = ' '.repeat(start) + source.text.slice(start);
  try {
    return { kind: 'expression', expression: parse(readTokens(body, scope), scope) };
  } catch (failure) {
    if (failure instanceof ReadFailure) return problem(asTyped(failure.problem, source));
    throw failure;
  }
}

/** Where the right side of `dW2 = …` begins; 0 where there is no plain name on the left. */
function afterNamedLeft(text: string): number {
  const match = /^\s*[A-Za-z∂][^=<>!()[\]+*,]*(?<![<>!])=(?!=)/.exec(text);
  return match === null || text.slice(match[0].length).trim() === '' ? 0 : match[0].length;
}

function problem(of: ReadProblem): Reading {
  return { kind: 'problem', problem: of };
}

function asTyped(of: ReadProblem, source: Source): ReadProblem {
  const last = source.places.length - 1;
  const at = source.places[Math.min(of.at, last)] as number;
  const end = source.places[Math.min(of.at + of.length, last)] as number;
  const length = Math.max(of.length > 0 ? 1 : 0, end - at);
  const found = of.found === undefined ? {} : { found: source.typed.slice(at, at + length) || of.found };
  return { ...of, ...found, at, length: Math.min(length, source.typed.length - at) };
}
