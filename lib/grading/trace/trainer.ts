import type { Arithmetic } from '../../math/arithmetic';
import { costOf } from '../../math/cost';
import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { type Expression, name } from '../../math/expression';
import { symbolsAt } from './bench';
import { programOf } from './program';
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
  const entries = part.parameters.flatMap((parameter) => parameter.entries);
  const program = (wanted: readonly Expression[]) => {
    const work = <Ball>(arithmetic: Arithmetic<Ball>, inputs: readonly Ball[]): Ball[] => {
      const quantities = new Map([
        ...symbolsAt(entries, inputs.slice(0, entries.length)),
        ...symbolsAt(part.data.columns, inputs.slice(entries.length)),
      ]);
      const environment = { ...environmentAt(arithmetic, model, point), quantities };
      return wanted.flatMap((of) => evaluate(of, environment).data);
    };
    const lines = [...model.quantities.values()].map(({ expression }) => expression);
    const count = [...wanted, ...lines].reduce((sum, of) => sum + costOf(of, model, point.sizes), 0);
    return programOf(work, entries.length + part.data.columns.length, count);
  };
  const slope = program(gradients);
  const seen = program([loss, name(part.output)]);
  const seenOf = (parameters: readonly number[]): number[][] =>
    rows.map((row) => seen.run([...parameters, ...row]));
  return {
    rate: evaluate(part.rate, environmentAt(doubles, model, point)).data[0]?.value ?? 0,
    gradient: (parameters, batch) =>
      means(batch.map((row) => slope.run([...parameters, ...(rows[row - 1] as readonly number[])]))),
    loss: (parameters) => means(seenOf(parameters))[0] as number,
    outputs: (parameters) => seenOf(parameters).map(([, output]) => output as number),
    rowCost: slope.cost + 4 * (entries.length + part.data.columns.length),
    lossCost: seen.cost + entries.length + part.data.columns.length,
  };
}

/** Of several lists of the same length, place by place. */
function means(lists: readonly (readonly number[])[]): number[] {
  const [first = []] = lists;
  return first.map((_, at) => lists.reduce((sum, list) => sum + (list[at] as number), 0) / lists.length);
}
