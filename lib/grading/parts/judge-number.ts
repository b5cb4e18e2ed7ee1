import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { Expression } from '../../math/expression';
import { readExpression } from '../../math/notation/read';
import { checkNumber, type NumberRule } from '../../math/number-check';
import { type Point, samplePoints, withFixed } from '../../math/points';
import { namesIn } from '../answer-names';
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
  if (judged === 'wrong' && isSlashDecimal(exercise, part, answer, writing)) {
    const suggestion = answer.trim().replace('/', decimalSign);
    const found = answer.trim();
    return {
      kind: 'unread',
      problem: { code: 'bad-number', at: 0, length: answer.length, found, suggestion },
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

const decimalSign = '٫';

/** Many write ۰/۵ for ۰٫۵: asked about where that is right and the quotient is not. */
function isSlashDecimal(
  exercise: Exercise,
  part: NumberPart,
  answer: string,
  writing: { notation: 'text' | 'latex'; locale: string },
): boolean {
  if (!/^\s*[-−]?\s*(?:[۰-۹]+\/[۰-۹]+|[٠-٩]+\/[٠-٩]+)\s*$/.test(answer)) return false;
  const read = readExpression(answer.replace('/', decimalSign), exercise.model.scope, writing);
  return read.kind === 'expression' && judgedAs(read.expression, exercise, part) === 'right';
}

const points = new WeakMap<Exercise, Point>();

/** The exercise's own point, made once, so that what is worked out there is kept. */
function pointOf(exercise: Exercise): Point {
  const known = points.get(exercise) ?? createPoint(exercise);
  points.set(exercise, known);
  return known;
}

function createPoint(exercise: Exercise): Point {
  const [point] = samplePoints(exercise.model, exercise.slug, 1, 4);
  if (point === undefined) throw new Error('No point');
  return withFixed(point, exercise.at);
}
