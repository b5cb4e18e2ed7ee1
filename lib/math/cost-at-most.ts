import { type Costs, costOf } from './cost';
import type { Expression } from './expression';
import { interned } from './interned';
import type { Model } from './model';
import { sizesMost } from './points';

type Known = { wholes: WeakMap<Expression, number>; parts: Costs };

const kept = new WeakMap<Model, Known>();

/** What an evaluation takes at the largest sizes a model is looked at with; kept as long as the expression is. */
export function costAtMost(expression: Expression, model: Model): number {
  const known = kept.get(model) ?? {
    wholes: new WeakMap(),
    parts: { extents: new WeakMap(), derivatives: new WeakMap() },
  };
  kept.set(model, known);
  const { wholes, parts } = known;
  const cost = wholes.get(expression) ?? costOf(interned(expression, model), model, sizesMost(model), parts);
  wholes.set(expression, cost);
  return cost;
}
