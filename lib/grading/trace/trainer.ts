import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { name } from '../../math/expression';
import { means } from './plain-bench';
import { rowProgram } from './row-program';
import type { Training } from './training';

/** The gradient, the loss and the outputs of a part over rows of data, quick enough for thousands of steps. */
export type Trainer = {
  /** The exercise's own. */
  rate: number;
  /** Mean over the rows of a batch. */
  gradient: (parameters: readonly number[], batch: readonly number[]) => number[];
  /** Mean over all rows. */
  loss: (parameters: readonly number[]) => number;
  /** Of every row. */
  outputs: (parameters: readonly number[]) => number[];
  /** Operations that the gradient of a row takes, and its loss. */
  rowCost: number;
  lossCost: number;
};

export function trainerOf(training: Training, rows: readonly (readonly number[])[]): Trainer {
  const { part, model, point, gradients, loss } = training;
  const symbolCount = training.start.length + part.data.columns.length;
  const slope = rowProgram(training, gradients);
  const seen = rowProgram(training, [loss, name(part.output)]);
  const seenOf = (parameters: readonly number[]): number[][] =>
    rows.map((row) => seen.run([...parameters, ...row]));
  return {
    rate: evaluate(part.rate, environmentAt(doubles, model, point)).data[0]?.value ?? 0,
    gradient: (parameters, batch) =>
      means(batch.map((row) => slope.run([...parameters, ...(rows[row - 1] as readonly number[])]))),
    loss: (parameters) => means(seenOf(parameters))[0] as number,
    outputs: (parameters) => seenOf(parameters).map(([, output]) => output as number),
    rowCost: slope.cost + 4 * symbolCount,
    lossCost: seen.cost + symbolCount,
  };
}
