import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import type { Expression } from '../../math/expression';
import { checkNumber, type NumberRule } from '../../math/number-check';
import type { Point } from '../../math/points';
import { isScalar } from '../../math/shapes';
import type { Finding } from '../verdict';
import { askedIn } from './asked';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';
import { otherGradients } from './other-gradients';
import { plainNames } from './plain-names';
import { type RankId, ranksOf } from './ranks';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;

/** Values closer than this share are the same value by another way. */
const sameRelative = 1e-9;
/** Fewer digits than these agree by chance. */
const roundedDigitsMin = 2;
const tellingDigitsMin = 3;
/** What a number may show; names and terms give almost any small number by chance. */
const ranksForNumbers = new Set<RankId>([
  'sign',
  'mean',
  'function',
  'constant',
  'factor-missing',
  'term-sign',
]);
/** These say the same thing of a number in other words, or are too seldom met by chance to be wrong: the first that fits. */
const sure: readonly Finding['id'][] = [
  'sign',
  'other-gradient',
  'sum-for-mean',
  'mean-for-sum',
  'factor-constant',
];

/**
 * Why a wrong number is wrong. At one point many mistakes give the same number by chance: what is not sure is said only
 * where everything that gives it is the same mistake, and the number has digits enough to tell.
 */
export function findNumberMistake(
  exercise: Exercise,
  part: NumberPart,
  answer: Expression,
  point: Point,
  rule: NumberRule,
): Finding | null {
  if (isRounded(exercise, part, answer, point)) return finding('rounded-too-early', 'plain');
  const isValueOf = (of: Expression): boolean =>
    checkNumber(answer, of, exercise.model, point, rule) === 'right';
  const found = mistakesAt(exercise, part, point)
    .filter(({ expression }) => isValueOf(expression))
    .map((mistake) => mistake.finding);
  const turned = found.find(({ id, variant }) => id === 'sign' && variant === undefined);
  if (turned !== undefined || !isTelling(answer)) return turned ?? null;
  for (const id of sure) {
    const one = found.find((candidate) => candidate.id === id && candidate.variant === undefined);
    if (one !== undefined) return one;
  }
  const [first] = found;
  return first && found.every(({ id, tex }) => id === first.id && tex === first.tex) ? first : null;
}

/** A whole number above 1, or a number with some digits. */
function isTelling(answer: Expression): boolean {
  const literal = literalIn(answer);
  if (literal === null) return true;
  const digits = literal.replace('.', '').replace(/^0+/, '').length;
  return digits >= tellingDigitsMin || (/^\d+$/.test(literal) && Number(literal) > 1);
}

/** The digits of a plain decimal, whatever its sign. */
function literalIn(answer: Expression): string | null {
  const literal = answer.kind === 'apply' && answer.operation === 'negate' ? answer.args[0] : answer;
  return literal?.kind === 'number' ? literal.text : null;
}

const known = new WeakMap<NumberPart, Mistake[]>();

/** Mistakes whose number is another than the right one. */
function mistakesAt(exercise: Exercise, part: NumberPart, point: Point): Mistake[] {
  const before = known.get(part);
  if (before !== undefined) return before;
  const asked = askedIn(exercise, part);
  const environment = environmentAt(doubles, exercise.model, point);
  const numberOf = (of: Expression): number => evaluate(of, environment).data[0]?.value ?? Number.NaN;
  const right = numberOf(asked.reference);
  const isOther = ({ expression }: Mistake): boolean => {
    const shape = shapeOrNull(expression, exercise.model);
    if (shape === null || !isScalar(shape)) return false;
    const value = numberOf(expression);
    return Number.isFinite(value) && Math.abs(value - right) > sameRelative * Math.max(1, Math.abs(right));
  };
  const ranks = ranksOf(asked).filter(({ id }) => ranksForNumbers.has(id));
  const others = asked.derivative === null ? otherValues(asked) : otherGradients(asked, true);
  const mistakes = [...ranks.flatMap((rank) => rank.mistakes()), ...others].filter(isOther);
  known.set(part, mistakes);
  return mistakes;
}

/** Another quantity's value where one quantity's is asked for. */
function otherValues({ model, part, reference }: Asked): Mistake[] {
  if (part.kind !== 'number' || part.expression.kind !== 'name') return [];
  return plainNames(model).flatMap(({ expression, shape, name }): Mistake[] => {
    if (!isScalar(shape) || !model.quantities.has(name)) return [];
    const names = { yours: said(expression, model), right: said(reference, model) };
    return [{ finding: finding('swapped', 'for', names), expression }];
  });
}

/** A plain decimal that is the value with fewer decimals than asked for. */
function isRounded(exercise: Exercise, part: NumberPart, answer: Expression, point: Point): boolean {
  const literal = literalIn(answer);
  const [, decimals] = /^\d*\.?(\d*)$/.exec(literal ?? '-') ?? [];
  if (literal === null) return false;
  const digits = literal.replace('.', '').replace(/^0+/, '').length;
  if (decimals === undefined || digits < roundedDigitsMin) return false;
  const rule = { decimals: decimals.length, cut: decimals.length };
  return checkNumber(answer, part.expression, exercise.model, point, rule) === 'right';
}
