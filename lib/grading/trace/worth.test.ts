import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../math/seed';
import type { TraceAnswer, TraceAnswerRow } from '../answer';
import { creditOf } from '../verdict';
import { readCellName } from './cell-name';
import { cellsOf, filledBy, type Lesson, lessons, wholeLesson } from './testing/learner';
import { judged, opened } from './testing/tables';

/** A number for each cell, from its name and the right table. */
type Filling = (cell: string, right: (cell: string) => number) => number;

/** Rounding and cutting make no more of the right number. */
const near = 1e-3;

function numberIn(answer: TraceAnswer, cell: string): number {
  const { row = 0, group = 'outputs', key = '' } = readCellName(cell) ?? {};
  const cells: Record<string, string> | string[] | undefined = answer.rows[row - 1]?.[group];
  return Number(Array.isArray(cells) ? cells[Number(key) - 1] : cells?.[key]);
}

function filled(cells: readonly string[], fill: Filling, right: (cell: string) => number): TraceAnswer {
  const rows: TraceAnswerRow[] = [];
  for (const cell of cells) {
    const { row = 0, group = 'outputs', key = '' } = readCellName(cell) ?? {};
    const text = String(fill(cell, right));
    rows[row - 1] ??= {};
    const of = rows[row - 1] as TraceAnswerRow;
    if (group === 'outputs') of.outputs = [...(of.outputs ?? []), text];
    else of[group] = { ...of[group], [key]: text };
  }
  return { rows };
}

const inRowOne = (cell: string): string => cell.replace(/^\d+/, '1');

/** Tables that nobody worked out. */
function idleTables(lesson: Lesson): [name: string, fill: Filling][] {
  const last = lesson.batches.length;
  const constants = [0, 1, -1, 0.5, 2, 100, 1e6, -1e6, 0.1, 1e-3, 1e-4, -3e-4, 1e-5];
  const label = (cell: string): number => {
    const { row = 0, key = '' } = readCellName(cell) ?? {};
    return lesson.rows[(lesson.batches[row - 1]?.[Number(key) - 1] ?? 0) - 1]?.at(-1) ?? 0;
  };
  const startOf = (cell: string): number =>
    lesson.start[lesson.names.indexOf(readCellName(cell)?.key ?? '')] ?? 0;
  const byGroup =
    (outputs: Filling, gradient: number, parameters: Filling): Filling =>
    (cell, right) => {
      const group = readCellName(cell)?.group;
      if (group === 'outputs') return outputs(cell, right);
      return group === 'parameters' ? parameters(cell, right) : gradient;
    };
  const perColumn = (numbers: readonly number[]): Filling[] =>
    numbers.flatMap((outputs) =>
      [0, 1e-4, 1].flatMap((gradient) =>
        [0, 1e3].map((parameters) =>
          byGroup(
            () => outputs,
            gradient,
            () => parameters,
          ),
        ),
      ),
    );
  const noise = (seed: string, make: (random: number) => number): Filling => {
    const random = randomFrom(seed);
    return () => make(random());
  };
  const seeds = Array.from({ length: 5 }, (_, at) => String(at));
  return [
    ...constants.map((value): [string, Filling] => [`${value} everywhere`, () => value]),
    ['the start in every row', byGroup(() => 0.5, 0, startOf)],
    ['the labels, no gradient and nothing moved', byGroup(label, 0, startOf)],
    ['the labels, the rest zero', byGroup(label, 0, () => 0)],
    [
      'the end in every row',
      byGroup(
        (cell, right) => right(cell.replace(/^\d+ outputs \d+/, `${last} outputs 1`)),
        0,
        (cell, right) => right(cell.replace(/^\d+/, String(last))),
      ),
    ],
    ['the first row in every row', (cell, right) => right(inRowOne(cell))],
    ...perColumn([0, 0.5, 1]).map((fill, at): [string, Filling] => [`a number in each column, ${at}`, fill]),
    ...seeds.flatMap((seed): [string, Filling][] => [
      [`noise ${seed}`, noise(seed, (random) => Number((random * 4 - 2).toFixed(3)))],
      [`whole noise ${seed}`, noise(seed, (random) => Math.floor(random * 5) - 2)],
      [`zeros and ones ${seed}`, noise(seed, (random) => Math.floor(random * 2))],
      [`tiny noise ${seed}`, noise(seed, (random) => Number(((random - 0.5) * 8e-4).toFixed(6)))],
    ]),
  ];
}

describe.each(Object.entries<Lesson>({ ...lessons, wholeLesson }))(
  'a table of %s nobody worked out',
  (_, lesson) => {
    const run = opened(lesson.yaml);
    const cells = cellsOf(lesson);
    const table = filledBy(lesson, 'exact', '', null);
    const right = (cell: string): number => numberIn(table, cell);

    test('earns no more than its cells that are true, and one by luck', { timeout: 120_000 }, () => {
      for (const [name, fill] of idleTables(lesson)) {
        const answer = filled(cells, fill, right);
        const isTrue = (cell: string): boolean => Math.abs(numberIn(answer, cell) - right(cell)) <= near;
        const earned = (creditOf(judged(answer, run)) ?? 0) * cells.length;
        expect(earned, name).toBeLessThanOrEqual(cells.filter(isTrue).length + 1 + 1e-9);
      }
    });

    test('earns the first row and no more where it goes on without work from there', () => {
      const first = (cell: string): boolean => cell.startsWith('1 ');
      const idle: Filling = (cell) => (/parameters/.test(cell) ? right(inRowOne(cell)) : 0);
      const answer = filled(cells, (cell, of) => (first(cell) ? of(cell) : idle(cell, of)), right);
      const isTrue = (cell: string): boolean => Math.abs(numberIn(answer, cell) - right(cell)) <= near;
      const earned = (creditOf(judged(answer, run)) ?? 0) * cells.length;
      expect(earned).toBeLessThanOrEqual(cells.filter(isTrue).length + 1 + 1e-9);
    });
  },
);
