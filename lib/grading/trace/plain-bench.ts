import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { type Expression, name } from '../../math/expression';
import { once } from '../once';
import { type Bench, besideText } from './bench';
import type { Program } from './program';
import { rowProgram } from './row-program';
import type { Slope } from './slopes';
import type { Training } from './training';

const beside = Number(besideText);

/** The steps of a run in plain numbers, without bounds: for what decides no mark, or is asked very often. */
export type PlainBench = Pick<Bench<number>, 'still' | 'outputs' | 'gradient' | 'velocity' | 'moved'> & {
  /** Of any number of the model at a row. */
  valueOf: (of: Expression, parameters: readonly number[], row: number) => number;
};

export function plainBench(training: Training, slope: Slope): PlainBench {
  const { part, model, point, start } = training;
  const { rows } = part.data;
  const inertia = part.momentum;
  const rate = evaluate(part.rate, environmentAt(doubles, model, point)).data[0]?.value ?? Number.NaN;
  const programs = new Map<Expression, Program>();
  const programFor = (of: Expression): Program => {
    const program = programs.get(of) ?? rowProgram(training, [of], { slope });
    programs.set(of, program);
    return program;
  };
  const output = name(part.output);
  const slopes = once(() => rowProgram(training, training.gradients, { slope }));
  const slopesByOutput = once(() =>
    rowProgram(training, training.gradientsByOutput, { slope, isByOutput: true }),
  );
  const kept = new WeakMap<readonly number[], Map<number, number[]>>();
  const inputsAt = (parameters: readonly number[], row: number): number[] => [
    ...parameters,
    ...(rows[row - 1] as number[]),
  ];
  /** Of one row, worked out once for the same parameters. */
  function rowGradient(parameters: readonly number[], row: number): number[] {
    const known = kept.get(parameters) ?? new Map<number, number[]>();
    kept.set(parameters, known);
    const gradient = known.get(row) ?? slopes().run(inputsAt(parameters, row));
    known.set(row, gradient);
    return gradient;
  }
  const gradientBy = (output: number, parameters: readonly number[], row: number): number[] =>
    slopesByOutput().run([...inputsAt(parameters, row), output]);
  const numberOf = (of: Expression, parameters: readonly number[], row: number): number =>
    programFor(of).run(inputsAt(parameters, row))[0] as number;
  return {
    still: start.map(() => 0),
    valueOf: numberOf,
    outputs: (parameters, batch) => batch.map((row) => numberOf(output, parameters, row)),
    gradient: (parameters, batch, outputs) =>
      means(
        batch.map((row, at) => {
          const given = outputs?.[at];
          if (given === undefined) return rowGradient(parameters, row);
          const direct = gradientBy(given, parameters, row);
          return direct.every(Number.isFinite) ? direct : gradientBy(given + beside, parameters, row);
        }),
      ),
    velocity: (before, gradient) =>
      inertia === null
        ? [...gradient]
        : gradient.map((value, at) => inertia * (before[at] as number) + value),
    moved: (parameters, velocity) => parameters.map((value, at) => value - rate * (velocity[at] as number)),
  };
}

/** Of several lists of the same length, place by place. */
export function means(lists: readonly (readonly number[])[]): number[] {
  const [first = []] = lists;
  return first.map((_, at) => lists.reduce((sum, list) => sum + (list[at] as number), 0) / lists.length);
}
