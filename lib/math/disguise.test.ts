import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { apply, type Expression, name, number } from './expression';
import { toText } from './notation/to-text';
import type { OperationId } from './operations/ids';
import { matrixRewrites } from './testing/matrix-rewrites';
import { modelOf } from './testing/models';
import { holds, note, runCount } from './testing/property-runs';
import { expressionOf, shapedSource } from './testing/random-expressions';
import { sumRewrites } from './testing/random-sums';
import { choice, trees } from './testing/random-trees';
import { rewrites } from './testing/rewrites';
import { type Change, type Choice, changed } from './testing/tree-places';

const shaped = modelOf(shapedSource);
const changes: readonly Change[] = [...rewrites, ...matrixRewrites, ...sumRewrites];

const choices: fc.Arbitrary<Choice[]> = fc.array(choice, { minLength: 1, maxLength: 4 });

/** The share of answers that may stay undecided. */
const undecidedMax = 0.01;

/** What is too large to be compared says nothing about comparing. */
function kindOf(answer: Expression, reference: Expression): string {
  const comparison = compare(answer, reference, shaped);
  fc.pre(comparison.kind !== 'unread' || comparison.problem.code !== 'too-large');
  return comparison.kind;
}

function disguised(tree: Expression, steps: Choice[]): Expression {
  return steps.reduce((form, choice) => changed(form, changes, choice, shaped.scope) ?? form, tree);
}

describe('a right answer in disguise is never refused', () => {
  test('rewritten in one to four places', () => {
    const seen = { undecided: 0, same: 0 };
    holds('disguises', fc.tuple(trees, choices), ([tree, steps]) => {
      const form = disguised(tree, steps);
      if (form === tree) seen.same += 1;
      const kind = kindOf(form, tree);
      if (kind === 'undecided') seen.undecided += 1;
      expect(['equal', 'undecided'], `${toText(form)} = ${toText(tree)}: ${kind}`).toContain(kind);
    });
    note(`disguises: ${seen.undecided} undecided, ${seen.same} not rewritten`);
    expect(seen.undecided / runCount, `${seen.undecided} of ${runCount} stay undecided`).toBeLessThan(
      undecidedMax,
    );
    expect(seen.same / runCount, 'cases that were not rewritten at all').toBeLessThan(0.05);
  });

  test('as a product along the chain rule', () => {
    const slopes = fc.constantFrom<OperationId>(
      'exp',
      'sigmoid',
      'tanh',
      'softplus',
      'sin',
      'cos',
      'atan',
      'sinh',
    );
    const symbols = fc.constantFrom('a', 'u', 'M', 'Q').map((text) => name(text));
    let undecided = 0;
    holds(
      'chain rule',
      fc.tuple(expressionOf('number', 2), slopes, symbols, fc.nat(2)),
      ([inner, f, by, rule]) => {
        const bounded = apply('tanh', inner);
        const slope: Expression = { kind: 'letter', name: f, order: 1, argument: bounded };
        const along = (of: Expression): Expression => ({ kind: 'derivative', of, by });
        const [answer, reference] = [
          [apply('multiply', slope, along(bounded)), along(apply(f, bounded))],
          [apply('multiply', number(3), along(bounded)), along(apply('multiply', number(3), bounded))],
          [
            apply('multiply', apply('multiply', number(2), bounded), along(bounded)),
            along(apply('elementPower', bounded, number(2))),
          ],
        ][rule] as [Expression, Expression];
        const kind = kindOf(answer, reference);
        if (kind === 'undecided') undecided += 1;
        expect(['equal', 'undecided'], `${toText(answer)} = ${toText(reference)}: ${kind}`).toContain(kind);
      },
    );
    note(`chain rule: ${undecided} undecided`);
    expect(undecided / runCount, `${undecided} of ${runCount} stay undecided`).toBeLessThan(undecidedMax);
  });
});
