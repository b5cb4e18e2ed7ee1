import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { emptyTrial, flaw, type Judge, type Trial, toldOf } from './trial';

type ChoicePart = Extract<ExercisePart, { kind: 'choice' }>;

/** The right options in another order; and the right ones with one more or one less. */
export function tryChoice(exercise: Exercise, part: ChoicePart, judge: Judge): Trial {
  const trial: Trial = { ...emptyTrial, disguises: 1, flaws: [] };
  const right = part.options.filter((option) => option.right).map(({ id }) => id);
  const turned = [...right].reverse();
  const accepted = judge(exercise, part.id, turned);
  if (accepted.kind !== 'correct')
    trial.flaws.push(flaw('refused', part.id, turned, `is right and is ${toldOf(accepted)}`));
  for (const { id } of part.options) {
    const other = right.includes(id) ? right.filter((one) => one !== id) : [...right, id];
    if (other.length === 0) continue;
    trial.damages += 1;
    const verdict = judge(exercise, part.id, other);
    if (verdict.kind !== 'incorrect')
      trial.flaws.push(flaw('accepted', part.id, other, `is wrong and is ${toldOf(verdict)}`));
  }
  return trial;
}
