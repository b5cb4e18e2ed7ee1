import { type Exercise, type ExercisePart, findPart } from '../catalog/exercise';
import type { PartKind } from '../catalog/public-exercise';
import type { ReadProblem } from '../math/notation/problem';
import type { Answer } from './answer';
import { judgeDerivation } from './derivation/judge-derivation';
import { judgeGraph } from './graph/judge-graph';
import { judgeChoice } from './parts/judge-choice';
import { judgeExpression } from './parts/judge-expression';
import { judgeNumber } from './parts/judge-number';
import { judgeShape } from './parts/judge-shape';
import { judgeTrace } from './trace/judge-trace';
import type { Verdict } from './verdict';

/**
 * Judges one answer to one part of an exercise at one variant. Pure: the same answer to the same revision and
 * seed, in the same notation and language, gets the same verdict for ever. Throws on a part the exercise does not have; a choice takes a list of
 * option ids, a derivation its lines, every other kind a text, and an answer of another form is unread.
 */
export function grade(
  exercise: Exercise,
  partId: string,
  answer: Answer,
  { notation = 'text', locale = 'en' }: { notation?: 'text' | 'latex'; locale?: string } = {},
): Verdict {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  const judge = judges[part.kind] as Judge<ExercisePart>;
  return judge(exercise, part, answer, { notation, locale });
}

type Writing = { notation: 'text' | 'latex'; locale: string };
type Judge<Part extends ExercisePart> = (
  exercise: Exercise,
  part: Part,
  answer: Answer,
  writing: Writing,
) => Verdict;

/** One judge per kind of part. */
const judges: { [Kind in PartKind]: Judge<Extract<ExercisePart, { kind: Kind }>> } = {
  gradient: ofText(judgeExpression),
  expression: ofText(judgeExpression),
  number: ofText(judgeNumber),
  shape: ofText(judgeShape),
  choice: (_, part, answer) => judgeChoice(part, answer),
  trace: judgeTrace,
  derivation: (exercise, part, answer, writing) =>
    Array.isArray(answer)
      ? judgeDerivation(exercise, part, answer, writing)
      : { kind: 'unread', problem: otherForm },
  graph: (exercise, part, answer, writing) => judgeGraph(exercise, part, answer, writing),
};

/** An answer of another form than the kind takes is unread. */
function ofText<Part extends ExercisePart>(
  judge: (exercise: Exercise, part: Part, answer: string, writing: Writing) => Verdict,
): Judge<Part> {
  return (exercise, part, answer, writing) =>
    typeof answer === 'string'
      ? judge(exercise, part, answer, writing)
      : { kind: 'unread', problem: otherForm };
}

const otherForm: ReadProblem = { code: 'unsupported', at: 0, length: 0 };
