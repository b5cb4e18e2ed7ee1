import type { Exercise } from '../../catalog/exercise';
import { inputColumns } from '../../catalog/parts/to-public-trace';
import type { TracePart } from '../../catalog/parts/trace-source';
import { costOf } from '../../math/cost';
import { type DoubleBall, doubles } from '../../math/doubles';
import { dependentsOf } from '../../math/gradient';
import { randomFrom } from '../../math/seed';
import { ballOf, benchFor } from './bench';
import { type Training, trainingOf } from './training';
import { withSlopeAtKink } from './true-run';

/** What may be tried once the table is done; what is left out is as the exercise has it. */
export type RunSettings = {
  /** Times through the batches. */
  epochs: number;
  rate?: number;
  momentum?: number;
  /** The rows in a new order for each epoch, in batches as large as the exercise's first. */
  isShuffled?: boolean;
  /** Every input less its mean, by its standard deviation. */
  isScaled?: boolean;
  seed?: string;
};

/** How a run went: at the start and after each step. */
export type TrainingRun = {
  names: string[];
  /** Mean over all rows. */
  losses: number[];
  parameters: number[][];
  /** Of every row, with the last parameters. */
  outputs: number[];
  /** Steps per epoch. */
  epochSteps: number;
  /** Whether the numbers grew beyond all bounds, so that the run ends early. */
  isDiverged: boolean;
};

/** Scalar operations one run may take. */
const runCostMax = 1_000_000;
/** More could not be drawn. */
const stepMax = 5000;
const finiteMax = 1e12;

/** Trains in doubles; `too-large` where it would cost more than a run may, with the epochs that would do. */
export function trainOn(
  exercise: Exercise,
  part: TracePart,
  settings: RunSettings,
): { kind: 'run'; run: TrainingRun } | { kind: 'too-large'; epochsMax: number } {
  const training = trainingOf(exercise, part);
  const { isShuffled = false, isScaled = false, seed = '', epochs } = settings;
  const all = part.data.rows.map((_, at) => at + 1);
  const round = roundOf(part.batches);
  const size = round[0]?.length ?? all.length;
  const random = randomFrom(`${exercise.name}:${seed}`);
  const epochSteps = isShuffled ? Math.ceil(all.length / size) : round.length;
  const stepsMax = Math.min(stepMax, runCostMax / stepCost(training, size));
  const epochsMax = Math.floor(stepsMax / epochSteps);
  if (!(epochs <= epochsMax)) return { kind: 'too-large', epochsMax };
  const bench = benchFor(training, withSlopeAtKink(doubles, 1), {
    ...(settings.rate === undefined ? {} : { rate: settings.rate }),
    ...(settings.momentum === undefined ? {} : { momentum: settings.momentum }),
    ...(isScaled ? { rows: scaledRows(training) } : {}),
  });
  let now = bench.start;
  let velocity = bench.still;
  const losses = [doubles.toNumber(bench.loss(now, all))];
  const parameters = [now.map(doubles.toNumber)];
  let isDiverged = false;
  for (let epoch = 0; epoch < epochs && !isDiverged; epoch += 1) {
    for (const batch of isShuffled ? inBatches(shuffled(all, random), size) : round) {
      velocity = bench.velocity(velocity, bench.gradient(now, batch)).map(plain);
      now = bench.moved(now, velocity).map(plain);
      const loss = doubles.toNumber(bench.loss(now, all));
      isDiverged = ![loss, ...now.map(doubles.toNumber)].every((value) => Math.abs(value) < finiteMax);
      if (isDiverged) break;
      losses.push(loss);
      parameters.push(now.map(doubles.toNumber));
    }
  }
  const last = (parameters.at(-1) ?? []).map((value) => ballOf(doubles, value));
  const outputs = bench.outputs(last, all).map(doubles.toNumber);
  const names = part.parameters.flatMap(({ entries }) => entries.map((entry) => entry.name));
  return { kind: 'run', run: { names, losses, parameters, outputs, epochSteps, isDiverged } };
}

/** The batches until they come round again. */
function roundOf(batches: number[][]): number[][] {
  const isPeriod = (length: number): boolean =>
    batches.every((batch, at) => String(batch) === String(batches[at % length]));
  const length = batches.findIndex((_, at) => isPeriod(at + 1)) + 1;
  return batches.slice(0, length);
}

function stepCost({ gradients, loss, model, point, part }: Training, size: number): number {
  const cost = (of: Parameters<typeof costOf>[0]): number => costOf(of, model, point.sizes);
  const trained = new Set(part.parameters.flatMap(({ symbol }) => [...dependentsOf(symbol, model)]));
  const forward = [...model.quantities]
    .filter(([quantity]) => trained.has(quantity))
    .reduce((sum, [, { expression }]) => sum + cost(expression), 0);
  const backward = gradients.reduce((sum, gradient) => sum + cost(gradient), 0);
  return size * (forward + backward) + part.data.rows.length * (forward + cost(loss));
}

function scaledRows(training: Training): number[][] {
  const { rows } = training.part.data;
  const inputs = new Set(inputColumns(training.part, training));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const columns = training.part.data.columns.map((_, at) => {
    const values = rows.map((row) => row[at] as number);
    if (!inputs.has(at)) return values;
    const middle = mean(values);
    const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
    return values.map((value) => (value - middle) / spread);
  });
  return rows.map((_, row) => columns.map((column) => column[row] as number));
}

/** Without the bound on its error: a run shows what happens, it decides nothing. */
function plain({ value }: DoubleBall): DoubleBall {
  return { value, error: 0 };
}

function inBatches(rows: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}

/** Fisher and Yates. */
function shuffled(rows: readonly number[], random: () => number): number[] {
  const order = [...rows];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}
