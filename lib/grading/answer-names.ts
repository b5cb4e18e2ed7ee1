import type { Exercise, ExercisePart } from '../catalog/exercise';
import { type Expression, nodesOf } from '../math/expression';
import { familyOf } from '../math/model';

/** Names an answer may not hold yet: this part's own result and those of later parts. */
export function namesNotYet(exercise: Exercise, part: ExercisePart): Set<string> {
  const at = exercise.parts.indexOf(part);
  const later = exercise.parts
    .slice(at)
    .flatMap(({ name }) => (name === null ? [] : [familyOf(name, exercise.model.scope).name]));
  return new Set(later);
}

/** Names of symbols and quantities in an expression, each once, in order. */
export function namesIn(expression: Expression): string[] {
  const names = new Set<string>();
  for (const node of nodesOf(expression)) if (node.kind === 'name') names.add(node.name);
  return [...names];
}

export function hasDerivative(expression: Expression): boolean {
  for (const node of nodesOf(expression)) if (node.kind === 'derivative') return true;
  return false;
}
