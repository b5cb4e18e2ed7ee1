import { describe, expect, test } from 'vitest';
import { linearRegression, sgdByHand, twoLayers } from '../../catalog/testing/trace-yaml';
import type { TraceAnswer, TraceAnswerRow } from '../answer';
import type { Finding } from '../verdict';
import { readCellName } from './cell-name';
import { filledBy, type Lesson, lessons } from './testing/learner';
import { judged, opened } from './testing/tables';

/** The finding for a table that is right but for one cell. */
function found(yaml: string, right: TraceAnswer, cell: string, value: number | string): Finding | undefined {
  const answer = structuredClone(right);
  const { row = 0, group = 'outputs', key = '' } = readCellName(cell) ?? {};
  const cells = answer.rows[row - 1]?.[group] as Record<string, string>;
  cells[group === 'outputs' ? String(Number(key) - 1) : key] =
    typeof value === 'string' ? value : value.toFixed(7);
  const verdict = judged(answer, opened(yaml));
  const cellsOf = 'cells' in verdict ? verdict.cells : [];
  expect(cellsOf?.filter(({ mark }) => mark === 'wrong').map((one) => one.cell)).toEqual([cell]);
  return cellsOf?.find((one) => one.cell === cell)?.finding;
}

/** What is known before and in a step of a right table. */
function numbersOf(lesson: Lesson, table: TraceAnswer, step: number) {
  const list = (row: TraceAnswerRow | undefined, group: 'gradient' | 'velocity' | 'parameters') =>
    lesson.names.map((name) => Number(row?.[group]?.[name]));
  const row = table.rows[step - 1];
  const before = step === 1 ? lesson.start : list(table.rows[step - 2], 'parameters');
  const batch = lesson.batches[step - 1] as number[];
  const slopeOf = (point: number, parameters = before): number[] => {
    const values = lesson.rows[point - 1] as number[];
    return lesson.slope(lesson.output(parameters, values), values, parameters);
  };
  const meanOf = (points: number[], parameters = before): number =>
    points.reduce((sum, point) => sum + (slopeOf(point, parameters)[0] as number), 0) / points.length;
  return {
    batch,
    before,
    slopeOf,
    meanOf,
    gradient: list(row, 'gradient'),
    velocity: list(row, 'velocity'),
    after: list(row, 'parameters'),
    velocityBefore: step === 1 ? [0] : list(table.rows[step - 2], 'velocity'),
    outputAt: (point: number, parameters = before) =>
      lesson.output(parameters, lesson.rows[point - 1] as number[]),
  };
}

type Numbers = ReturnType<typeof numbersOf>;
type Damage = [cell: string, make: (numbers: Numbers) => number, id: string, variant?: string];
const first = ([value = 0]: number[]): number => value;

const oneByOne: Record<'scaledInputs' | 'linearRegression' | 'momentum', Damage[]> = {
  scaledInputs: [
    ['outputs 1', ({ outputAt, batch }) => outputAt(batch[1] as number), 'other-numbers', 'point'],
    [
      'outputs 1',
      ({ outputAt, batch }) => -Math.log(1 / outputAt(first(batch)) - 1),
      'other-numbers',
      'inner',
    ],
    [
      'outputs 2',
      ({ outputAt, batch }) => outputAt(batch[1] as number, [0, 0, 0]),
      'other-numbers',
      'earlier',
    ],
    ['gradient w0', ({ gradient }) => -first(gradient), 'sign'],
    ['gradient w0', ({ gradient }) => 2 * first(gradient), 'sum-for-mean'],
    ['gradient w0', ({ gradient }) => gradient[1] as number, 'other-gradient'],
    ['gradient w0', ({ meanOf, batch }) => meanOf(batch.slice(0, 1)), 'other-numbers', 'one-point'],
    ['gradient w0', ({ meanOf }) => meanOf([1, 2]), 'other-numbers', 'batch'],
    ['gradient w0', ({ meanOf, batch, after }) => meanOf(batch, after), 'other-numbers', 'later'],
    ['gradient w0', ({ meanOf, batch }) => meanOf(batch, [0, 0, 0]), 'other-numbers', 'earlier'],
    [
      'gradient w0',
      ({ slopeOf, outputAt, batch }) =>
        batch.reduce((sum, at) => sum + first(slopeOf(at)) / (outputAt(at) * (1 - outputAt(at))), 0) / 2,
      'inner-derivative-lost',
    ],
    ['parameters w0', ({ before, gradient }) => first(before) + first(gradient), 'sign', 'term'],
    ['parameters w0', ({ before }) => first(before), 'other-numbers', 'copied'],
  ],
  linearRegression: [
    ['parameters w', ({ before, gradient }) => first(before) - first(gradient), 'factor-missing'],
    ['parameters w', ({ gradient }) => -0.1 * first(gradient), 'term-missing'],
    ['outputs 4', ({ outputAt }) => outputAt(3), 'other-numbers', 'point'],
    ['gradient w', ({ meanOf }) => meanOf([4]), 'other-numbers', 'one-point'],
  ],
  momentum: [
    ['velocity w', ({ gradient }) => first(gradient), 'term-missing'],
    ['velocity w', ({ velocity }) => -first(velocity), 'sign'],
    ['velocity w', ({ velocityBefore }) => first(velocityBefore), 'other-numbers', 'copied'],
    ['velocity w', ({ velocityBefore }) => 0.9 * first(velocityBefore), 'term-missing'],
    [
      'velocity w',
      ({ velocityBefore, gradient }) => 0.9 * first(velocityBefore) + 0.1 * first(gradient),
      'factor-extra',
    ],
    ['parameters w', ({ before, gradient }) => first(before) - 0.1 * first(gradient), 'swapped', 'for'],
    ['parameters w', ({ velocity }) => -0.1 * first(velocity), 'term-missing'],
  ],
};

