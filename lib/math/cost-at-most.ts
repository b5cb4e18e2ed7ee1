import { costOf } from './cost';
import type { Expression } from './expression';
import type { Model } from './model';
import { sizesMost } from './points';

const kept = new WeakMap<Model, WeakMap<Expression, number>>();

/** What an evaluation takes at the largest sizes a model is looked at with; kept as long as the expression is. */
export function costAtMost(expression: Expression, model: Model): number {
  const ofModel = kept.get(model) ?? new WeakMap<Expression, number>();
  kept.set(model, ofModel);
  const cost = ofModel.get(expression) ?? costOf(expression, model, sizesMost(model));
  ofModel.set(expression, cost);
  return cost;
}
