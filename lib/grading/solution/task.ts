import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { Expression } from '../../math/expression';
import { familyOf, type Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { namesNotYet } from '../answer-names';

/** A derivative that an earlier part gave a name, or found. */
export type KnownDerivative = { of: Expression; by: Expression; value: Expression };

export type Task = {
  /** Without what is asked now and later. */
  model: Model;
  /** The same, with definitions of those quantities only that may stand in the answer. */
  writing: Model;
  /** Results of earlier parts that may stand in the answer. */
  known: readonly KnownDerivative[];
};

export function taskFor(exercise: Exercise, part: ExercisePart): Task {
  const { scope, quantities } = exercise.model;
  const hidden = namesNotYet(exercise, part);
  const isOpen = ([name]: [string, unknown]): boolean => !hidden.has(name);
  const names = Object.fromEntries(Object.entries(scope.names).filter(isOpen));
  const open = new Map([...quantities].filter(isOpen));
  const allowed = part.use?.map((name) => familyOf(name, scope).name) ?? [...open.keys()];
  const writable = [...open].filter(([name]) => allowed.includes(name));
  const model = { ...exercise.model, quantities: open, scope: { ...scope, names } };
  const known = earlierDerivatives(exercise, part, allowed);
  return { model, writing: { ...model, quantities: new Map(writable) }, known };
}

function earlierDerivatives(
  { model, parts }: Exercise,
  part: ExercisePart,
  allowed: readonly string[],
): KnownDerivative[] {
  return parts.slice(0, parts.indexOf(part)).flatMap((earlier): KnownDerivative[] => {
    if (earlier.kind !== 'gradient' || earlier.name === null) return [];
    const { of, by } = earlier;
    const { name } = familyOf(earlier.name, model.scope);
    return allowed.includes(name) ? [{ of, by, value: { kind: 'name', name, indices: [] } }] : [];
  });
}

export function findKnown(of: Expression, by: Expression, { known }: Task): KnownDerivative | null {
  const [top, bottom] = [toText(of), toText(by)];
  return known.find((one) => toText(one.of) === top && toText(one.by) === bottom) ?? null;
}
