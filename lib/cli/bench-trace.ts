import { findExercise, listTracks } from '../catalog/catalogue';
import type { Exercise } from '../catalog/exercise';
import type { TracePart } from '../catalog/parts/trace-source';
import { readExercise } from '../catalog/read-exercise';
import type { TraceAnswer } from '../grading/answer';
import { grade } from '../grading/grade';
import { fillOf, type Slip } from '../grading/trace/fills';
import { keysOf } from '../grading/trace/trace-answer';
import { trainingOf } from '../grading/trace/training';
import type { DecimalBall } from '../math/decimals';
import { printHead, printTimes, timesOf } from './bench-table';

const warmRounds = 30;
const timedRounds = 60;

type Row = 'right' | 'a slip in each row, gone on from' | 'all wrong';
type Run = { exercise: Exercise; part: TracePart };

/**
 * Times the tables of training runs, warm: the largest of the library, and a larger one; right, with a slip in each row
 * that is gone on from, and with no cell right.
 */
export function timeTrace(): void {
  for (const run of [largestRun(), largeRun()]) {
    const { exercise, part } = run;
    const times = new Map<Row, number[]>();
    const time = (row: Row, answer: TraceAnswer, kinds: string[], round: number): void => {
      const since = performance.now();
      const verdict = grade(exercise, part.id, answer);
      const ms = performance.now() - since;
      if (!kinds.includes(verdict.kind)) throw new Error(`${row}: ${verdict.kind}`);
      if (round >= warmRounds) timesOf(times, row).push(ms);
    };
    for (let round = 0; round < warmRounds + timedRounds; round += 1) {
      const right = tableOf(run, () => false, round);
      const slipped = tableOf(run, ({ place }) => place === round % part.fill.length, round);
      time('right', right, ['correct'], round);
      time('a slip in each row, gone on from', slipped, ['partly'], round);
      // In so many cells one may follow from others by chance.
      time('all wrong', wrongTable(run, round), ['incorrect', 'partly'], round);
    }
    printHead(`a run of ${part.batches.length} steps, ${cellsOf(part).length} cells`);
    for (const [row, list] of times) printTimes(row, list);
  }
}

type Cell = { step: number; group: TracePart['fill'][number]; place: number; at: number };

function cellsOf(part: TracePart): Cell[] {
  return part.batches.flatMap((_, step) =>
    part.fill.flatMap((group, place) =>
      keysOf(part, group, step + 1).map((_key, at) => ({ step, group, place, at })),
    ),
  );
}

/** Filled in by somebody who slips in the first of some cells of each row, and goes on from there. */
function tableOf({ exercise, part }: Run, slips: (cell: Cell) => boolean, round: number): TraceAnswer {
  const made = cellsOf(part)
    .filter((cell) => cell.at === 0 && slips(cell))
    .map(
      ({ step, group, at }): Slip => ({
        row: step + 1,
        group,
        at,
        make: (value) => moved(value, step + round),
      }),
    );
  return fillOf(trainingOf(exercise, part), part.rounded === null ? 'exact' : 'rounded', made);
}

/** Every number off by another share, so that none follows from another. */
function wrongTable(run: Run, round: number): TraceAnswer {
  let place = round;
  const damaged = (text: string): string => {
    place += 1;
    const value = Number(text);
    return (value + (Math.abs(value) + 1) * (2.371 + 0.0173 * place)).toFixed(4);
  };
  const right = tableOf(run, () => false, round);
  return {
    rows: right.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([group, cells]: [string, string[] | Record<string, string>]) => [
          group,
          Array.isArray(cells)
            ? cells.map(damaged)
            : Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, damaged(text)])),
        ]),
      ),
    ),
  };
}

function moved(value: DecimalBall, by: number): DecimalBall {
  return { ...value, value: value.value.times(1.113 + 0.0137 * by).plus('0.0371') };
}

function largestRun(): Run {
  const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));
  const runs = slugs.flatMap((slug) => {
    const exercise = findExercise(slug);
    return (exercise?.parts ?? []).flatMap((part): Run[] =>
      exercise && part.kind === 'trace' ? [{ exercise, part }] : [],
    );
  });
  const [largest] = runs.sort((one, other) => cellsOf(other.part).length - cellsOf(one.part).length);
  if (largest === undefined) throw new Error('The library has no training run');
  return largest;
}

/** A neuron with two inputs and momentum: twelve steps of twelve cells. */
function largeRun(): Run {
  const batches = Array.from({ length: 12 }, (_, step) => [0, 1, 2].map((at) => ((step + 2 * at) % 6) + 1));
  const yaml = [
    ...['format: 1', 'level: 4', 'skills: [gradient-descent]'],
    ...['symbols:', '  x1, x2, y, w0, w1, w2: real', '  alpha: positive'],
    ...['model:', '  q: w0 x1 + w1 x2 + w2', '  f: sigmoid(q)', '  L: -y log(f) - (1 - y) log(1 - f)'],
    ...['at: { alpha: 0.1 }', 'data:', '  columns: [x1, x2, y]'],
    '  rows: [[1, 2, 0], [3, 1, 1], [2, 2, 0], [1, 0.5, 1], [0.3, 1.2, 1], [2.2, 0.1, 0]]',
    ...['parts:', '  run:', '    trace: L', '    start: { w0: 0.1, w1: -0.2, w2: 0.05 }', '    rate: alpha'],
    ...['    momentum: 0.9', `    batches: ${JSON.stringify(batches)}`],
    ...['    fill: [outputs, gradient, velocity, parameters]', '    rounded: 3'],
  ].join('\n');
  const track = { slug: 'bench', titles: {} };
  const texts = { en: '# Run\n\nA run.\n\n## run\nFill it in.\n' };
  const read = readExercise({ slug: 'bench', track, yaml, texts }, (text) => String(text.length));
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const [part] = read.exercise.parts;
  if (part?.kind !== 'trace') throw new Error('The part is no training run');
  return { exercise: read.exercise, part };
}
