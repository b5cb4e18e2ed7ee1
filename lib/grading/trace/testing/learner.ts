import type { TraceGroup } from '../../../catalog/parts/trace-groups';
import * as runs from '../../../catalog/testing/trace-yaml';
import { randomFrom } from '../../../math/seed';
import type { TraceAnswer, TraceAnswerRow } from '../../answer';
import { cellName } from '../cell-name';

/** A run worked out anew in plain doubles, by formulas that stand here and nowhere else. */
export type Lesson = {
  yaml: string;
  fill: TraceGroup[];
  names: string[];
  start: number[];
  rate: number;
  momentum: number;
  batches: number[][];
  rows: number[][];
  output: (parameters: number[], row: number[]) => number;
  /** Of the loss of a row, by its output. */
  slope: (output: number, row: number[], parameters: number[]) => number[];
  /** More than what is left open by digits that are not written down, as they are made larger by the inputs. */
  miss: number;
};

const points = [
  [121, 16.8, 0],
  [114, 15.2, 0],
  [210, 9.4, 1],
  [195, 8.1, 1],
];
const pairs = [
  [1, 2],
  [3, 4],
  [1, 4],
  [2, 3],
];
const plain: TraceGroup[] = ['outputs', 'gradient', 'parameters'];
const neuron = {
  miss: 0.0603,
  fill: plain,
  names: ['w0', 'w1', 'w2'],
  momentum: 0,
  batches: pairs,
  output: ([w0 = 0, w1 = 0, w2 = 0]: number[], [x1 = 0, x2 = 0]: number[]) =>
    1 / (1 + Math.exp(-(w0 * x1 + w1 * x2 + w2))),
  slope: (output: number, [x1 = 0, x2 = 0, y = 0]: number[]) => [
    (output - y) * x1,
    (output - y) * x2,
    output - y,
  ],
};

export const lessons = {
  sgdByHand: { ...neuron, yaml: runs.sgdByHand, start: [1e-5, -1e-5, 1e-5], rate: 0.01, rows: points },
  /** Steps so small that the outputs stay between 0 and 1, where inputs near 200 make much of the last digit. */
  smallSteps: {
    ...neuron,
    miss: 0.2503,
    yaml: runs.sgdByHand.replace('rate: 0.01', 'rate: 0.0001'),
    start: [1e-5, -1e-5, 1e-5],
    rate: 0.0001,
    rows: points,
  },
  scaledInputs: {
    ...neuron,
    yaml: runs.scaledInputs,
    start: [0, 0, 0],
    rate: 1,
    miss: 0.0063,
    rows: points.map(([x1 = 0, x2 = 0, y = 0]) => [(x1 - 160) / 50, (x2 - 12) / 5, y]),
  },
  linearRegression: {
    yaml: runs.linearRegression,
    fill: plain,
    names: ['w', 'b'],
    miss: 0.0123,
    start: [0, 0],
    rate: 0.1,
    momentum: 0,
    batches: [1, 2, 3, 4].map(() => [1, 2, 3, 4]),
    rows: [
      [0, 1],
      [1, 3],
      [2, 4],
      [3, 8],
    ],
    output: ([w = 0, b = 0], [x = 0]) => w * x + b,
    slope: (output, [x = 0, y = 0]) => [(output - y) * x, output - y],
  },
  momentum: {
    yaml: runs.momentum,
    fill: ['gradient', 'velocity', 'parameters'],
    names: ['w'],
    miss: 0.0063,
    start: [0],
    rate: 0.1,
    momentum: 0.9,
    batches: [1, 2, 3, 4, 5, 6].map(() => [1, 2]),
    rows: [
      [1, 2],
      [2, 4],
    ],
    output: ([w = 0], [x = 0]) => w * x,
    slope: (output, [x = 0, y = 0]) => [(output - y) * x],
  },
} satisfies Record<string, Lesson>;

const hidden = ([a = 0, b = 0, c = 0, d = 0]: number[], [x1 = 0, x2 = 0]: number[]) => [
  a * x1 + b * x2,
  c * x1 + d * x2,
];
const relu = (z: number): number => Math.max(0, z);

/** In whole numbers, where nothing is rounded. */
export const wholeLesson: Lesson = {
  yaml: runs.twoLayers,
  fill: plain,
  names: ['W1_1,1', 'W1_1,2', 'W1_2,1', 'W1_2,2', 'W2_1,1', 'W2_1,2'],
  miss: 1,
  start: [0, 1, 2, 1, -1, 2],
  rate: 1,
  momentum: 0,
  batches: [[1], [2], [3], [4]],
  rows: [
    [-1, 1, 0],
    [1, 0, 3],
    [1, -1, 1],
    [1, 1, 0],
  ],
  output: (parameters, row) => {
    const [z1 = 0, z2 = 0] = hidden(parameters, row);
    return (parameters[4] as number) * relu(z1) + (parameters[5] as number) * relu(z2);
  },
  slope: (output, row, parameters) => {
    const [x1 = 0, x2 = 0, y = 0] = row;
    const [z1 = 0, z2 = 0] = hidden(parameters, row);
    const error = output - y;
    const first = z1 > 0 ? error * (parameters[4] as number) : 0;
    const second = z2 > 0 ? error * (parameters[5] as number) : 0;
    return [first * x1, first * x2, second * x1, second * x2, error * relu(z1), error * relu(z2)];
  },
};

