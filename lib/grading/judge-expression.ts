import type { Exercise, ExercisePart } from '../catalog/exercise';
import { compare } from '../math/compare';
import type { Comparison } from '../math/comparison';
import { apply, type Expression, nodesOf } from '../math/expression';
import { familyOf } from '../math/model';
import type { ReadProblem } from '../math/notation/problem';
import { readExpression } from '../math/notation/read';
import { spanIn } from '../math/notation/spans';
import { hasDerivative, namesIn, namesNotYet } from './answer-names';
import { toCounterexample } from './counterexample';
import type { Form, Verdict } from './verdict';

type ExpressionPart = Extract<ExercisePart, { kind: 'gradient' | 'expression' }>;

/** Reads an answer, compares it with the derived key, and looks at its form last. */
export function judgeExpression(
  exercise: Exercise,
  part: ExpressionPart,
  answer: string,
  writing: { notation: 'text' | 'latex'; locale: string },
): Verdict {
  const { model } = exercise;
  const read = readExpression(answer, model.scope, writing);
  if (read.kind === 'problem') return { kind: 'unread', problem: read.problem };
  const early = namesIn(read.expression).find((name) => namesNotYet(exercise, part).has(name));
  if (early !== undefined) {
    const at = Math.max(0, answer.indexOf(early));
    return { kind: 'unread', problem: { code: 'unknown-name', at, length: early.length, found: early } };
  }
  const unindexed = unindexedName(read.expression, part, exercise);
  if (unindexed !== null) return { kind: 'unread', problem: unindexed };
  const comparison = compare(read.expression, part.expression, model, exercise.slug);
  if (comparison.kind !== 'equal') return asVerdict(comparison, read.expression, part, exercise);
  const form = formOf(part, exercise);
  return isInForm(read.expression, form)
    ? { kind: 'correct', witness: comparison.witness }
    : { kind: 'not-in-form', wanted: form };
}

/**
 * A name without its index, where the exercise has another of the same look: μ, where only μ_i is asked for. What was
 * meant cannot be told, so it is asked.
 */
function unindexedName(answer: Expression, part: ExpressionPart, exercise: Exercise): ReadProblem | null {
  const { use } = formOf(part, exercise);
  const { names } = exercise.model.scope;
  for (const node of nodesOf(answer)) {
    const look = node.kind === 'name' ? names[node.name] : undefined;
    if (node.kind !== 'name' || look === undefined || look.indices.length > 0) continue;
    if (use.some(({ name }) => name === node.name)) continue;
    const meant = use.find(({ tex }) => tex.startsWith(`${look.tex}_{`));
    const indices = meant && names[meant.name]?.indices;
    if (!indices || indices.length === 0) continue;
    const { at, end } = spanIn(answer, node) ?? { at: 0, end: 0 };
    const suggestion = `${node.name}_${indices.join(',')}`;
    return { code: 'needs-index', at, length: end - at, found: node.name, suggestion };
  }
  return null;
}

function asVerdict(
  comparison: Exclude<Comparison, { kind: 'equal' }>,
  answer: Expression,
  part: ExpressionPart,
  exercise: Exercise,
): Verdict {
  switch (comparison.kind) {
    case 'wrong-shape':
    case 'unread':
    case 'undecided':
      return comparison;
    case 'undefined-there':
    case 'different': {
      const use = formOf(part, exercise).use.map(({ name }) => name);
      const counterexample = toCounterexample(
        comparison.difference,
        answer,
        part.expression,
        use,
        exercise.model,
      );
      const { yours, right } = comparison.difference;
      const isMirrored = yours !== null && Math.abs(yours + right) <= 1e-9 * Math.abs(right);
      const isSign =
        isMirrored &&
        compare(apply('negate', answer), part.expression, exercise.model, exercise.slug).kind === 'equal';
      return { kind: 'incorrect', ...(isSign ? { finding: { id: 'sign' } as const } : {}), counterexample };
    }
  }
}

function formOf(part: ExpressionPart, exercise: Exercise): Form {
  const { scope } = exercise.model;
  const use = (part.use ?? []).map((written) => familyOf(written, scope).name);
  return { use: use.map((name) => ({ name, tex: scope.names[name]?.tex ?? name })) };
}

/** Worked out (no derivative left to take), and of the asked names only. */
function isInForm(answer: Expression, form: Form): boolean {
  if (hasDerivative(answer)) return false;
  return (
    form.use.length === 0 ||
    namesIn(answer).every((name) => form.use.some((allowed) => allowed.name === name))
  );
}
