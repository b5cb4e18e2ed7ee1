import type { Arithmetic } from './arithmetic';
import { type Environment, environmentAt, evaluate } from './evaluate';
import type { Expression } from './expression';
import type { Model } from './model';
import { type Point, samplePoints } from './points';
import type { Tensor } from './tensor';

/** A sample point with what was worked out there before: the model's quantities and the references' values. */
export type Place = {
  point: Point;
  environment: <Ball>(arithmetic: Arithmetic<Ball>) => Environment<Ball>;
  /** The value of a reference, worked out once. */
  reference: <Ball>(expression: Expression, arithmetic: Arithmetic<Ball>) => Tensor<Ball>;
};

export type Places = { coarse: Place[]; fine: Place[] };

/** Points with one decimal come first because a person can follow them; then finer ones. */
const coarsePointCount = 8;
const finePointCount = 20;

const kept = new WeakMap<Model, Map<string, Places>>();

/** The places of a model for a seed; kept as long as the model is. */
export function placesOf(model: Model, seed: string): Places {
  const bySeed = kept.get(model) ?? new Map<string, Places>();
  kept.set(model, bySeed);
  const known = bySeed.get(seed);
  if (known !== undefined) return known;
  const made = {
    coarse: samplePoints(model, `${seed}:coarse`, coarsePointCount, 1).map((point) => placeAt(model, point)),
    fine: samplePoints(model, `${seed}:fine`, finePointCount, 4).map((point) => placeAt(model, point)),
  };
  bySeed.set(seed, made);
  return made;
}

function placeAt(model: Model, point: Point): Place {
  const environments = new Map<unknown, unknown>();
  const references = new WeakMap<Expression, Map<unknown, unknown>>();
  const environment = <Ball>(arithmetic: Arithmetic<Ball>): Environment<Ball> => {
    const known = environments.get(arithmetic) ?? environmentAt(arithmetic, model, point);
    environments.set(arithmetic, known);
    return known as Environment<Ball>;
  };
  const reference = <Ball>(expression: Expression, arithmetic: Arithmetic<Ball>): Tensor<Ball> => {
    const values = references.get(expression) ?? new Map<unknown, unknown>();
    references.set(expression, values);
    const known = values.get(arithmetic) ?? evaluate(expression, environment(arithmetic));
    values.set(arithmetic, known);
    return known as Tensor<Ball>;
  };
  return { point, environment, reference };
}
