import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import { compare } from '../../math/compare';
import { type Expression, nodesOf } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { Allowance } from '../findings/allowance';
import { findMistake } from '../findings/find-mistake';
import { isSayable, shapeOrNull } from '../findings/mistake';
import { entriesAtAll, isSameEverywhere, Memory, placesFor } from '../findings/samples';
import { workOut } from '../findings/work-out';
import type { Finding, FindingId } from '../verdict';
import { type LineLook, lookAt } from './line-look';
import { type Repair, repairsOf } from './repairs';
import { replacedPart } from './replaced-part';

/** Mistakes that are tried for one line, in the line before and in the line itself. */
const triedMax = 600;

/**
 * Why a line does not follow: the mistake that, made in the line before, gives just this one. Each derivative in the line
 * before is taken as the one that went wrong; a step of it that has a name is said, else what says most. Null where nothing
 * explains it, nor putting one thing in the line right.
 */
export function findLineMistake(
  exercise: Exercise,
  part: DerivationPart,
  before: Expression,
  after: Expression,
): Finding | null {
  const look = lookAt(exercise, part, before);
  if (look === null) return null;
  const allowance = new Allowance(triedMax);
  let best: Finding | null = null;
  for (const asked of focusedOn(look, after)) {
    const found = findMistake(asked.exercise, asked.part, after, allowance);
    if (found !== null && (best === null || weightOf(found) < weightOf(best))) best = found;
    if (best !== null && (best.about !== undefined || weightOf(best) < telling.indexOf(aboveSteps))) break;
  }
  return best ?? (allowance.isSpent ? null : repairing(look, after, allowance));
}

/** A derivative that still stands in the next line did not go wrong; what is of the whole line is looked for once. */
function focusedOn({ focused, plain }: LineLook, after: Expression): LineLook['focused'] {
  const standing = new Set(
    [...nodesOf(after)].flatMap((node) => (node.kind === 'derivative' ? toText(node) : [])),
  );
  const open = focused.filter(({ part: { focus } }) => focus === null || !standing.has(toText(focus)));
  return open[0]?.part.isFurther === false ? open : [plain, ...open];
}

/** What has to be put right in the line itself; null where two ways to put it right name different things. */
function repairing({ before, whole }: LineLook, after: Expression, allowance: Allowance): Finding | null {
  const asked = whole();
  const { model, reference, exercise } = asked;
  const places = placesFor(model, exercise.name);
  const memory = new Memory();
  const worked = workOut(model);
  const right = entriesAtAll(reference, places, model, exercise.name);
  const fits = ({ expression }: Repair): boolean =>
    allowance.take() &&
    shapeOrNull(expression, model) !== null &&
    isSameEverywhere(right, worked(expression), places, memory) &&
    compare(expression, before, model, exercise.name).kind === 'equal';
  const fitting = (repairs: readonly Repair[]): Finding[] =>
    repairs
      .filter(fits)
      .map(({ finding }) => finding())
      .filter(isSayable);
  const { signs, names, factors } = repairsOf(after, asked);
  const [sign = replacedPart(before, after, asked)] = fitting(signs);
  if (sign !== null) return sign;
  for (const repairs of [names, factors]) {
    const [first, ...others] = fitting(repairs);
    if (allowance.isSpent) return null;
    if (first !== undefined) return others.some(({ tex }) => tex !== first.tex) ? null : first;
  }
  return null;
}

/** What is of the whole line, whichever derivative is looked at. */
const aboveSteps: FindingId = 'function-for-derivative';

/** From what says most to what says least, as it is looked for; a step that has a name says more. */
const telling: readonly FindingId[] = [
  ...(['sign', 'mean-for-sum', 'sum-for-mean', 'function-for-derivative', 'factor-constant'] as const),
  ...(['factor-missing', 'inner-derivative-lost', 'term-missing', 'summed-over-wrong-axis'] as const),
  ...(['other-gradient', 'factor-extra', 'transposed', 'product-order', 'product-for-elementwise'] as const),
  ...(['swapped', 'other-layer', 'term-extra', 'other-convention', 'only-part-of-domain'] as const),
];

/** One term turned is also the derivative of 1 − u lost, which says where it comes from. */
const afterInner = 0.25;

function weightOf({ id, variant, about }: Finding): number {
  // Two mistakes at once.
  if (variant === 'sign' || variant === 'derivative-sign') return telling.length;
  const place =
    id === 'sign' && variant === 'term'
      ? telling.indexOf('inner-derivative-lost') + afterInner
      : telling.indexOf(id);
  return (place < 0 ? telling.length : place) - (about === undefined ? 0 : 0.5);
}
