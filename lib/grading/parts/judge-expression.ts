import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { compare } from '../../math/compare';
import type { Comparison } from '../../math/comparison';
import { type Expression, nodesOf } from '../../math/expression';
import type { ReadProblem } from '../../math/notation/problem';
import { readExpression } from '../../math/notation/read';
import { spanIn } from '../../math/notation/spans';
import { namesNotYet } from '../answer-names';
import { lackingForm, namesAsked } from '../asked-form';
import { toCounterexample } from '../counterexample';
import { findMistake } from '../findings/find-mistake';
import type { Verdict } from '../verdict';

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
  const notYet = namesNotYet(exercise, part);
  const early = firstName(read.expression, (name) => notYet.has(name));
  if (early !== null) return { kind: 'unread', problem: { code: 'not-yet', ...early } };
  const unindexed = unindexedName(read.expression, part, exercise);
  if (unindexed !== null) return { kind: 'unread', problem: unindexed };
  const comparison = compare(read.expression, part.expression, model, exercise.name);
  if (comparison.kind !== 'equal') return asVerdict(comparison, read.expression, part, exercise);
  const lacks = lackingForm(read.expression, part, exercise);
  if (lacks === null) return { kind: 'correct', witness: comparison.witness };
  return { kind: 'not-in-form', wanted: { use: namesAsked(part, exercise), lacks } };
}

/** The first name of a kind in an answer, with its place in the text as typed. */
function firstName(
  answer: Expression,
  isMeant: (name: string) => boolean,
): (Pick<ReadProblem, 'at' | 'length'> & { found: string }) | null {
  for (const node of nodesOf(answer)) {
    if (node.kind !== 'name' || !isMeant(node.name)) continue;
    const { at, end } = spanIn(answer, node) ?? { at: 0, end: 0 };
    return { at, length: end - at, found: node.name };
  }
  return null;
}

/**
 * A name without its index, where the exercise has another of the same look: μ, where only μ_i is asked for. What was
 * meant cannot be told, so it is asked.
 */
function unindexedName(answer: Expression, part: ExpressionPart, exercise: Exercise): ReadProblem | null {
  const use = namesAsked(part, exercise);
  const { names } = exercise.model.scope;
  const meantBy = (name: string) => {
    const look = names[name];
    if (look === undefined || look.indices.length > 0 || use.some((allowed) => allowed.name === name)) return;
    return use.find(({ tex }) => tex.startsWith(`${look.tex}_{`));
  };
  const bare = firstName(answer, (name) => meantBy(name) !== undefined);
  if (bare === null) return null;
  const indices = names[meantBy(bare.found)?.name ?? '']?.indices ?? [];
  return { code: 'needs-index', ...bare, suggestion: `${bare.found}_${indices.join(',')}` };
}

function asVerdict(
  comparison: Exclude<Comparison, { kind: 'equal' }>,
  answer: Expression,
  part: ExpressionPart,
  exercise: Exercise,
): Verdict {
  switch (comparison.kind) {
    case 'unread':
    case 'undecided':
      return comparison;
    case 'wrong-shape': {
      const finding = findMistake(exercise, part, answer);
      return { ...comparison, ...(finding === null ? {} : { finding }) };
    }
    case 'undefined-there':
    case 'different': {
      const use = namesAsked(part, exercise).map(({ name }) => name);
      const { difference } = comparison;
      const counterexample = toCounterexample(difference, answer, part.expression, use, exercise.model);
      const finding = findMistake(exercise, part, answer);
      return { kind: 'incorrect', ...(finding === null ? {} : { finding }), counterexample };
    }
  }
}
