import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { Expression } from '../../math/expression';
import { readExpression } from '../../math/notation/read';
import { checkNumber, type NumberRule } from '../../math/number-check';
import { namesIn } from '../answer-names';
import { pointOf } from '../cells/exercise-point';
import { slashDecimal } from '../cells/slash-decimal';
import { findNumberMistake } from '../findings/find-number-mistake';
import type { Verdict } from '../verdict';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;

/** A number, or plain arithmetic that makes one, against the part's value at the exercise's point. */
export function judgeNumber(
  exercise: Exercise,
  part: NumberPart,
  answer: string,
  writing: { notation: 'text' | 'latex'; locale: string },
): Verdict {
  const read = readExpression(answer, exercise.model.scope, writing);
  if (read.kind === 'problem') return { kind: 'unread', problem: read.problem };
  const [name] = namesIn(read.expression);
  if (name !== undefined) {
    const at = Math.max(0, answer.indexOf(name));
    return { kind: 'unread', problem: { code: 'bad-number', at, length: name.length, found: name } };
  }
  const judged = judgedAs(read.expression, exercise, part);
  const meant = judged === 'wrong' ? decimalMeant(exercise, part, answer, writing) : null;
  if (meant !== null) {
    const found = answer.trim();
    return {
      kind: 'unread',
      problem: { code: 'bad-number', at: 0, length: answer.length, found, suggestion: meant },
    };
  }
  if (judged === 'undecided') return { kind: 'undecided' };
  if (judged === 'too-large') return { kind: 'unread', problem: { code: 'too-large', at: 0, length: 0 } };
  if (judged === 'right') return { kind: 'correct', witness: 'numeric' };
  const finding = findNumberMistake(exercise, part, read.expression, pointOf(exercise), ruleOf(part));
  return { kind: 'incorrect', ...(finding === null ? {} : { finding }) };
}

function judgedAs(answer: Expression, exercise: Exercise, part: NumberPart): ReturnType<typeof checkNumber> {
  return checkNumber(answer, part.expression, exercise.model, pointOf(exercise), ruleOf(part));
}

function ruleOf(part: NumberPart): NumberRule {
  return { ...part.tolerance, decimals: part.rounded, cut: part.rounded };
}

/** Many write ۰/۵ for ۰٫۵: asked about where that is right and the quotient is not. */
function decimalMeant(
  exercise: Exercise,
  part: NumberPart,
  answer: string,
  writing: { notation: 'text' | 'latex'; locale: string },
): string | null {
  const decimal = slashDecimal(answer);
  if (decimal === null) return null;
  const read = readExpression(decimal, exercise.model.scope, writing);
  return read.kind === 'expression' && judgedAs(read.expression, exercise, part) === 'right' ? decimal : null;
}
