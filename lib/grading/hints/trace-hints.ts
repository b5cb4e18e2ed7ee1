import type { Exercise } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import { name } from '../../math/expression';
import { definitionSaid } from '../solution/describe-local';
import type { SolutionRule } from '../solution/solution-line';
import { workedOut } from '../solution/worked-out';
import { askedSlope } from '../trace/asked-slope';
import { stepLines } from '../trace/trace-solution';
import { almostHint, factorHint, pathHint } from './formula-hints';
import type { DerivedHint } from './hint';

/** What the first step is, the gradient of one point for the first parameter, and the rules of a step. */
export function traceHints(exercise: Exercise, part: TracePart): DerivedHint[] {
  const asked = askedSlope(exercise, part, 0);
  const { steps } = workedOut(asked.exercise, asked.part);
  const found = [
    outputHint(exercise, part),
    pathHint(steps),
    factorHint(steps, exercise.model),
    almostHint(steps, exercise.model),
    ruleHint('batch-mean', 'trace-mean', exercise, part),
    ruleHint('velocity-step', 'trace-velocity', exercise, part),
    ruleHint('descent-step', 'trace-step', exercise, part),
  ];
  return found.filter((hint) => hint !== null);
}

/** By what the outputs are made. */
export function outputHint({ model }: Exercise, { output }: TracePart): DerivedHint {
  const names = { definition: definitionSaid(name(output), model) };
  return { id: 'outputs', kind: 'path', variant: 'trace-outputs', names };
}

/** How the gradient of one point comes about, for the parameter that this entry is of. */
export function slopeHint(exercise: Exercise, part: TracePart, entry: string): DerivedHint | null {
  const at = parameterOf(entry, part);
  const parameter = part.parameters[at];
  if (parameter === undefined) return null;
  const asked = askedSlope(exercise, part, at);
  const hint = pathHint(workedOut(asked.exercise, asked.part).steps);
  return hint && at > 0 ? { ...hint, id: `path-${parameter.symbol}` } : hint;
}

/** A rule of a step, where the run has it. */
export function ruleHint(
  wanted: SolutionRule,
  variant: string,
  exercise: Exercise,
  part: TracePart,
): DerivedHint | null {
  const line = stepLines(exercise, part).find(({ rule }) => rule === wanted);
  if (line === undefined) return null;
  return { id: wanted, kind: 'factor', variant, names: { rule: { tex: line.tex, text: line.text } } };
}

/** Which parameter an entry is of; -1 where it is of none. */
export function parameterOf(entry: string, { parameters }: TracePart): number {
  return parameters.findIndex(({ entries }) => entries.some((one) => one.name === entry));
}
