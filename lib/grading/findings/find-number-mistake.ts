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
import { otherGradients, pairsAsked } from './other-gradients';
import { plainNames } from './plain-names';
import { type RankId, ranksOf } from './ranks';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;

/** Values closer than this share are the same value by another way. */
const sameRelative = 1e-9;
/** Rounding on the way changes a number by this share. */
const nearRelative = 1e-3;
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
  'term-missing',
  'term-sign',
]);
/**
 * These say the same thing of a number in other words, or are too seldom met by chance to be wrong: the first that fits.
 * What the exercise asks for elsewhere comes before what may be by chance.
 */
const sure: readonly ((finding: Finding, isAsked: boolean) => boolean)[] = [
  ({ id, variant }) => id === 'sign' && variant === undefined,
  ({ id, variant }, isAsked) => id === 'other-gradient' && variant === undefined && isAsked,
  ({ id, variant }) => id === 'function-for-derivative' && variant === 'whole',
  ({ id }) => id === 'swapped',
  ({ id }) => id === 'sum-for-mean' || id === 'mean-for-sum',
  ({ id }) => id === 'factor-constant',
  ({ id, variant }) => id === 'other-gradient' && variant === undefined,
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
  const environment = environmentAt(doubles, exercise.model, point);
  const numberOf = (of: Expression): number => evaluate(of, environment).data[0]?.value ?? Number.NaN;
  const [typed, right] = [numberOf(answer), numberOf(part.expression)];
  const nearMax = halfUnitOf(answer);
  const found = mistakesOf(exercise, part)
    .filter(({ expression, finding }) => {
      const value = numberOf(expression);
      if (!Number.isFinite(value) || isSame(value, right)) return false;
      if (Math.abs(typed - value) <= Math.max(nearMax, nearRelative * Math.abs(value))) return true;
      const { id, variant } = finding();
      return (
        id === 'sign' &&
        variant === undefined &&
        checkNumber(answer, expression, exercise.model, point, rule) === 'right'
      );
    })
    .map((mistake) => mistake.finding());
  const turned = found.find(({ id, variant }) => id === 'sign' && variant === undefined);
  if (turned !== undefined || !isTelling(answer)) return turned ?? null;
  const asked = askedElsewhere(exercise, part);
  for (const isSure of sure) {
    const [one, ...more] = found.filter((candidate) => isSure(candidate, asked.has(candidate.tex ?? '')));
    if (one?.id === 'swapped' && more.some(({ tex }) => tex !== one.tex)) continue;
    if (one !== undefined) return one;
  }
  const [first] = found;
  return first && found.every(({ id, tex }) => id === first.id && tex === first.tex) ? first : null;
}

/** The derivatives that other parts ask for, as TeX. */
function askedElsewhere(exercise: Exercise, part: NumberPart): Set<string> {
  const pairs = pairsAsked({ exercise, part });
  return new Set(pairs.map(({ of, by }) => said({ kind: 'derivative', of, by }, exercise.model).tex));
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

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= sameRelative * Math.max(1, Math.abs(other));
}

/** How far a number may be from a value that it is written of, if it has digits enough to be a value at all. */
function halfUnitOf(answer: Expression): number {
  const [, decimals] = /^\d*\.(\d+)$/.exec(literalIn(answer) ?? '') ?? [];
  return decimals === undefined || !isTelling(answer) ? 0 : 0.5 * 10 ** -decimals.length;
}

const known = new WeakMap<NumberPart, Mistake[]>();

/** Those that come to a number, for every variant. */
function mistakesOf(exercise: Exercise, part: NumberPart): Mistake[] {
  const before = known.get(part);
  if (before !== undefined) return before;
  const asked = askedIn(exercise, part);
  const ranks = ranksOf(asked).filter(({ id }) => ranksForNumbers.has(id));
  const others = asked.derivative === null ? otherValues(asked) : otherGradients(asked, 'own');
  const mistakes = [...ranks.flatMap((rank) => rank.mistakes()), ...others].filter(
    ({ expression, finding }) => {
      const shape = shapeOrNull(expression, exercise.model);
      return shape !== null && isScalar(shape) && finding().variant !== 'input';
    },
  );
  known.set(part, mistakes);
  return mistakes;
}

/** Another quantity's value where one quantity's is asked for. */
function otherValues({ model, part, reference }: Asked): Mistake[] {
  if (part.kind !== 'number' || part.expression.kind !== 'name') return [];
  return plainNames(model).flatMap(({ expression, shape, name }): Mistake[] => {
    if (!isScalar(shape) || !model.quantities.has(name)) return [];
    const names = () => ({ yours: said(expression, model), right: said(reference, model) });
    return [{ finding: () => finding('swapped', 'for', names()), expression }];
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