/** How numbers are written down, and with which of them one goes on. */
export const habits = ['exact', 'cut', 'half up', 'half even', 'cut, all digits kept', 'mixed'] as const;
export type Habit = (typeof habits)[number];

/** The cell written wrong; `isKept`: gone on from, not only written. `make`: what becomes of the number. */
export type Slip = { cell: string; isKept: boolean; make?: (value: number) => number };

const places = 3;
const unit = 10 ** -places;

/** The table as somebody of a habit fills it in. */
export function filledBy(lesson: Lesson, habit: Habit, seed: string, slip: Slip | null): TraceAnswer {
  const random = randomFrom(seed);
  let parameters = lesson.start;
  let velocity = lesson.start.map(() => 0);
  const rows = lesson.batches.map((batch, step): TraceAnswerRow => {
    const row: TraceAnswerRow = {};
    const write = (group: TraceGroup, values: number[]): number[] => {
      if (!lesson.fill.includes(group)) return values;
      const keys = group === 'outputs' ? values.map((_, at) => String(at + 1)) : lesson.names;
      const written = values.map((value, at) => {
        const isSlip = slip?.cell === cellName(step + 1, group, keys[at] as string);
        const other = value + (Math.abs(value) + 0.1) * (1.371 + random());
        const wrong = isSlip && slip.make ? slip.make(value) : other;
        const text = textBy(habit, isSlip ? wrong : value, random);
        return {
          text,
          kept: keptBy(
            habit,
            isSlip && slip.isKept ? wrong : value,
            isSlip && !slip.isKept ? textBy(habit, value, random) : text,
            random,
          ),
        };
      });
      const texts = written.map(({ text }) => text);
      if (group === 'outputs') row.outputs = texts;
      else row[group] = Object.fromEntries(lesson.names.map((name, at) => [name, texts[at] as string]));
      return written.map(({ kept }) => kept);
    };
    const pointsOf = batch.map((number) => lesson.rows[number - 1] as number[]);
    const outputs = write(
      'outputs',
      pointsOf.map((point) => lesson.output(parameters, point)),
    );
    const slopes = pointsOf.map((point, at) => lesson.slope(outputs[at] as number, point, parameters));
    const mean = lesson.names.map(
      (_, entry) => slopes.reduce((sum, slope) => sum + (slope[entry] as number), 0) / batch.length,
    );
    const gradient = write('gradient', mean);
    velocity = write(
      'velocity',
      gradient.map((value, at) => lesson.momentum * (velocity[at] as number) + value),
    );
    parameters = write(
      'parameters',
      parameters.map((value, at) => value - lesson.rate * (velocity[at] as number)),
    );
    return row;
  });
  return { rows };
}

export function cellsOf({ fill, batches, names }: Lesson): string[] {
  return batches.flatMap((batch, step) =>
    fill.flatMap((group) =>
      (group === 'outputs' ? batch.map((_, at) => String(at + 1)) : names).map((key) =>
        cellName(step + 1, group, key),
      ),
    ),
  );
}

type Way = 'exact' | 'cut' | 'half up' | 'half even';
const ways: Way[] = ['exact', 'cut', 'half up', 'half even'];

function textBy(habit: Habit, value: number, random: () => number): string {
  if (habit === 'cut, all digits kept') return written('cut', value, places);
  if (habit !== 'mixed') return written(habit, value, places);
  return written(ways[Math.floor(random() * ways.length)] as Way, value, places);
}

function keptBy(habit: Habit, value: number, text: string, random: () => number): number {
  if (habit === 'exact' || habit === 'cut, all digits kept') return value;
  const hasMore = (text.split('.')[1] ?? '').length > places;
  if (habit !== 'mixed' || hasMore || random() < 0.3) return Number(text);
  const digits = places + 1 + Math.floor(random() * 4);
  return random() < 0.5 ? value : Number(written(random() < 0.5 ? 'cut' : 'half up', value, digits));
}

function written(way: Way, value: number, digits: number): string {
  if (way === 'exact') return String(value);
  const scaled = (Math.abs(value) / unit) * 10 ** (digits - places);
  const below = Math.floor(scaled + 1e-9);
  const rest = scaled - below;
  const isTie = Math.abs(rest - 0.5) < 1e-9;
  const isUp = isTie ? way === 'half up' || below % 2 === 1 : rest > 0.5;
  const whole = way === 'cut' ? below : below + Number(isUp);
  return (Math.sign(value) * whole * 10 ** -digits).toFixed(digits);
}
