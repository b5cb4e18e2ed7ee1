import { type Exercise, type ExercisePart, findPart } from '../../catalog/exercise';
import { familyOf } from '../../math/model';
import { tidy } from '../../math/tidy';
import type { Said } from '../said';
import { derivedSteps } from './derived';
import { inForm } from './in-form';
import { numberSteps } from './number-steps';
import { putInto } from './put-into';
import { equationSaid, said } from './say';
import { shapeLines, shapeSaid } from './shape-steps';
import { shapesBeside } from './shapes-beside';
import type { SolutionLine } from './solution-line';
import { type Derived, derivative, type Step } from './step';
import { type Task, taskFor } from './task';
import { verified } from './verified';

export type Solution = { lines: SolutionLine[]; end: Said };

const kept = new WeakMap<Exercise, Map<string, Solution | null>>();

/** The worked solution of a part, derived from the model; null for a choice. Throws on a part the exercise lacks. */
export function solutionOf(exercise: Exercise, partId: string): Solution | null {
  const part = findPart(exercise, partId);
  if (part === null) throw new Error(`${exercise.slug} has no part ${partId}`);
  const known = kept.get(exercise) ?? new Map<string, Solution | null>();
  kept.set(exercise, known);
  const solution = known.get(partId) ?? createSolution(exercise, part);
  known.set(partId, solution);
  return solution;
}

function createSolution(exercise: Exercise, part: ExercisePart): Solution | null {
  if (part.kind === 'choice') return null;
  const task = taskFor(exercise, part);
  if (part.kind === 'shape') return { lines: shapeLines(part, task), end: shapeSaid(part.shape, task) };
  const { steps, value } = workedSteps(exercise, part, task);
  return { lines: steps.map((step) => lineOf(step, task)), end: said(value, task.model) };
}

type FormulaPart = Extract<ExercisePart, { kind: 'gradient' | 'expression' | 'number' }>;

/** Every step of a part with a formula or a number for an answer. */
export function workedSteps(exercise: Exercise, part: FormulaPart, task: Task): Derived {
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

function lineOf({ rule, names, left, right, isNear }: Step, { model }: Task): SolutionLine {
  const equation = equationSaid(left, right, model, isNear);
  return { rule, names, ...equation, shapes: shapesBeside(right, model) };
}
