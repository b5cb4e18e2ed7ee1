import type { Exercise, ExercisePart } from '../catalog/exercise';
import { atSeed } from '../catalog/read-exercise';
import { grade } from './grade';
import type { Flaw } from './proof';
import { proveModel } from './prove-model';
import { type PartProof, provePart } from './prove-part';
import { isNamedEnough } from './self-tests/outcome';
import { type Judge, type Trial, together } from './self-tests/trial';
import { tryPart } from './self-tests/try-exercise';

export type PartCheck = { part: ExercisePart; proof: PartProof; trial: Trial };

export type ExerciseCheck = {
  checkCount: number;
  trial: Trial;
  flaws: Flaw[];
};

/** Proves one part and tries answers to it; `judge` sees each of those. */
export function checkPart(exercise: Exercise, part: ExercisePart, judge: Judge = grade): PartCheck {
  const variant = (seed: number): Exercise | null => atSeed(exercise, seed);
  return {
    part,
    proof: provePart(exercise, part, variant),
    trial: tryPart(exercise, part, variant, judge),
  };
}

/** `isAlone`: enough of its own damages must be named; else only enough of all exercises together. */
export function checkTogether(
  exercise: Exercise,
  checks: readonly PartCheck[],
  isAlone: boolean,
): ExerciseCheck {
  const model = proveModel(exercise);
  const trial = together(checks.map((check) => check.trial));
  const isSilenceWrong = isAlone && !isNamedEnough(trial.rows);
  return {
    checkCount: checks.reduce((sum, { proof }) => sum + proof.checkCount, model.checkCount),
    trial,
    flaws: [
      ...model.flaws,
      ...checks.flatMap(({ proof }) => proof.flaws),
      ...trial.flaws.filter(({ kind }) => kind !== 'silent' || isSilenceWrong),
    ],
  };
}
