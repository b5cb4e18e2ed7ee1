import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { familyOf } from '../../math/model';
import { tidy } from '../../math/tidy';
import { derivedSteps } from './derived';
import { inForm } from './in-form';
import { numberSteps } from './number-steps';
import { putInto } from './put-into';
import { type Derived, derivative } from './step';
import { taskFor } from './task';
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
  const derived = part.kind === 'gradient' ? derivedSteps(part.of, part.by, task) : putInto(asked, task);
  const allowed = part.use?.map((name) => familyOf(name, task.model.scope).name);
  const formed = inForm(asked, derived.value, allowed === undefined ? null : new Set(allowed), task);
  const steps = verified([...derived.steps, ...formed], task);
  const end = steps.at(-1);
  const isWhole = end !== undefined && end.right === (formed.at(-1)?.right ?? derived.value);
  if (isWhole) return { steps, value: end.right };
  const value = tidy(part.expression, task.writing);
  return { steps: [...steps, { rule: 'derived', names: {}, left: asked, right: value }], value };
}
