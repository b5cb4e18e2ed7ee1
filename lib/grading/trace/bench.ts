import type { PointArithmetic } from '../../math/arithmetic';
import { type Environment, environmentAt, evaluate } from '../../math/evaluate';
import { type Expression, name } from '../../math/expression';
import { scalar, type Tensor } from '../../math/tensor';
import type { Training } from './training';

/** The steps of a run in one arithmetic. Parameters and what belongs to them are lists, a number per entry. */
export type Bench<Ball> = {
  arithmetic: PointArithmetic<Ball>;
  start: Ball[];
  still: Ball[];
  rate: Ball;
  /** What is kept of the velocity; null where there is none. */
  inertia: Ball | null;
  /** Of the rows of a batch. */
  outputs: (parameters: readonly Ball[], batch: readonly number[]) => Ball[];
  /** Of the mean loss of a batch; with `outputs`, as it follows from these. */
  gradient: (parameters: readonly Ball[], batch: readonly number[], outputs?: readonly Ball[]) => Ball[];
  /** Mean over the rows of a batch. */
  loss: (parameters: readonly Ball[], batch: readonly number[]) => Ball;
  /** Of any number of the model at a row. */
  valueOf: (of: Expression, parameters: readonly Ball[], row: number) => Ball;
  velocity: (before: readonly Ball[], gradient: readonly Ball[]) => Ball[];
  moved: (parameters: readonly Ball[], velocity: readonly Ball[]) => Ball[];
};

/** How far an output is moved off a place where a fraction has no value though its limit does. */
export const besideText = '1e-15';

export function benchFor<Ball>(
  training: Training,
  arithmetic: PointArithmetic<Ball>,
  settings: { rows?: readonly (readonly number[])[]; rate?: number; momentum?: number } = {},
): Bench<Ball> {
  const { part, model, point } = training;
  const { data, output } = part;
  const rows = settings.rows ?? data.rows;
  const ball = (value: number): Ball => ballOf(arithmetic, value);
  const columns = rows.map((row) => symbolsAt(data.columns, row.map(ball)));
  const entries = part.parameters.flatMap((parameter) => parameter.entries);
  const base = environmentAt(arithmetic, model, point);
  const momentum = settings.momentum ?? part.momentum;
  const inertia = momentum === null ? null : ball(momentum);
  const rate = settings.rate === undefined ? numberAt(part.rate, base) : ball(settings.rate);
  const kept = new WeakMap<readonly Ball[], Map<number, Environment<Ball>>>();
  const keptSlopes = new WeakMap<readonly Ball[], Map<number, Ball[]>>();

  /** The model at a row of the data, worked out once for the same parameters. */
  function environmentOf(parameters: readonly Ball[], row: number): Environment<Ball> {
    const environments = kept.get(parameters) ?? new Map<number, Environment<Ball>>();
    kept.set(parameters, environments);
    const known = environments.get(row) ?? {
      ...base,
      quantities: new Map([
        ...symbolsAt(entries, parameters),
        ...(columns[row - 1] as Map<string, Tensor<Ball>>),
      ]),
    };
    environments.set(row, known);
    return known;
  }
  function mean(lists: Ball[][]): Ball[] {
    const [first = [], ...rest] = lists;
    const size = arithmetic.fromInteger(lists.length);
    return first.map((value, at) =>
      arithmetic.divide(
        rest.reduce((sum, list) => arithmetic.add(sum, list[at] as Ball), value),
        size,
      ),
    );
  }
  function rowGradient(parameters: readonly Ball[], row: number, given: Ball | undefined): Ball[] {
    const environment = environmentOf(parameters, row);
    if (given === undefined) {
      const slopes = keptSlopes.get(parameters) ?? new Map<number, Ball[]>();
      keptSlopes.set(parameters, slopes);
      const slope = slopes.get(row) ?? training.gradients.flatMap((of) => evaluate(of, environment).data);
      slopes.set(row, slope);
      return slope;
    }
    const at = (value: Ball): Ball[] => {
      const quantities = new Map(
        [...environment.quantities].filter(([key]) => !model.quantities.has(key)),
      ).set(output, scalar(value));
      return training.gradientsByOutput.flatMap((of) => evaluate(of, { ...base, quantities }).data);
    };
    const direct = at(given);
    if (direct.every((value) => arithmetic.stateOf(value) === 'value')) return direct;
    return at(arithmetic.add(given, arithmetic.fromText(besideText)));
  }
  return {
    arithmetic,
    start: training.start.map(ball),
    still: training.start.map(() => arithmetic.fromInteger(0)),
    rate,
    inertia,
    outputs: (parameters, batch) =>
      batch.map((row) => numberAt(name(output), environmentOf(parameters, row))),
    gradient: (parameters, batch, outputs) =>
      mean(batch.map((row, at) => rowGradient(parameters, row, outputs?.[at]))),
    loss: (parameters, batch) =>
      mean(batch.map((row) => [numberAt(training.loss, environmentOf(parameters, row))]))[0] as Ball,
    valueOf: (of, parameters, row) => numberAt(of, environmentOf(parameters, row)),
    velocity: (before, gradient) =>
      inertia === null
        ? [...gradient]
        : gradient.map((value, at) =>
            arithmetic.add(arithmetic.multiply(inertia, before[at] as Ball), value),
          ),
    moved: (parameters, velocity) =>
      parameters.map((value, at) =>
        arithmetic.subtract(value, arithmetic.multiply(rate, velocity[at] as Ball)),
      ),
  };
}

/** The number as it is written, not the double nearest to it. */
export function ballOf<Ball>(arithmetic: PointArithmetic<Ball>, value: number): Ball {
  const unsigned = arithmetic.fromText(String(Math.abs(value)));
  return value < 0 ? arithmetic.negate(unsigned) : unsigned;
}

function numberAt<Ball>(expression: Expression, environment: Environment<Ball>): Ball {
  return evaluate(expression, environment).data[0] as Ball;
}

/** Whole symbols from the values of their entries. */
export function symbolsAt<Ball>(
  entries: readonly { symbol: string; row: number; column: number }[],
  values: readonly Ball[],
): Map<string, Tensor<Ball>> {
  const symbols = new Map<string, Tensor<Ball>>();
  for (const symbol of new Set(entries.map((entry) => entry.symbol))) {
    const own = entries.flatMap((entry, at) => (entry.symbol === symbol ? [{ ...entry, at }] : []));
    const rows = Math.max(...own.map(({ row }) => row));
    const columns = Math.max(...own.map(({ column }) => column));
    const data: Ball[] = [];
    for (const { row, column, at } of own) data[(row - 1) * columns + column - 1] = values[at] as Ball;
    symbols.set(symbol, { rows, columns, data });
  }
  return symbols;
}
