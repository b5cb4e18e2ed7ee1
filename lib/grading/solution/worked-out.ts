import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { Expression } from '../../math/expression';
import { familyOf } from '../../math/model';
import { tidy } from '../../math/tidy';
import { askedOnce } from '../derivation/asked-once';
import { inForm, isInForm } from './in-form';
import { numberSteps } from './number-steps';
import { putInto } from './put-into';
import { type Derived, derivative } from './step';
import { type KnownDerivative, type Task, taskFor } from './task';
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
  const task = withFound(taskFor(exercise, part), exercise, part);
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
  const use = namesOf(part, task);
  const derived = putInto(asked, task);
  if (use === null || isInForm(derived.value, use)) return derived;
  const wide = putInto(asked, { ...task, writing: task.model });
  const formed = inForm(asked, wide.value, use, task);
  const [last] = formed;
  return last === undefined ? derived : { steps: [...wide.steps, ...formed], value: last.right };
}

/** With what earlier derivations have come to, in names that may stand in the answer. */
function withFound(task: Task, exercise: Exercise, part: FormulaPart): Task {
  const before = exercise.parts.slice(0, exercise.parts.indexOf(part));
  const found = before.flatMap((earlier): KnownDerivative[] => {
    if (earlier.kind !== 'derivation' || earlier.expression.kind !== 'derivative') return [];
    const asked = askedOnce(exercise, earlier);
    const { value } = workedOut(asked.exercise, asked.part);
    const { of, by } = earlier.expression;
    return isInForm(value, namesOf(part, task)) ? [{ of, by, value }] : [];
  });
  return { ...task, known: [...task.known, ...found] };
}

function namesOf({ use }: FormulaPart, { model }: Task): ReadonlySet<string> | null {
  return use === null ? null : new Set(use.map((name) => familyOf(name, model.scope).name));
}
