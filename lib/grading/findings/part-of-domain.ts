import { compare } from '../../math/compare';
import { rangeOf } from '../../math/domain';
import { apply, type Expression, name, nodesOf, number, zero } from '../../math/expression';
import type { Model } from '../../math/model';
import { toTex } from '../../math/notation/to-tex';
import { toUnicode } from '../../math/notation/to-unicode';
import type { Place } from '../../math/places';
import { isScalar } from '../../math/shapes';
import { namesIn } from '../answer-names';
import type { Said } from '../said';
import type { Finding } from '../verdict';
import { type Asked, finding, shapeOrNull } from './mistake';
import { namesUnder } from './names-at-hand';
import { agreementAt, type Entries, entriesByPlace, placesFor } from './samples';

const placeCount = 60;
const entriesMin = 4;
/** Where the condition does not hold the answer must be wrong, but for a few coincidences. */
const wrongShare = 0.7;

/** Where an answer that is wrong as a whole is right: for z > 0, for one choice of g, for y = 1. One of them at most. */
export type PartlyRight = { kinks: Finding | null; choice: Finding | null; labels: Finding | null };

export const nowhere: PartlyRight = { kinks: null, choice: null, labels: null };

/** `yours`: what the answer comes to. */
export function partOfDomain(
  answer: Expression,
  yours: ReadonlyMap<Place, Entries>,
  asked: Asked,
): PartlyRight {
  const { model, exercise } = asked;
  const places = placesFor(model, exercise.name, placeCount);
  const wanted = entriesByPlace(asked.reference, model, exercise.name);
  const agreements = places.map((place) => {
    const [mine, right] = [yours.get(place), wanted.get(place)] as [Entries, Entries];
    return right.values.map((value, entry) => {
      const agreement = agreementAt(mine, right, entry);
      return agreement === 'agree' && value === 0 ? 'zero' : agreement;
    });
  });
  if (!agreements.some((entries) => entries.includes('agree'))) return nowhere;
  const choice = choiceOf(answer, asked, places, agreements);
  if (choice !== null) return { ...nowhere, choice };
  const holding = (conditions: Condition[]) =>
    conditions.find((condition) => isRightExactly(condition, answer, asked, places, agreements));
  const kinks = asFinding(holding(kinksIn(answer, asked)));
  return { ...nowhere, kinks, labels: kinks === null ? asFinding(holding(labelsIn(model))) : null };
}

type Condition = { expression: Expression; said: Said };
/** `zero`: both are 0, which tells little. */
type Agreements = (ReturnType<typeof agreementAt> | 'zero')[][];

function asFinding(condition: Condition | undefined): Finding | null {
  if (condition === undefined) return null;
  return finding('only-part-of-domain', 'plain', { condition: condition.said });
}

function choiceOf(
  answer: Expression,
  { model, exercise, reference }: Asked,
  places: readonly Place[],
  agreements: Agreements,
): Finding | null {
  for (const [letter, choices] of Object.entries(model.scope.functions)) {
    for (const choice of choices) {
      const holds = places.map(({ point }) => point.functions[letter] === choice);
      if (!splits(agreements, (at) => holds[at] === true)) continue;
      const narrowed = narrowedTo(model, letter, choice);
      if (compare(answer, reference, narrowed, exercise.name).kind !== 'equal') continue;
      const tex = choice === 'sigmoid' ? '\\sigma' : `\\operatorname{${choice}}`;
      const names = {
        letter: { tex: letter.replace(/(\d+)$/, '_{$1}'), text: toUnicode(name(letter)) },
        choice: { tex, text: choice === 'sigmoid' ? 'σ' : choice },
      };
      return finding('only-part-of-domain', 'function', names);
    }
  }
  return null;
}

const narrowed = new WeakMap<Model, Map<string, Model>>();

function narrowedTo(model: Model, letter: string, choice: string): Model {
  const known = narrowed.get(model) ?? new Map<string, Model>();
  narrowed.set(model, known);
  const key = `${letter} ${choice}`;
  const functions = { ...model.scope.functions, [letter]: [choice] };
  const one = known.get(key) ?? { ...model, scope: { ...model.scope, functions } };
  known.set(key, one);
  return one;
}

