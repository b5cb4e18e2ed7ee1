import type { Dimension, Shape } from '../shapes';
import { readSource } from './characters';
import { nearest } from './nearest';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';

/** `n1 x m`, `(n1, m)`, `3 × 4`: rows first, each a size of the exercise or a whole number. */
export function readShape(
  answer: string,
  { sizeNames }: Pick<Scope, 'sizeNames'>,
): { kind: 'shape'; shape: Shape } | { kind: 'problem'; problem: ReadProblem } {
  const problem = (of: ReadProblem) => ({ kind: 'problem', problem: of }) as const;
  if (answer.trim() === '') return problem({ code: 'empty', at: 0, length: answer.length });
  const text = readSource(answer, 'text').text.replace(/^\s*[([]|[)\]]\s*$/g, '');
  const pieces = text.split(/\s*(?:\*|,|;|\bby\b|(?<=\s|\d)[xX](?=\s|\d))\s*/);
  const words = pieces.map((piece) => piece.replaceAll(/[\s_{}]/g, '')).filter((piece) => piece !== '');
  if (words.length !== 2)
    return problem({ code: 'bad-shape', at: 0, length: answer.length, found: answer.trim() });
  const unknown = words.find((word) => !/^\d+$/.test(word) && !sizeNames.includes(word));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, sizeNames);
    const at = Math.max(0, answer.indexOf(unknown));
    return problem({
      code: 'unknown-name',
      at,
      length: unknown.length,
      found: unknown,
      ...(suggestion === null ? {} : { suggestion }),
    });
  }
  const [rows, columns] = words.map((word): Dimension => (/^\d+$/.test(word) ? Number(word) : word)) as [
    Dimension,
    Dimension,
  ];
  return { kind: 'shape', shape: { rows, columns } };
}
