import type { ExercisePart } from '../../catalog/exercise';
import { type Answer, optionsIn } from '../answer';
import type { Verdict } from '../verdict';

type ChoicePart = Extract<ExercisePart, { kind: 'choice' }>;

/** Exactly the right options, in any order. */
export function judgeChoice(part: ChoicePart, answer: Answer): Verdict {
  const chosen = new Set(typeof answer === 'string' ? [answer].filter((id) => id !== '') : optionsIn(answer));
  if (chosen.size === 0) return { kind: 'unread', problem: { code: 'empty', at: 0, length: 0 } };
  const stranger = [...chosen].find((id) => !part.options.some((option) => option.id === id));
  if (stranger !== undefined) {
    return {
      kind: 'unread',
      problem: { code: 'bad-choice', at: 0, length: stranger.length, found: stranger },
    };
  }
  const isRight = part.options.every((option) => chosen.has(option.id) === option.right);
  return isRight ? { kind: 'correct', witness: 'exact' } : { kind: 'incorrect' };
}
