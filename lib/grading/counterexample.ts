import { symbolsUnder } from '../catalog/value-checks';
import type { Difference } from '../math/comparison';
import { doubles } from '../math/doubles';
import { environmentAt, evaluate } from '../math/evaluate';
import { type Expression, name } from '../math/expression';
import type { Model } from '../math/model';
import { toTex } from '../math/notation/to-tex';
import { isScalar } from '../math/shapes';
import { namesIn } from './answer-names';
import type { Counterexample } from './verdict';

/** More would not be read. */
const shownMax = 8;

/** A point of difference as a learner can follow it: the numbers both sides are made of, and what they give. */
export function toCounterexample(
  difference: Difference,
  answer: Expression,
  key: Expression,
  use: readonly string[],
  model: Model,
): Counterexample {
  const { right, yours } = difference;
  return {
    point: pointOf(difference, answer, key, use, model),
    ...(difference.entry === null ? {} : { entry: difference.entry }),
    yours: yours === null ? null : apartFrom(yours, right),
    right: yours === null ? shortNumber(right) : apartFrom(right, yours),
  };
}

/** The plain numbers the answer names, then those the exercise asks for, else the symbols both sides are made of. */
function pointOf(
  difference: Difference,
  answer: Expression,
  key: Expression,
  use: readonly string[],
  model: Model,
): Counterexample['point'] {
  const environment = environmentAt(doubles, model, difference.point);
  const isPlain = (of: string): boolean => {
    const look = model.scope.names[of];
    return look !== undefined && isScalar(look.shape) && look.indices.length === 0;
  };
  const under = new Set([...symbolsUnder(answer, model), ...symbolsUnder(key, model)]);
  const others = use.length > 0 ? use : [...model.symbols.keys()].filter((of) => under.has(of));
  const names = new Set([...namesIn(answer), ...others].filter(isPlain));
  return [...names].slice(0, shownMax).map((of) => {
    const value = doubles.toNumber(evaluate(name(of), environment).data[0] ?? doubles.unclear);
    return { tex: toTex(name(of), model.scope), value: Number.isFinite(value) ? shortNumber(value) : '?' };
  });
}

/** Four significant digits, without trailing zeros. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** As short as tells it from the other number. */
function apartFrom(value: number, other: number): string {
  for (let digits = 4; digits < 17; digits += 1) {
    if (Number(value.toPrecision(digits)) !== Number(other.toPrecision(digits)))
      return String(Number(value.toPrecision(digits)));
  }
  return String(value);
}
