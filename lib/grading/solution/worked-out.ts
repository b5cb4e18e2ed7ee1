import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { Expression } from '../../math/expression';
import { familyOf } from '../../math/model';
import { tidy } from '../../math/tidy';
import { inForm, isInForm } from './in-form';
import { numberSteps } from './number-steps';
import { putInto } from './put-into';
import { type Derived, derivative } from './step';
import { type Task, taskFor } from './task';
import { verified } from './verified';

export type FormulaPart = Extract<ExercisePart, { kind: 'gradient' | 'expression' | 'number' }>;

/** By variant: its parts are shared with others. */
const kept = new WeakMap<Exercise, Map<string, Derived>>();

/** Every step of a part with a formula or a number for an answer, checked; worked out once. */
export function workedOut(exercise: Exercise, part: FormulaPart): Derived {
  const known = kept.get(exercise) ?? new Map<string, Derived>();
  kept.set(exercise, known);
  const derived = known.get(part.id) ?? createSteps(exercise, part);
  known.set(part.id, derived);
  return derived;
}

function createSteps(exercise: Exercise, part: FormulaPart): Derived {
  const task = taskFor(exercise, part);
  if (part.kind === 'number') return numberSteps(exercise, part, task);
  const asked = part.kind === 'gradient' ? derivative(part.of, part.by) : part.expression;
  const { steps, value } = stepsInForm(asked, part, task);
  const shown = verified(steps, task);
  if (shown.length > 0 && shown.at(-1) === steps.at(-1)) return { steps: shown, value };
  const end = tidy(part.expression, task.writing);
  return { steps: [...shown, { rule: 'derived', names: {}, left: asked, right: end }], value: end };
}

/** In the names of the answer throughout; else in those of the model, which are written out at the end. */
function stepsInForm(asked: Expression, part: FormulaPart, task: Task): Derived {
  const names = part.use?.map((name) => familyOf(name, task.model.scope).name);
  const use = names === undefined ? null : new Set(names);
  const derived = putInto(asked, task);
  if (use === null || isInForm(derived.value, use)) return derived;
  const wide = putInto(asked, { ...task, writing: task.model });
  const formed = inForm(asked, wide.value, use, task);
  const [last] = formed;
  return last === undefined ? derived : { steps: [...wide.steps, ...formed], value: last.right };
}