/** Right at every entry where the condition holds, and wrong at nearly every other. */
function splits(agreements: Agreements, holds: (at: number, entry: number) => boolean): boolean {
  let right = 0;
  let wrong = 0;
  let rightElsewhere = 0;
  for (const [at, entries] of agreements.entries()) {
    for (const [entry, agreement] of entries.entries()) {
      if (agreement === 'nothing') continue;
      if (holds(at, entry)) {
        if (agreement === 'differ') return false;
        if (agreement === 'agree') right += 1;
      } else if (agreement === 'differ') wrong += 1;
      else rightElsewhere += 1;
    }
  }
  return right >= entriesMin && wrong >= entriesMin && wrong >= wrongShare * (wrong + rightElsewhere);
}

function isRightExactly(
  { expression }: Condition,
  answer: Expression,
  { model, reference, exercise }: Asked,
  places: readonly Place[],
  agreements: Agreements,
): boolean {
  const [shape, wanted] = [shapeOrNull(expression, model), shapeOrNull(reference, model)];
  if (shape === null || wanted === null) return false;
  const isEntrywise = shape.rows === wanted.rows && shape.columns === wanted.columns;
  if (!isScalar(shape) && !isEntrywise) return false;
  const conditions = entriesByPlace(expression, model, exercise.name);
  const holds = places.map((place) => conditions.get(place)?.values.map((value) => value === 1));
  if (!splits(agreements, (at, entry) => holds[at]?.[isScalar(shape) ? 0 : entry] === true)) return false;
  const within = (of: Expression): Expression =>
    isScalar(shape) && isScalar(wanted)
      ? apply('if', expression, of, zero)
      : apply('hadamard', expression, of);
  return compare(within(answer), within(reference), model, exercise.name).kind === 'equal';
}

/** Both sides of every kink in what is derived, in the key, and in an answer where it is about what the key is made of. */
function kinksIn(answer: Expression, asked: Asked): Condition[] {
  const { model, derivative, keys, reference } = asked;
  const ofKey = namesUnder([...keys, reference], model);
  const formulas = [...namesUnder(derivative === null ? [] : [derivative.of], model), ...ofKey].flatMap(
    (name) => model.quantities.get(name)?.expression ?? [],
  );
  const found = new Map<string, Condition>();
  for (const node of [answer, reference, ...formulas].flatMap((formula) => [...nodesOf(formula)])) {
    if (node.kind !== 'apply' || !kinked.has(node.operation)) continue;
    const [left, right = zero] = node.args as [Expression, Expression?];
    const isStrange = [left, right].flatMap(namesIn).some((name) => !ofKey.has(name));
    if (isStrange && !formulas.some((formula) => [...nodesOf(formula)].includes(node))) continue;
    for (const condition of [between(left, '>', right, model), between(left, '<', right, model)])
      found.set(condition.said.tex, condition);
  }
  return [...found.values()];
}

const kinked = new Set<string>([
  ...['relu', 'abs', 'sign', 'step', 'max', 'min'],
  ...['less', 'atMost', 'greater', 'atLeast'],
]);

function between(left: Expression, sign: '<' | '>', right: Expression, model: Model): Condition {
  const tex = `${toTex(left, model.scope)} ${sign} ${toTex(right, model.scope)}`;
  return {
    expression: apply(sign === '<' ? 'less' : 'greater', left, right),
    said: { tex, text: `${toUnicode(left)} ${sign} ${toUnicode(right)}` },
  };
}

/** Each value of the labels and of other symbols with two values. */
function labelsIn({ symbols, scope }: Model): Condition[] {
  return [...symbols].flatMap(([key, { domain, shape, indices }]) => {
    const { low, high, isWhole } = rangeOf(domain);
    if (!isWhole || high - low > 2 || !isScalar(shape) || indices.length > 0) return [];
    return [low, high].map((value): Condition => {
      const [of, to] = [name(key), number(value)];
      const said = {
        tex: `${toTex(of, scope)} = ${toTex(to, scope)}`,
        text: `${toUnicode(of)} = ${toUnicode(to)}`,
      };
      return { expression: apply('equal', of, to), said };
    });
  });
}
