import { costMax, costOf } from '../math/cost';
import { type Expression, nodesOf } from '../math/expression';
import { resolveDerivatives } from '../math/gradient';
import { familyOf, type Model, type Quantity } from '../math/model';
import { ReadFailure } from '../math/notation/failure';
import { sizesMost } from '../math/points';
import { sizeAt } from '../math/shapes';
import type { ExercisePart } from './exercise';
import type { Reporter } from './reporter';

/** Scalar operations the whole model may take at one point. */
const modelCostMax = 60_000;
/** Operations a line may take by the bound that is known before its derivatives are worked out. */
const unresolvedCostMax = 1e7;
/** Signs of a line or of a key, with derivatives worked out. */
const signsMax = 1000;

/**
 * Lines that make the model too costly to work out, the first of them: what comes after may be so only because of it.
 * Lines are taken in order, so that derivatives of derivatives are found while they are still small.
 */
export function checkModelCost(model: Model, lines: readonly string[], report: Reporter): void {
  const most = sizesMost(model);
  let cost = 0;
  for (const line of lines) {
    const quantity = model.quantities.get(familyOf(line, model.scope).name);
    if (quantity === undefined) continue;
    const path = ['model', line];
    report.comesTo(path);
    const resolved = shortResolved(quantity.expression, model);
    if (resolved === 'long') {
      const message = `This line has more than ${signsMax} signs, its derivatives worked out.`;
      report.atValue(path, 'too-costly', message, 'Write it in smaller steps, or leave out a derivative.');
      return;
    }
    if (resolved === null) continue;
    cost += timesKept(quantity, model, most) * costOf(resolved, model, most);
    if (cost > modelCostMax) {
      const message = `Up to this line the model takes more than ${modelCostMax} operations.`;
      report.atValue(path, 'too-costly', message, 'Choose smaller sizes, or shorter sums.');
      return;
    }
  }
}

/** A key must be short enough to be typed and judged, as an answer is. */
export function checkKeyCost(part: ExercisePart, model: Model, report: Reporter): void {
  if (!('expression' in part)) return;
  const key = shortResolved(part.expression, model);
  const path = ['parts', part.id, part.kind];
  if (key === 'long') {
    const message = `The key has more than ${signsMax} signs before it is shortened.`;
    report.atValue(path, 'too-costly', message, 'Ask for a smaller step of it.');
  } else if (key !== null && costOf(key, model, sizesMost(model)) > costMax) {
    const message = `The key takes more than ${costMax} operations to work out.`;
    report.atValue(path, 'too-costly', message, 'Choose smaller sizes, or shorter sums.');
  }
}

/** With its derivatives worked out; `long` where that is too much; null where it has none: that is said elsewhere. */
function shortResolved(expression: Expression, model: Model): Expression | 'long' | null {
  if (isLong(expression)) return 'long';
  const hasDerivative = [...nodesOf(expression)].some(({ kind }) => kind === 'derivative');
  if (!hasDerivative) return expression;
  if (costOf(expression, model, sizesMost(model)) > unresolvedCostMax) return 'long';
  try {
    const resolved = resolveDerivatives(expression, model);
    return isLong(resolved) ? 'long' : resolved;
  } catch (failure) {
    if (failure instanceof ReadFailure) return null;
    throw failure;
  }
}

function isLong(expression: Expression): boolean {
  let count = 0;
  for (const _ of nodesOf(expression)) {
    count += 1;
    if (count > signsMax) return true;
  }
  return false;
}

/** A family is worked out for each of its indices. */
function timesKept({ indices }: Quantity, { scope }: Model, most: Readonly<Record<string, number>>): number {
  return indices.reduce((product, letter) => product * sizeAt(scope.indices[letter] ?? 1, most), 1);
}
