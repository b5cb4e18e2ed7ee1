import type { Exercise } from '../../catalog/exercise';
import type { Disguise } from './disguise';
import { emptyTrial, flaw, type Judge, type Trial, toldOf } from './trial';

/** Right answers in other dress: each must be accepted; or right but not as asked, where it names what was not asked for. */
export function tryDisguises(
  exercise: Exercise,
  part: string,
  disguises: readonly Disguise[],
  judge: Judge,
): Trial {
  const trial: Trial = { ...emptyTrial, disguises: disguises.length, flaws: [] };
  for (const { id, answer, notation, isOutOfForm } of disguises) {
    const verdict = judge(exercise, part, answer, { notation });
    if (verdict.kind === 'not-in-form' && isOutOfForm) trial.outOfForm += 1;
    else if (verdict.kind !== 'correct')
      trial.flaws.push(flaw('refused', part, answer, `is right (${id}) and is ${toldOf(verdict)}`));
  }
  return trial;
}
