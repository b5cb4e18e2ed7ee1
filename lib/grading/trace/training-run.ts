import type { Exercise } from '../../catalog/exercise';
import { inputColumns } from '../../catalog/parts/to-public-trace';
import type { TracePart } from '../../catalog/parts/trace-source';
import { randomFrom } from '../../math/seed';
import { trainerOf } from './trainer';
import { type Training, trainingOf } from './training';

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

/** How a run went: at the start, and after so many of its steps as can be drawn. */
export type TrainingRun = {
  names: string[];
  /** Which steps are told of; 0 is the start, and the last is always there. */
  steps: number[];
  /** Mean over all rows. */
  losses: number[];
  parameters: number[][];
  /** Of every row, with the last parameters. */
  outputs: number[];
  stepCount: number;
  /** Steps per epoch. */
  epochSteps: number;
  /** Whether the numbers grew beyond all bounds, so that the run ends early. */
  isDiverged: boolean;
};

/** Operations one run may take: about a tenth of a second. */
const runCostMax = 4_500_000;
const toldMax = 400;
const finiteMax = 1e12;

/** Trains in doubles; `too-large` where it would cost more than a run may, with the epochs that would do. */
export function trainOn(
  exercise: Exercise,
  part: TracePart,
  settings: RunSettings,
): { kind: 'run'; run: TrainingRun } | { kind: 'too-large'; epochsMax: number } {
  const training = trainingOf(exercise, part);
  const { isShuffled = false, isScaled = false, seed = '', epochs } = settings;
  const rows = isScaled ? scaledRows(training) : part.data.rows;
  const all = rows.map((_, at) => at + 1);
  const round = roundOf(part.batches);
  const size = round[0]?.length ?? all.length;
  const epochSteps = isShuffled ? Math.ceil(all.length / size) : round.length;
  const trainer = trainerOf(training, rows);
  const epochCost = (isShuffled ? all : round.flat()).length * trainer.rowCost;
  const told = toldMax * all.length * trainer.lossCost;
  const epochsMax = Math.max(1, Math.floor((runCostMax - told) / epochCost));
  if (!(epochs <= epochsMax)) return { kind: 'too-large', epochsMax };

  const random = randomFrom(`${exercise.name}:${seed}`);
  const { rate = trainer.rate, momentum = part.momentum ?? 0 } = settings;
  const every = Math.ceil((epochs * epochSteps + 1) / toldMax);
  const run = { steps: [0], losses: [trainer.loss(training.start)], parameters: [training.start] };
  let now = training.start;
  let velocity = now.map(() => 0);
  let stepCount = 0;
  let isDiverged = false;
  for (let epoch = 0; epoch < epochs && !isDiverged; epoch += 1) {
    for (const batch of isShuffled ? inBatches(shuffled(all, random), size) : round) {
      const gradient = trainer.gradient(now, batch);
      velocity = gradient.map((slope, at) => momentum * (velocity[at] as number) + slope);
      const next = now.map((value, at) => value - rate * (velocity[at] as number));
      const isTold = (stepCount + 1) % every === 0 || stepCount + 1 === epochs * epochSteps;
      const loss = isTold ? trainer.loss(next) : 0;
      isDiverged = ![loss, ...next].every((value) => Math.abs(value) < finiteMax);
      if (isDiverged) break;
      now = next;
      stepCount += 1;
      if (isTold) tell(run, stepCount, loss, now);
    }
  }
  if (isDiverged) {
    // A shorter run is told of more closely.
    const epochsDone = Math.ceil((stepCount + 1) / epochSteps);
    if (epochsDone < epochs) return trainOn(exercise, part, { ...settings, epochs: epochsDone });
    stepCount = run.steps.at(-1) as number;
    now = run.parameters.at(-1) as number[];
  }
  const outputs = trainer.outputs(now);
  const names = part.parameters.flatMap(({ entries }) => entries.map((entry) => entry.name));
  return { kind: 'run', run: { ...run, names, outputs, stepCount, epochSteps, isDiverged } };
}

function tell(
  run: Pick<TrainingRun, 'steps' | 'losses' | 'parameters'>,
  step: number,
  loss: number,
  parameters: number[],
): void {
  run.steps.push(step);
  run.losses.push(loss);
  run.parameters.push(parameters);
}

/** The batches until they come round again. */
function roundOf(batches: number[][]): number[][] {
  const isPeriod = (length: number): boolean =>
    batches.every((batch, at) => String(batch) === String(batches[at % length]));
  const length = batches.findIndex((_, at) => isPeriod(at + 1)) + 1;
  return batches.slice(0, length);
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
