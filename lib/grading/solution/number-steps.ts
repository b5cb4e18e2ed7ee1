import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { childrenOf, type Expression, nodesOf, withChildren } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { definitionOf } from './dependencies';
import { valuesAt, type Written, writtenNumber } from './number-values';
import { putInto } from './put-into';
import { said } from './say';
import { type Derived, isSame, type Step } from './step';
import type { Task } from './task';
import { verified } from './verified';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;
type Work = {
  task: Task;
  valueAt: (expression: Expression) => number | null;
  /** Asked in earlier parts: by their text. */
  earlier: ReadonlySet<string>;
  /** Quantities worked out on the way. */
  done: Set<string>;
};

/** What rounded numbers may lose on the way. */
const nearRelative = 1e-4;
const exactRelative = 1e-11;

/** The formula by the chain rule, then the values put in, then the number. Checked line by line. */
export function numberSteps(exercise: Exercise, part: NumberPart, task: Task): Derived {
  const before = exercise.parts.slice(0, exercise.parts.indexOf(part));
  const earlier = before.flatMap((one) => (one.kind === 'number' ? [toText(one.expression)] : []));
  const work: Work = { task, valueAt: valuesAt(exercise), earlier: new Set(earlier), done: new Set() };
  return worked(part.expression, part.rounded, work);
}

function worked(asked: Expression, decimals: number | null, work: Work): Derived {
  const { valueAt } = work;
  const formula = formulaFor(asked, work);
  const needed = neededQuantities(formula.value, work).flatMap((quantity) => {
    work.done.add(toText(quantity));
    return worked(quantity, null, work).steps;
  });
  const value = valueAt(asked);
  if (value === null) return formula;
  const put = withValues(formula.value, work);
  const end = writtenNumber(value, decimals);
  const steps: Step[] = [];
  if (!isSame(put.expression, end.expression) && !isSame(put.expression, formula.value))
    steps.push({ rule: 'values', names: {}, left: asked, right: put.expression, isNear: !put.isExact });
  const isNear = !end.isExact || !put.isExact;
  const rule = end.isExact || decimals === null ? ('number' as const) : ('rounded' as const);
  steps.push({ rule, names: {}, left: asked, right: end.expression, isNear });
  const kept = steps.filter((step) => holds(step, decimals, work));
  return { steps: [...formula.steps, ...needed, ...kept], value: end.expression };
}

/** Whether both sides have the same value at the exercise's point, as far as was written down. */
function holds({ left, right, isNear }: Step, decimals: number | null, { valueAt }: Work): boolean {
  const [before, after] = [valueAt(left), valueAt(right)];
  if (before === null || after === null) return false;
  const rounding = decimals === null ? 0 : 10 ** -decimals;
  const allowed = isNear
    ? Math.max(Math.abs(before) * nearRelative, rounding)
    : Math.abs(before) * exactRelative;
  return Math.abs(before - after) <= allowed;
}

/** By the model, or by the chain rule; derivatives that were asked before stay as they are. */
function formulaFor(asked: Expression, { task, earlier }: Work): Derived {
  const { model } = task;
  if (asked.kind === 'name') {
    const value = definitionOf(asked, model);
    if (value === asked) return { steps: [], value };
    return {
      steps: [{ rule: 'definition', names: { name: said(asked, model) }, left: asked, right: value }],
      value,
    };
  }
  const isKnown = [...nodesOf(asked)].some((node) => node.kind === 'derivative' && earlier.has(toText(node)));
  if (isKnown) return { steps: [], value: asked };
  const formula = putInto(asked, task);
  return { steps: verified(formula.steps, task), value: formula.value };
}

/** Quantities in a formula whose values nobody has asked for yet. */
function neededQuantities(formula: Expression, { task, earlier, done }: Work): Expression[] {
  const found = new Map<string, Expression>();
  for (const node of outsideDerivatives(formula)) {
    if (node.kind !== 'name' || !task.model.quantities.has(node.name)) continue;
    const text = toText(node);
    if (!earlier.has(text) && !done.has(text)) found.set(text, node);
  }
  return [...found.values()];
}

function outsideDerivatives(expression: Expression): Expression[] {
  if (expression.kind === 'derivative') return [];
  return [expression, ...childrenOf(expression).flatMap(outsideDerivatives)];
}

function withValues(expression: Expression, work: Work): Written {
  const isValue = expression.kind === 'name' || expression.kind === 'derivative';
  const value = isValue ? work.valueAt(expression) : null;
  if (value !== null) return writtenNumber(value);
  const children = childrenOf(expression).map((child) => withValues(child, work));
  return {
    expression: withChildren(
      expression,
      children.map((child) => child.expression),
    ),
    isExact: children.every((child) => child.isExact),
  };
}
