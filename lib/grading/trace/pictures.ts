import type { Exercise } from '../../catalog/exercise';
import { inputColumns } from '../../catalog/parts/to-public-trace';
import type { TracePart } from '../../catalog/parts/trace-source';
import { type DoubleBall, doubles } from '../../math/doubles';
import { type Expression, name } from '../../math/expression';
import type { Writing } from '../cells/read-cell';
import { ballOf, benchFor } from './bench';
import { withSlope } from './slopes';
import { insideSigmoid } from './stable-loss';
import { keysOf, readParameters } from './trace-answer';
import { type Training, trainingOf } from './training';

/** What is drawn beside a table from the parameters that stand in it: at the start, then after each step. */
export type TracePictures = {
  names: string[];
  /** Null where a row's parameters are not all there. */
  path: (number[] | null)[];
  /** Mean loss over all rows of the data; null too where it has no value. */
  losses: (number | null)[];
  fits: (Fit | null)[];
};

/** What the model says over its inputs, where that is a line. */
export type Fit =
  /** Where the output is ½: weights[0] x1 + weights[1] x2 + bias = 0, in the order of the data's input columns. */
  | { kind: 'boundary'; weights: [number, number]; bias: number }
  /** The output over the only input. */
  | { kind: 'curve'; points: [number, number][] };

const curvePoints = 33;
/** How far the drawing goes beyond the data on each side, as a share of its width. */
const curveMargin = 0.1;
const linearTolerance = 1e-9;

/** Never throws, whatever the answer is. */
export function picturesOf(
  exercise: Exercise,
  part: TracePart,
  answer: unknown,
  writing: Writing = { notation: 'text', locale: 'en' },
): TracePictures {
  const training = trainingOf(exercise, part);
  const bench = benchFor(training, withSlope(doubles, 'one'));
  const all = part.data.rows.map((_, at) => at + 1);
  const path = [training.start, ...readParameters(training, answer, writing)];
  const fitAt = fitterOf(training);
  const losses = path.map((values) => {
    if (values === null) return null;
    const loss = doubles.toNumber(bench.loss(balls(values), all));
    return Number.isFinite(loss) ? loss : null;
  });
  const fits = path.map((values) => (values === null ? null : fitAt(balls(values))));
  return { names: keysOf(part, 'parameters', 1), path, losses, fits };
}

function balls(values: readonly number[]): DoubleBall[] {
  return values.map((value) => ballOf(doubles, value));
}

/** The line a model draws at any parameters. */
function fitterOf(training: Training): (parameters: DoubleBall[]) => Fit | null {
  const { part, model } = training;
  const inputs = inputColumns(part, training);
  const output = name(part.output);
  const inside = insideSigmoid(output, model);
  const [first, second] = inputs;
  if (first === undefined || inputs.length > 2) return () => null;
  if (second === undefined) return curveOf(training, output, first);
  return inside === null ? () => null : boundaryOf(training, inside, first, second);
}

function curveOf(training: Training, output: Expression, column: number): (at: DoubleBall[]) => Fit | null {
  const { rows } = training.part.data;
  const values = rows.map((row) => row[column] as number);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || 1) * curveMargin;
  const places = Array.from(
    { length: curvePoints },
    (_, at) => low - margin + (at / (curvePoints - 1)) * (high - low + 2 * margin),
  );
  const value = probe(
    training,
    output,
    places.map((place) => new Map([[column, place]])),
  );
  return (parameters) => {
    const points = places.map((place, at): [number, number] => [place, value(parameters, at)]);
    return points.every(([, height]) => Number.isFinite(height)) ? { kind: 'curve', points } : null;
  };
}

/** From the corners of a square; null where the fourth shows that the output is no sigmoid of a plain sum. */
function boundaryOf(
  training: Training,
  inside: Expression,
  first: number,
  second: number,
): (at: DoubleBall[]) => Fit | null {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [3, 2],
  ].map(
    ([x1, x2]) =>
      new Map([
        [first, x1 as number],
        [second, x2 as number],
      ]),
  );
  const value = probe(training, inside, corners);
  return (parameters) => {
    const [bias, right, up, far] = corners.map((_, at) => value(parameters, at)) as [
      number,
      number,
      number,
      number,
    ];
    const weights: [number, number] = [right - bias, up - bias];
    const expected = bias + 3 * weights[0] + 2 * weights[1];
    const scale = Math.max(1, ...[bias, right, up, far].map(Math.abs));
    return Math.abs(far - expected) <= linearTolerance * scale ? { kind: 'boundary', weights, bias } : null;
  };
}

/** A number of the model at made-up inputs; the other columns are as in the first row. */
function probe(
  training: Training,
  of: Expression,
  inputs: ReadonlyMap<number, number>[],
): (parameters: DoubleBall[], at: number) => number {
  const [row = []] = training.part.data.rows;
  const rows = inputs.map((given) => row.map((value, column) => given.get(column) ?? value));
  const bench = benchFor(training, withSlope(doubles, 'one'), { rows });
  return (parameters, at) => doubles.toNumber(bench.valueOf(of, parameters, at + 1));
}
