import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { compare } from '../../math/compare';
import { apply, type Expression, nodesOf, number } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import { toText } from '../../math/notation/to-text';
import type { Place } from '../../math/places';
import { isSameShape, type Shape } from '../../math/shapes';
import { tidy } from '../../math/tidy';
import { namesIn } from '../answer-names';
import { once } from '../once';
import type { Finding } from '../verdict';
import { Allowance } from './allowance';
import { askedIn } from './asked';
import { isMended } from './mended';
import { type Asked, isSayable, type Mistake, shapeOrNull } from './mistake';
import { mappedNames } from './name-mistakes';
import { nowhere, type PartlyRight, partOfDomain } from './part-of-domain';
import { type Rank, type RankId, ranksOf } from './ranks';
import {
  type Entries,
  entriesAt,
  entriesAtAll,
  entriesByPlace,
  isSameEverywhere,
  type Keeping,
  Memory,
  placesFor,
} from './samples';
import { type WorkOut, workOut } from './work-out';

type ExpressionPart = Extract<ExercisePart, { kind: 'gradient' | 'expression' }>;

/**
 * Why a wrong answer is wrong: the mistake that, made in the derivation of the key, gives just this answer. Found on
 * values, confirmed by the same comparison that judges answers. Null where nothing explains it, where two explanations
 * that say equally much contradict each other, or where no more may be tried.
 */
export function findMistake(
  exercise: Exercise,
  part: ExpressionPart,
  answer: Expression,
  allowance = new Allowance(Number.POSITIVE_INFINITY),
): Finding | null {
  const { asked, ranks, places, right } = workOn(exercise, part);
  const { model } = asked;
  const shape = shapeOrNull(answer, model);
  if (shape === null) return null;
  const resolved = resolveDerivatives(answer, model);
  const everywhere = entriesByPlace(resolved, model, exercise.name);
  const isFitting = isSameShape(shape, part.shape, model.scope.sizes);
  const partly = isFitting ? partOfDomain(resolved, everywhere, asked) : nowhere;
  const mine = places.map((place) => everywhere.get(place) as Entries);
  // Of a line, at which others seldom stumble again, nothing is kept beyond this search.
  const keeping: Keeping = 'focus' in part ? new Memory() : 'place';
  const at = { shape, mine, places, asked, keeping, worked: workOut(model), right, allowance };
  const looking: Looking = { answer: resolved, written: answer, ...at };
  for (const rank of ranks) {
    const side = partsBefore[rank.id];
    const within = side === undefined ? null : partly[side];
    if (within !== null) return within;
    const found = findIn(rank, looking);
    if (found !== null) return isLabelMissing(found, answer, partly.labels) ? partly.labels : found;
  }
  return null;
}

/**
 * What being right on a part of the domain is said before: one side of a kink says more than a factor that is missing there;
 * one choice of a function less than a factor too many, as a slope of 0 or 1 is its own square; one value of a label more
 * than two mistakes at once.
 */
const partsBefore: Partial<Record<RankId, keyof PartlyRight>> = {
  'factor-missing': 'kinks',
  product: 'choice',
  'missing-and-sign': 'labels',
};

/** 1 where a label belongs is right for the label 1, and no factor that is missing. */
function isLabelMissing({ id, tex }: Finding, answer: Expression, labels: Finding | null): boolean {
  if (id !== 'factor-missing' || tex === undefined || labels === null) return false;
  const isOfLabel = labels.tex?.startsWith(`${tex} = `) ?? false;
  return isOfLabel && !namesIn(answer).some((name) => labels.names?.condition?.text.startsWith(`${name} = `));
}

type Looking = {
  /** With its derivatives worked out, and as it is written. */
  answer: Expression;
  written: Expression;
  shape: Shape;
  mine: readonly Entries[];
  places: readonly Place[];
  asked: Asked;
  keeping: Keeping;
  worked: WorkOut;
  right: () => Entries[];
  allowance: Allowance;
};

function findIn(rank: Rank, looking: Looking): Finding | null {
  const { answer, shape, mine, places, asked, keeping, worked, allowance } = looking;
  const { model, exercise } = asked;
  if (rank.mended !== undefined) return mendedBy(rank.mended, looking);
  const found: Mistake[] = [];
  for (const mistake of rank.mistakes()) {
    if (!allowance.take()) return null;
    const own = shapeOrNull(mistake.expression, model);
    if (own === null || !isSameShape(own, shape, model.scope.sizes)) continue;
    const isSame = isSameEverywhere(mine, worked(mistake.expression), places, keeping);
    if (isSame && isMeant(mistake, looking)) found.push(mistake);
  }
  const [first] = found;
  if (first === undefined) return null;
  const isContradicted = rank.isOneOf && found.some(({ finding }) => finding().tex !== first.finding().tex);
  if (isContradicted) return null;
  // At a kink, as of relu′(relu(z)), neither has a value, and the comparison may stay open where nothing differs.
  const { kind } = compare(answer, first.expression, model, exercise.name);
  return kind === 'equal' || kind === 'undecided' ? asWritten(first, answer, asked) : null;
}

