import { readFileSync } from 'node:fs';
import type { BigNumber } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { digitsOf, functionValues } from './testing/decimals-by-mathjs';
import { read } from './testing/models';
import { modelOfPair, type Pair, pairsIn } from './testing/pairs';
import { witnessPoints } from './testing/witness-points';
import { type WitnessPoint, witnessed } from './testing/witnessed';

const digits = digitsOf(64);
const pairs = pairsIn(readFileSync(new URL('./testing/own-pairs.jsonl', import.meta.url), 'utf8'));
/** What mathjs writes otherwise: indicators, sums over an index, primes, digits of other scripts, cases. */
const foreign = /[[\]']|sum\(|prod\(|if\(|[^ -~]/;
const followed = pairs.filter(
  ({ answer, reference, definitions, sizes }) =>
    !foreign.test(answer + reference) && definitions === undefined && sizes === undefined,
);

const { sigmoid, relu, softplus, step } = functionValues;
const own = Object.entries({ sigmoid, relu, softplus, step }).map(([name, f]) => [
  name,
  (x: BigNumber) => f?.(x, digits) as BigNumber,
]);

/** The value mathjs gives a text of our own table, by its own reader; NaN where it has none among the reals. */
function byMathjs(text: string, { values }: WitnessPoint): BigNumber {
  const numbers = Object.entries(values).map(([name, cells]) => [
    name,
    digits.number(cells[0]?.[0] as string),
  ]);
  const scope = Object.fromEntries([...own, ...numbers]);
  const value: unknown = digits.math.evaluate(text, scope);
  return digits.math.isBigNumber(value) && value.isFinite() ? value : digits.number(Number.NaN);
}

function agree(pair: Pair, text: string, point: WitnessPoint): boolean {
  const model = modelOfPair(pair);
  const ours = witnessed(read(text, model), model, point, digits)[0]?.[0] as BigNumber;
  const theirs = byMathjs(text, point);
  if (ours.isNaN() || theirs.isNaN()) return ours.isNaN() && theirs.isNaN();
  const gap = ours.minus(theirs).abs();
  return gap.lessThanOrEqualTo(theirs.abs().times('1e-30')) || gap.lessThanOrEqualTo('1e-50');
}

describe('our reader and that of mathjs make the same of a text', () => {
  test.each(followed.map((pair) => [pair.answer, pair.reference, pair] as const))(
    '%s, and %s',
    (_a, _b, pair) => {
      const points = witnessPoints(modelOfPair(pair), 'as read').slice(0, 3);
      for (const point of points)
        for (const text of [pair.answer, pair.reference]) expect(agree(pair, text, point), text).toBe(true);
    },
  );

  test('for most of the pairs', () => {
    expect(followed.length).toBeGreaterThanOrEqual(300);
  });
});
