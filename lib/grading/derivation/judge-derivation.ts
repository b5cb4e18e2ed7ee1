import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import type { Expression } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import type { Differs, Followed } from '../../math/lines-follow';
import type { ReadLine } from '../../math/lines-read';
import type { Model } from '../../math/model';
import { tidy } from '../../math/tidy';
import { hasDerivative, namesIn } from '../answer-names';
import { lackingForm, namesAsked } from '../asked-form';
import { toCounterexample } from '../counterexample';
import { askedOnce } from './asked-once';
import type { DerivationForm, DerivationVerdict } from './derivation-verdict';
import { findLineMistake } from './find-line-mistake';
import { followed } from './followed';
import { isOnTheWay, isRewritten } from './on-the-way';
import { stepCount, stepWanted } from './steps-shown';

/**
 * Each line against the one before it, the first against the start; then the form of the end; then, where the exercise
 * says how many, the steps. Nothing is judged while a line cannot be read. Any lines whatever get a verdict.
 */
export function judgeDerivation(
  exercise: Exercise,
  part: DerivationPart,
  lines: readonly string[],
  writing: { notation: 'text' | 'latex'; locale: string },
): DerivationVerdict {
  const told = followed(exercise, part, lines, writing, true);
  const unread = firstOf(told, 'unread');
  if (unread !== null) return { kind: 'unread', problem: unread.status.problem, line: unread.line };
  if (told.lines.every(({ kind }) => kind === 'empty'))
    return { kind: 'unread', problem: { code: 'empty', at: 0, length: lines[0]?.length ?? 0 }, line: 1 };
  const wrong = firstOf(told, 'differs');
  if (wrong !== null) return wrongLine(told, wrong.status, wrong.line, exercise, part);
  const open = firstOf(told, 'undecided');
  if (open !== null) return { kind: 'undecided', line: open.line };
  return judgedEnd(told, exercise, part);
}

type Status = Followed['statuses'][number];

function firstOf<Kind extends Status['kind']>(
  { statuses }: Followed,
  kind: Kind,
): { status: Status & { kind: Kind }; line: number } | null {
  const at = statuses.findIndex((status) => status.kind === kind);
  return at < 0 ? null : { status: statuses[at] as Status & { kind: Kind }, line: at + 1 };
}

function judgedEnd(told: Followed, exercise: Exercise, part: DerivationPart): DerivationVerdict {
  const asked = askedOnce(exercise, part);
  const end = told.end ?? part.expression;
  const use = namesAsked(asked.part, asked.exercise);
  const notYet = (lacks: DerivationForm['lacks'], step = stepWanted(exercise, part, told.lines)) => ({
    kind: 'not-in-form' as const,
    wanted: { use, lacks, ...(lacks === 'steps' && step !== null ? { step } : {}) },
  });
  if (told.statuses.every(({ kind }) => kind === 'defines' || kind === 'empty')) return notYet('chain');
  const hasOwn = told.endLetters.length > 0;
  const lacks = hasOwn ? 'own-names' : lackingForm(end, asked.part, asked.exercise);
  if (lacks !== null) {
    const isAsAsked = (side: Expression) => lackingForm(side, asked.part, asked.exercise) === null;
    const stray = strayLine(told, part.expression, exercise.model, isAsAsked);
    return stray === null ? notYet(lacks) : wrongLine(told, stray.instead, stray.line, exercise, part);
  }
  const shown = told.lines.flatMap((line, at) =>
    shownIn(line, told.statuses[at], part.expression, exercise.model),
  );
  const count = stepCount(part.expression, shown, exercise.model);
  if (count < Math.max(1, part.steps ?? 1)) return notYet('steps');
  const isExact = told.statuses.every((status) => !('witness' in status) || status.witness === 'exact');
  return { kind: 'correct', witness: isExact ? 'exact' : 'numeric' };
}

/**
 * What counts of a line: all of one of the chain, or of an equation about a derivative on its way; of an equation about
 * a quantity the sides that say more of it than the model.
 */
function shownIn(line: ReadLine, status: Status | undefined, start: Expression, model: Model): ReadLine[] {
  if (status === undefined || status.kind === 'defines' || line.kind !== 'read') return [];
  if (status.kind !== 'aside' || isOnTheWay(status.left, start, model)) return [line];
  const { left } = status;
  const sides = line.sides.filter(({ expression }) => isRewritten(left, expression, start, model));
  return sides.length === 0 ? [] : [{ ...line, sides }];
}

/**
 * Where the lines end in true equations about something that is not on the way: the first of these. What only says
 * something of a quantity, or of numbers, is given as the answer where it ends in what may be one.
 */
function strayLine(
  { statuses, lines }: Followed,
  start: Expression,
  model: Model,
  isAsAsked: (side: Expression) => boolean,
): { line: number; instead: Differs } | null {
  let stray: { line: number; instead: Differs } | null = null;
  for (const [at, status] of statuses.entries()) {
    if (status.kind === 'empty' || status.kind === 'defines') continue;
    if (status.kind !== 'aside') stray = null;
    else if (!isOnTheWay(status.left, start, model) && isGiven(status.left, lines[at], isAsAsked))
      stray ??= { line: at + 1, instead: status.instead };
  }
  return stray;
}

function isGiven(
  left: Expression,
  line: ReadLine | undefined,
  isAsAsked: (side: Expression) => boolean,
): boolean {
  if (left.kind === 'derivative') return true;
  const last = line?.kind === 'read' ? line.sides.at(-1) : undefined;
  return left.kind === 'apply' && last !== undefined && isAsAsked(last.expression);
}

/** The line that a wrong one had to follow from, be it an equation between the lines; 0 for the start. */
function lineBefore(line: number, before: Expression, { statuses, lines }: Followed): number {
  const earlier = lines.slice(0, line - 1);
  const own = earlier.findLastIndex(
    (read) => read.kind === 'read' && read.sides.at(-1)?.expression === before,
  );
  const isChain = ({ kind }: Status): boolean => kind === 'follows';
  return (own < 0 ? statuses.slice(0, line - 1).findLastIndex(isChain) : own) + 1;
}

function wrongLine(
  told: Followed,
  { before, after, comparison, side }: Differs,
  line: number,
  exercise: Exercise,
  part: DerivationPart,
): DerivationVerdict {
  const mistake = findLineMistake(exercise, part, before, after);
  const finding = mistake === null ? {} : { finding: mistake };
  const where = {
    firstWrongLine: line,
    lineBefore: lineBefore(line, before, told),
    ...(side === undefined ? {} : { firstWrongSide: side }),
  };
  if (comparison.kind === 'wrong-shape') return { ...comparison, ...where, ...finding };
  const { model } = exercise;
  const [yours, right] = [after, before].map((side) => workedOutIn(side, exercise)) as [
    Expression,
    Expression,
  ];
  const names = namesIn(right);
  const counterexample = toCounterexample(comparison.difference, yours, right, names, model);
  return { kind: 'incorrect', ...where, ...finding, counterexample };
}

/** The names a value is really made of: of a derivative, those of what it comes to. */
function workedOutIn(side: Expression, { model }: Exercise): Expression {
  return hasDerivative(side) ? tidy(resolveDerivatives(side, model), model) : side;
}
