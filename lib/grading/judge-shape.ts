import type { Exercise, ExercisePart } from '../catalog/exercise';
import { readCharacters } from '../math/notation/characters';
import { nearest } from '../math/notation/nearest';
import type { ReadProblem } from '../math/notation/problem';
import { type Dimension, isSameShape } from '../math/shapes';
import type { Verdict } from './verdict';

type ShapePart = Extract<ExercisePart, { kind: 'shape' }>;

/** `n1 x m`, `(n1, m)`, `3 × 4`: rows first. */
export function judgeShape(exercise: Exercise, part: ShapePart, answer: string): Verdict {
  const { sizeNames, sizes } = exercise.model.scope;
  const unread = (problem: ReadProblem): Verdict => ({ kind: 'unread', problem });
  if (answer.trim() === '') return unread({ code: 'empty', at: 0, length: answer.length });
  const text = readCharacters(answer).text.replace(/^\s*[([]|[)\]]\s*$/g, '');
  const pieces = text.split(/\s*(?:\*|,|;|\bby\b|(?<=\s|\d)[xX](?=\s|\d))\s*/);
  const words = pieces.map((piece) => piece.replaceAll(/[\s_{}]/g, '')).filter((piece) => piece !== '');
  if (words.length !== 2)
    return unread({ code: 'bad-shape', at: 0, length: answer.length, found: answer.trim() });
  const unknown = words.find((word) => !/^\d+$/.test(word) && !sizeNames.includes(word));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, sizeNames);
    const at = Math.max(0, answer.indexOf(unknown));
    return unread({
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
  return isSameShape({ rows, columns }, part.shape, sizes)
    ? { kind: 'correct', witness: 'exact' }
    : { kind: 'incorrect' };
}
