import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { compare } from '../../math/compare';
import type { Expression } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import type { Place } from '../../math/places';
import { isSameShape, type Shape } from '../../math/shapes';
import { namesIn } from '../answer-names';
import type { Finding } from '../verdict';
import { askedIn } from './asked';
import { type Asked, type Mistake, shapeOrNull } from './mistake';
import { partOfDomain } from './part-of-domain';
import { type Rank, type RankId, ranksOf } from './ranks';
import { type Entries, entriesAt, isSameEverywhere, placesFor } from './samples';

type ExpressionPart = Extract<ExercisePart, { kind: 'gradient' | 'expression' }>;

/**
 * Why a wrong answer is wrong: the mistake that, made in the derivation of the key, gives just this answer. Found on
 * values, confirmed by the same comparison that judges answers. Null where nothing explains it, or where two
 * explanations that say equally much contradict each other.
 */
export function findMistake(exercise: Exercise, part: ExpressionPart, answer: Expression): Finding | null {
  const { asked, ranks, places } = workOn(exercise, part);
  const { model } = asked;
  const shape = shapeOrNull(answer, model);
  if (shape === null) return null;
  const resolved = resolveDerivatives(answer, model);
  const mine = places.map((place) => entriesAt(resolved, place));
  const isFitting = shape !== null && isSameShape(shape, part.shape, model.scope.sizes);
  const partly = isFitting ? partOfDomain(resolved, asked) : { kinks: null, labels: null };
  for (const rank of ranks) {
    if (rank.id === aboveKinks && partly.kinks !== null) return partly.kinks;
    if (rank.id === aboveLabels && partly.labels !== null) return partly.labels;
    const found = findIn(rank, { answer: resolved, shape, mine, places, asked });
    if (found !== null) return found;
  }
  return partly.labels;
}

/** Right on one side of a kink says more than what follows. */
const aboveKinks: RankId = 'factor-missing';
/** Right for one value of a label says more than two mistakes at once. */
const aboveLabels: RankId = 'missing-and-sign';

type Looking = {
  answer: Expression;
  shape: Shape;
  mine: readonly Entries[];
  places: readonly Place[];
  asked: Asked;
};

function findIn(
  { mistakes, isOneOf }: Rank,
  { answer, shape, mine, places, asked }: Looking,
): Finding | null {
  const { model, exercise } = asked;
  const found: Mistake[] = [];
  for (const mistake of mistakes()) {
    const own = shapeOrNull(mistake.expression, model);
    if (own === null || !isSameShape(own, shape, model.scope.sizes)) continue;
    if (isSameEverywhere(mine, mistake.expression, places)) found.push(mistake);
  }
  const [first] = found;
  if (first === undefined) return null;
  const isContradicted = isOneOf && found.some(({ finding }) => finding.tex !== first.finding.tex);
  if (isContradicted) return null;
  // At a kink, as of relu′(relu(z)), neither has a value, and the comparison may stay open where nothing differs.
  const { kind } = compare(answer, first.expression, model, exercise.slug);
  return kind === 'equal' || kind === 'undecided' ? asWritten(first, answer) : null;
}

/**
 * “Q where P belongs” is said of an answer that holds the Q: of −h P for −h Q, where the key is known as h (P − 1), the two
 * change places.
 */
function asWritten({ finding, replaced }: Mistake, answer: Expression): Finding {
  const { yours, right } = finding.names ?? {};
  if (replaced === undefined || yours === undefined || right === undefined) return finding;
  const held = new Set(namesIn(answer));
  if (held.has(replaced.yours) || !held.has(replaced.right)) return finding;
  return { ...finding, names: { yours: right, right: yours }, tex: right.tex };
}

type Work = { asked: Asked; ranks: Rank[]; places: Place[] };

const known = new WeakMap<ExpressionPart, Work>();

/** Worked out at the first wrong answer to a part, and kept as long as the part is. */
function workOn(exercise: Exercise, part: ExpressionPart): Work {
  const before = known.get(part);
  if (before !== undefined) return before;
  const asked = askedIn(exercise, part);
  const work = { asked, ranks: ranksOf(asked), places: placesFor(exercise.model, exercise.slug) };
  known.set(part, work);
  return work;
}
