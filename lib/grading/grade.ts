import { type Exercise, type ExercisePart, findPart } from '../catalog/exercise';
import type { PartKind } from '../catalog/public-exercise';
import { type Answer, type AnswerForm, type AnswerOf, isOfForm } from './answer';
import { judgeDerivation } from './derivation/judge-derivation';
import { judgeGraph } from './graph/judge-graph';
import { judgeChoice } from './parts/judge-choice';
import { judgeExpression } from './parts/judge-expression';
import { judgeNumber } from './parts/judge-number';
import { judgeShape } from './parts/judge-shape';
import { judgeTrace } from './trace/judge-trace';
import type { Verdict } from './verdict';

/**
 * Judges one answer to one part of an exercise at one variant. Pure: the same answer to the same revision and seed, in
 * the same notation and language, gets the same verdict for ever. `answerForms` says what each kind takes; an answer of
 * another form is unread. Throws on a part the exercise does not have.
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
type Judge<Part extends ExercisePart, Given extends Answer = Answer> = (
  exercise: Exercise,
  part: Part,
  answer: Given,
  writing: Writing,
) => Verdict;

/** One judge per kind of part. */
const judges: { [Kind in PartKind]: Judge<Extract<ExercisePart, { kind: Kind }>> } = {
  gradient: inForm('text', judgeExpression),
  expression: inForm('text', judgeExpression),
  number: inForm('text', judgeNumber),
  shape: inForm('text', judgeShape),
  // One option may come without its list.
  choice: (_, part, answer) => judgeChoice(part, answer),
  derivation: inForm('lines', judgeDerivation),
  graph: inForm('cells', judgeGraph),
  trace: inForm('rows', judgeTrace),
};

/** An answer of another form than the kind takes is unread. */
function inForm<Part extends ExercisePart, Form extends AnswerForm>(
  form: Form,
  judge: Judge<Part, AnswerOf[Form]>,
): Judge<Part> {
  return (exercise, part, answer, writing) =>
    isOfForm(answer, form)
      ? judge(exercise, part, answer, writing)
      : { kind: 'unread', problem: { code: 'unsupported', at: 0, length: 0 } };
}