describe.each(Object.entries(oneByOne))('a wrong cell of %s', (name, damages) => {
  const lesson: Lesson = lessons[name as keyof typeof oneByOne];
  const right = filledBy(lesson, 'exact', '', null);

  test.each(damages)('%#: %s', (cell, make, id, variant) => {
    const step = 3;
    const value = make(numbersOf(lesson, right, step));
    const finding = found(lesson.yaml, right, `${step} ${cell}`, value);
    expect(finding).toMatchObject({ id, ...(variant === undefined ? {} : { variant }) });
  });
});

test('going on from the start of the run is named', () => {
  const lesson = lessons.linearRegression;
  const started = lesson.yaml.replace('{ w: 0, b: 0 }', '{ w: 1, b: 0 }');
  const run: Lesson = { ...lesson, yaml: started, start: [1, 0] };
  const right = filledBy(run, 'exact', '', null);
  const { gradient } = numbersOf(run, right, 3);
  expect(found(started, right, '3 parameters w', 1 - 0.1 * first(gradient))).toMatchObject({
    id: 'other-numbers',
    variant: 'start',
  });
  expect(started).not.toBe(linearRegression);
});

describe('a wrong gradient of two layers', () => {
  const row: TraceAnswerRow = {
    outputs: ['-1'],
    gradient: { 'W1_1,1': '-1', 'W1_1,2': '1', 'W1_2,1': '0', 'W1_2,2': '0', 'W2_1,1': '-1', 'W2_1,2': '0' },
    parameters: { 'W1_1,1': '1', 'W1_1,2': '0', 'W1_2,1': '2', 'W1_2,2': '1', 'W2_1,1': '0', 'W2_1,2': '2' },
  };
  const found = (yaml: string, wrong: Record<string, string>): (Finding | undefined)[] => {
    const verdict = judged({ rows: [{ gradient: { ...row.gradient, ...wrong } }] }, opened(yaml));
    const cells = 'cells' in verdict ? (verdict.cells ?? []) : [];
    return Object.keys(wrong).map((key) => {
      const cell = cells.find((one) => one.cell === `1 gradient ${key}`);
      expect(cell?.mark).toBe('wrong');
      return cell?.finding;
    });
  };

  test('forgets that a hidden unit is off', () => {
    const lost = { id: 'inner-derivative-lost', names: { inner: { text: 'a₁' } } };
    expect(found(twoLayers, { 'W1_2,1': '2', 'W1_2,2': '-2' })).toMatchObject([lost, lost]);
  });

  test('uses second weights that have moved already', () => {
    // W2 moves from −1 to −½ at this rate, and the gradient is (f − y) W2 x = −1 · (−½) · (−1).
    const slower = twoLayers.replace('rate: 1', 'rate: 0.5');
    const later = { id: 'other-numbers', variant: 'later' };
    expect(found(slower, { 'W1_1,1': '-0.5', 'W1_1,2': '0.5' })).toMatchObject([later, later]);
  });

  test.each<Record<string, string>>([
    { 'W2_1,2': '1' },
    { 'W1_2,1': '1' },
    { 'W1_2,2': '-1' },
    { 'W2_1,2': '1', 'W1_2,1': '3' },
  ])('has no name where small numbers meet one by chance: %j', (wrong) =>
    expect(found(twoLayers, wrong)[0]).toBeUndefined(),
  );
});

describe('a reason that other cells speak against', () => {
  const gradientOf = (yaml: string, gradient: Record<string, string>): (Finding | undefined)[] => {
    const verdict = judged({ rows: [{ gradient }] }, opened(yaml));
    const cells = 'cells' in verdict ? (verdict.cells ?? []) : [];
    return cells.filter(({ mark }) => mark === 'wrong').map((cell) => cell.finding);
  };

  test('is not told: twice the gradient is not that of one point', () => {
    const doubled = { id: 'factor-constant', names: { factor: { text: '2' } } };
    expect(gradientOf(linearRegression, { w: '-17.5', b: '-8' })).toMatchObject([doubled, doubled]);
  });

  test('is told as far as it goes: 1 − 0.9 is the rate', () => {
    const velocity = [
      { gradient: { w: '-5' }, velocity: { w: '-5' }, parameters: { w: '0.5' } },
      { gradient: { w: '-3.75' }, velocity: { w: '-4.875' }, parameters: { w: '0.988' } },
    ];
    const verdict = judged({ rows: velocity }, opened(lessons.momentum.yaml));
    const cell = 'cells' in verdict && verdict.cells?.find((one) => one.cell === '2 velocity w');
    expect(cell).toMatchObject({ finding: { id: 'factor-extra', names: { factor: { text: '0.1' } } } });
  });
});

test('fewer decimals than asked for are named', () => {
  const lesson = lessons.scaledInputs;
  const right = filledBy(lesson, 'exact', '', null);
  for (const [step, row] of right.rows.entries())
    for (const [key, text] of Object.entries(row.gradient ?? {})) {
      const short = Number(text).toFixed(2);
      if (Math.abs(Number(short) - Number(text)) < 0.0015 || /^-?0\.0|0$/.test(short)) continue;
      expect(found(lesson.yaml, right, `${step + 1} gradient ${key}`, short)).toMatchObject({
        id: 'rounded-too-early',
      });
    }
});

test('nothing is said of a number that no mistake of the table gives', () => {
  const lesson = lessons.sgdByHand;
  const right = filledBy(lesson, 'exact', '', null);
  for (const cell of ['2 outputs 1', '2 gradient w1', '2 parameters w2'])
    expect(found(sgdByHand, right, cell, 7.77)).toBeUndefined();
});
