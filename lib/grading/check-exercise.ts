import type { Exercise, ExercisePart } from '../catalog/exercise';
import { atSeed } from '../catalog/read-exercise';
import { grade } from './grade';
import type { Flaw } from './proof';
import { proveModel } from './prove-model';
import { type PartProof, provePart } from './prove-part';
import { isAboutMarks, type Judge, type Trial, together } from './self-tests/trial';
import { tryPart } from './self-tests/try-exercise';

export type PartCheck = { part: ExercisePart; proof: PartProof; trial: Trial };

export type ExerciseCheck = {
  checkCount: number;
  trial: Trial;
  /** Of the exercise: no mark could be trusted before they are mended. */
  flaws: Flaw[];
  /** Of the explanations: wrong answers are refused, and one is explained by a mistake that may not be in it. */
  remarks: Flaw[];
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

/** An author can mend wrong marks, not how a wrong answer is explained. What nothing explains is only counted. */
export function checkTogether(exercise: Exercise, checks: readonly PartCheck[]): ExerciseCheck {
  const model = proveModel(exercise);
  const trial = together(checks.map((check) => check.trial));
  return {
    checkCount: checks.reduce((sum, { proof }) => sum + proof.checkCount, model.checkCount),
    trial,
    flaws: [
      ...model.flaws,
      ...checks.flatMap(({ proof }) => proof.flaws),
      ...trial.flaws.filter(isAboutMarks),
    ],
    remarks: trial.flaws.filter((flaw) => !isAboutMarks(flaw) && flaw.kind !== 'silent'),
  };
}
