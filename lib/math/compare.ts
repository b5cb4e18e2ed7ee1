import type { Comparison, Pair } from './comparison';
import { conditionsOf } from './conditions';
import { costMax } from './cost';
import { costAtMost } from './cost-at-most';
import type { Expression } from './expression';
import { huntKinks } from './hunt';
import { interned } from './interned';
import { landmarksOf } from './landmarks';
import { lookClosely } from './look-closely';
import { lookExactly } from './look-exactly';
import type { LookTogether } from './look-together';
import type { Model } from './model';
import { type ShapeReading, shapeOf, shapeOrNull } from './notation/check-shapes';
import { ReadFailure } from './notation/failure';
import { edgesOf, type Group, groupsAt, groupsOf, type Place } from './places';
import { hasKink } from './residues/reach';
import { scan } from './scan';
import { isSameShape } from './shapes';
import { worked } from './worked';

/** Places at which doubles must agree clearly before an exact witness is asked. */
const agreedMin = 3;

/**
 * Are two expressions equal wherever the reference is defined, inside the declared domains? Shape first; then doubles
 * with an error bound at seeded points, which can only decide "different"; then a witness without rounding, and where
 * it cannot follow, the same points in 224 (if need be 768 or 2560) bits: agreement in doubles alone never decides.
 * Same input, same verdict. `together`: a look at all lines this is one of.
 */
export function compare(
  answer: Expression,
  reference: Expression,
  model: Model,
  seed = 'compare',
  together: LookTogether | null = null,
): Comparison {
  const yours = shapeIn(answer, model);
  if (yours.kind === 'problem') return { kind: 'unread', problem: yours.problem };
  const wanted = shapeIn(reference, model);
  if (wanted.kind === 'problem') throw new Error(`The reference has no shape: ${wanted.problem.code}`);
  if (!isSameShape(yours.shape, wanted.shape, model.scope.sizes)) {
    return { kind: 'wrong-shape', yours: yours.shape, wanted: wanted.shape };
  }
  const cost = costAtMost(answer, model);
  if (cost > costMax) {
    return { kind: 'unread', problem: { code: 'too-large', at: 0, length: 0, wanted: String(costMax) } };
  }
  try {
    const pair = {
      answer: worked(answer, model),
      reference: worked(reference, model),
      model,
      cost,
    };
    return decide(pair, seed, together);
  } catch (failure) {
    if (failure instanceof ReadFailure) return { kind: 'unread', problem: failure.problem };
    throw failure;
  }
}

/** Whether a comparison with it would come to something: its shapes fit, and it can be worked out at a bearable cost. */
export function isComparable(expression: Expression, model: Model): boolean {
  if (shapeOf(expression, model.scope).kind === 'problem') return false;
  if (costAtMost(expression, model) > costMax) return false;
  try {
    worked(expression, model);
    return true;
  } catch (failure) {
    if (failure instanceof ReadFailure) return false;
    throw failure;
  }
}

function shapeIn(expression: Expression, model: Model): ShapeReading {
  const shape = shapeOrNull(interned(expression, model), model.scope);
  return shape === null ? shapeOf(expression, model.scope) : { kind: 'shape', shape };
}

function decide(pair: Pair, seed: string, together: LookTogether | null): Comparison {
  const groups = groupsOf(pair.model, seed);
  const scanned = scan(pair, groups);
  if (scanned.kind === 'decided') return scanned.verdict;
  const { unclear, agreedCount } = scanned;
  let { differing } = scanned;
  let hunted: readonly Place[] = [];
  if (differing.length === 0) {
    const { edges, found } = strangeGroups(pair, groups, seed);
    hunted = found.flatMap(({ places }) => places);
    const strange = scan(pair, [...found, ...edges]);
    if (strange.kind === 'decided') return strange.verdict;
    differing = strange.differing;
  }
  const exact =
    differing.length > 0 ? 'unknown' : together?.areSame(pair) ? 'agree' : lookExactly(pair, seed);
  const isSettled = unclear.length + hunted.length === 0 && agreedCount >= agreedMin;
  if (exact === 'agree' && isSettled) return { kind: 'equal', witness: 'exact' };
  const fine = groups.flatMap(({ places }) => places.filter(({ isCoarse }) => !isCoarse));
  return lookClosely(pair, { differing, unclear, hunted, fine, exact, agreedCount });
}

type Strange = { edges: Group[]; found: Group[] };

/** Where formulas with kinks, roots or logarithms may fall otherwise than at the sample points. */
function strangeGroups(pair: Pair, groups: readonly Group[], seed: string): Strange {
  const { answer, reference, model } = pair;
  const conditions = conditionsOf([answer, reference], model);
  if (conditions.length === 0) return { edges: [], found: [] };
  const isKinked = hasKink(answer, model) || hasKink(reference, model);
  const landmarks = landmarksOf(conditions.map(({ expression }) => expression));
  const edges = isKinked ? edgesOf(model, seed, landmarks) : [];
  const known = [...groups, ...edges].flatMap(({ places }) => places.map(({ point }) => point));
  return { edges, found: groupsAt(model, huntKinks(conditions, known, model)) };
}
