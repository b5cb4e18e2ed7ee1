import { fail } from './failure';
import type { Tokenizing } from './token';

/** What to type for the commands people try most. */
const typed: Readonly<Record<string, string>> = {
  frac: '(…)/(…)',
  tfrac: '(…)/(…)',
  dfrac: '(…)/(…)',
  sqrt: 'sqrt(…)',
  cdot: '*',
  times: '*',
  odot: '.*',
  top: 'T',
  partial: '∂',
  left: '(',
  right: ')',
  sum: 'sum(i, 1, N, …)',
  operatorname: 'relu(…)',
};

/** Fails on a command of LaTeX with the plain way to write it, where there is one. */
export function latexProblem({ text, vocabulary }: Tokenizing, at: number): never {
  const hat = /^\\(hat|bar|tilde)\{([A-Za-z]+)\}/.exec(text.slice(at, at + 40));
  if (hat !== null)
    return fail('unsupported', at, at + hat[0].length, {
      found: hat[0],
      suggestion: `${hat[2]}${hat[1]}`,
    });
  const command = /^\\([A-Za-z]+)/.exec(text.slice(at, at + 40));
  if (command === null) return fail('unknown-character', at, at + 1, { found: '\\' });
  const [whole, word] = command as unknown as [string, string];
  const isKnown = (vocabulary.words.get(word.charCodeAt(0)) ?? []).some(({ form }) => form === word);
  const suggestion = typed[word] ?? (isKnown ? word : undefined);
  return fail('unsupported', at, at + whole.length, {
    found: whole,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
