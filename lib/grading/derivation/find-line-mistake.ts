import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import { compare } from '../../math/compare';
import type { Expression } from '../../math/expression';
import { findMistake } from '../findings/find-mistake';
import { entriesAt, isSameEverywhere, Memory, placesFor } from '../findings/samples';
import type { Finding, FindingId } from '../verdict';
import { type LineLook, lookAt } from './line-look';
import { type Repair, repairsOf } from './repairs';

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
  let best: Finding | null = null;
  for (const asked of look.focused) {
    const found = findMistake(asked.exercise, asked.part, after);
    if (found !== null && (best === null || weightOf(found) < weightOf(best))) best = found;
    if (best !== null && (best.about !== undefined || weightOf(best) < telling.indexOf(aboveSteps))) break;
  }
  return best ?? repairing(look, after);
}

/** What has to be put right in the line itself; null where two ways to put it right name different things. */
function repairing({ before, whole }: LineLook, after: Expression): Finding | null {
  const asked = whole();
  const { model, reference, exercise } = asked;
  const places = placesFor(model, exercise.name);
  const memory = new Memory();
  const right = places.map((place) => entriesAt(reference, place, memory));
  const fits = ({ expression }: Repair): boolean =>
    isSameEverywhere(right, expression, places, memory) &&
    compare(expression, before, model, exercise.name).kind === 'equal';
  const { signs, names } = repairsOf(after, asked);
  const sign = signs.find(fits);
  if (sign !== undefined) return sign.finding();
  const [name, ...others] = names.filter(fits).map(({ finding }) => finding());
  return name === undefined || others.some(({ tex }) => tex !== name.tex) ? null : name;
}

/** What is of the whole line, whichever derivative is looked at. */
const aboveSteps: FindingId = 'function-for-derivative';

/** From what says most to what says least, as it is looked for; a step that has a name says more. */
const telling: readonly FindingId[] = [
  ...(['sign', 'mean-for-sum', 'sum-for-mean', 'function-for-derivative', 'factor-constant'] as const),
  ...(['factor-missing', 'term-missing', 'inner-derivative-lost', 'summed-over-wrong-axis'] as const),
  ...(['other-gradient', 'factor-extra', 'transposed', 'product-order', 'product-for-elementwise'] as const),
  ...(['swapped', 'other-layer', 'term-extra', 'other-convention', 'only-part-of-domain'] as const),
];

function weightOf({ id, variant, about }: Finding): number {
  const place =
    id === 'sign' && variant === 'term' ? telling.indexOf('inner-derivative-lost') : telling.indexOf(id);
  return (place < 0 ? telling.length : place) - (about === undefined ? 0 : 0.5);
}