/** What is told of the answer as it is written: the first thing in it that, put right, gives what is wanted. */
function mendedBy(mended: (answer: Expression) => Mistake[], looking: Looking): Finding | null {
  const { written, asked, allowance } = looking;
  const own = structuredClone(written);
  for (const mistake of mended(own)) {
    if (!allowance.take()) return null;
    if (isRight(mistake.expression, looking) && isSayable(mistake.finding())) return mistake.finding();
  }
  return null;

  function isRight(expression: Expression, { shape, places, worked, right }: Looking): boolean {
    const { model, exercise, reference } = asked;
    const shapeThere = shapeOrNull(expression, model);
    if (shapeThere === null || !isSameShape(shapeThere, shape, model.scope.sizes)) return false;
    return (
      isSameEverywhere(right(), worked(expression), places, null) &&
      compare(expression, reference, model, exercise.name).kind === 'equal'
    );
  }
}

/** A factor this close to another is the same. */
const shareMin = 1e-6;

/** Names that nobody thinks of are written; a term too many is not one of the key's own that is too small. */
function isMeant(mistake: Mistake, { answer, written, places, asked, worked }: Looking): boolean {
  const { held, size, standing, added, mend, kept, inside, isSo } = mistake;
  if (isSo !== undefined && !isSo()) return false;
  if (!isSayable(mistake.finding())) return false;
  if (held !== undefined && !namesIn(answer).includes(held)) return false;
  if (size !== undefined && !holds(written, (node) => node.kind === 'size' && node.name === size))
    return false;
  if (standing !== undefined && !holds(written, (node) => toText(node) === toText(standing))) return false;
  if (mend !== undefined && !isMended(written, { mend, kept }, { asked, places, worked })) return false;
  if (inside !== undefined && holds(written, (node) => isDerivativeOf(node, inside))) return false;
  if (added === undefined) return true;
  const { reference } = asked;
  const whole = new Set(namesIn(added));
  const doubled = mappedNames(reference, (node) =>
    node.kind === 'name' && whole.has(node.name) ? apply('multiply', number(2), node) : null,
  );
  const grown = apply('subtract', doubled, reference);
  const valuesOf = (of: Expression) => places.flatMap((place) => entriesAt(of, place).values);
  const terms = valuesOf(grown);
  const ratios = valuesOf(added).flatMap((value, at) => (value === 0 ? [] : [(terms[at] ?? 0) / value]));
  const [share = 0] = ratios;
  return share > -1 - shareMin || ratios.some((ratio) => Math.abs(ratio - share) > shareMin);
}

/**
 * “Q where P belongs” is said of an answer that holds the Q: of −h P for −h Q, where the key is known as h (P − 1), the two
 * change places.
 */
function asWritten(mistake: Mistake, answer: Expression, { bare }: Asked): Finding {
  const { replaced } = mistake;
  const finding = mistake.finding();
  const { yours, right } = finding.names ?? {};
  if (replaced === undefined || yours === undefined || right === undefined) return finding;
  const written = namesIn(answer);
  const isNamed = written.includes(replaced.yours) || written.includes(replaced.right);
  const held = new Set(isNamed ? written : namesIn(tidy(answer, bare)));
  if (held.has(replaced.yours) || !held.has(replaced.right)) return finding;
  return { ...finding, names: { yours: right, right: yours }, tex: right.tex };
}

function isDerivativeOf(node: Expression, inside: Expression): boolean {
  return node.kind === 'derivative' && holds(node.of, (part) => toText(part) === toText(inside));
}

function holds(expression: Expression, isIt: (node: Expression) => boolean): boolean {
  for (const node of nodesOf(expression)) if (isIt(node)) return true;
  return false;
}

type Work = {
  asked: Asked;
  ranks: Rank[];
  places: Place[];
  /** What the key comes to at the places. */
  right: () => Entries[];
};

const known = new WeakMap<ExpressionPart, Work>();

/** Worked out at the first wrong answer to a part, and kept as long as the part is. */
function workOn(exercise: Exercise, part: ExpressionPart): Work {
  const before = known.get(part);
  if (before !== undefined) return before;
  const asked = askedIn(exercise, part);
  const { model, name } = exercise;
  const places = placesFor(model, name);
  const work: Work = {
    asked,
    ranks: ranksOf(asked),
    places,
    right: once(() => entriesAtAll(asked.reference, places, model, name)),
  };
  known.set(part, work);
  return work;
}
