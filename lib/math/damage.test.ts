import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import type { Expression } from './expression';
import { toText } from './notation/to-text';
import { damages } from './testing/damages';
import { matrixRewrites } from './testing/matrix-rewrites';
import { modelOf } from './testing/models';
import { holds, note, runCount } from './testing/property-runs';
import { shapedSource } from './testing/random-expressions';
import { sumRewrites } from './testing/random-sums';
import { choice, trees } from './testing/random-trees';
import { rewrites } from './testing/rewrites';
import { changed } from './testing/tree-places';
import { labelBy } from './testing/witness-label';
import { witnessPoints } from './testing/witness-points';

const shaped = modelOf(shapedSource);
const points = ['first', 'second'].flatMap((seed) => witnessPoints(shaped, seed));
const ladder = { digits: [24, 48, 120, 300], agreeing: 0.6, sizeMin: 1e-6 };

/** Whether mathjs too finds the damage to be none: relu of what is positive, a sign of zero. */
function isVoid(damaged: Expression, tree: Expression): boolean {
  return ['equal', 'nothing'].includes(
    labelBy({ answer: damaged, reference: tree, model: shaped }, points, ladder),
  );
}

describe('a small damage is never accepted', () => {
  test('anywhere in a tree, in disguise or not', () => {
    const seen = { accepted: 0, asked: 0 };
    holds('damages', fc.tuple(trees, choice, fc.option(choice)), ([tree, where, disguise]) => {
      const damaged = changed(tree, damages, where, shaped.scope);
      fc.pre(damaged !== null);
      const form =
        disguise &&
        changed(damaged, [...rewrites, ...matrixRewrites, ...sumRewrites], disguise, shaped.scope);
      const answer = form ?? damaged;
      seen.asked += 1;
      if (compare(answer, tree, shaped).kind !== 'equal') return;
      seen.accepted += 1;
      expect(isVoid(answer, tree), `${toText(answer)} is not ${toText(tree)}`).toBe(true);
    });
    note(`damages: ${seen.accepted} of ${seen.asked} are none, as mathjs finds too`);
    expect(seen.asked).toBeGreaterThanOrEqual(runCount);
    expect(seen.accepted / seen.asked, 'damages that are none').toBeLessThan(0.25);
  });
});
