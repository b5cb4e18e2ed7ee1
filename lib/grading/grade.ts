import { type Exercise, findPart } from '../catalog/exercise';
import { judgeChoice } from './judge-choice';
import { judgeExpression } from './judge-expression';
import { judgeNumber } from './judge-number';
import { judgeShape } from './judge-shape';
import type { Answer, Verdict } from './verdict';

/**
 * Judges one answer to one part of an exercise at one variant. Pure: the same answer to the same revision and
 * seed, in the same notation and language, gets the same verdict for ever. Throws on a part the exercise does not have; a choice takes a list of
 * option ids, every other kind a text, and an answer of the other form is unread.
 */
export function grade(
  exercise: Exercise,
  partId: string,
  answer: Answer,
  { notation = 'text', locale = 'en' }: { notation?: 'text' | 'latex'; locale?: string } = {},
): Verdict {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  if (part.kind === 'choice') return judgeChoice(part, answer);
  if (typeof answer !== 'string')
    return { kind: 'unread', problem: { code: 'unsupported', at: 0, length: 0 } };
  switch (part.kind) {
    case 'gradient':
    case 'expression':
      return judgeExpression(exercise, part, answer, { notation, locale });
    case 'number':
      return judgeNumber(exercise, part, answer, { notation, locale });
    case 'shape':
      return judgeShape(exercise, part, answer);
  }
}
