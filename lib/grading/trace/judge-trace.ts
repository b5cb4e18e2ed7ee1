import type { Exercise } from '../../catalog/exercise';
import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { DecimalBall } from '../../math/decimals';
import type { ReadProblem } from '../../math/notation/problem';
import type { NumberRule } from '../../math/number-check';
import { scalar } from '../../math/tensor';
import { type CellsVerdict, cellVerdict, verdictOfCells } from '../cells/cell-verdict';
import { isNearEntry, isTrivial, ruleOfCells } from '../cells/judge-cell';
import type { Writing } from '../cells/read-cell';
import type { CellMark, CellVerdict } from '../verdict';
import { cellName } from './cell-name';
import { keysOf, readTrace, type TypedCell, type TypedRow } from './trace-answer';
import { findTraceMistake } from './trace-mistakes';
import { type Training, trainingOf } from './training';
import { trueRunOf } from './true-run';
import { type Before, type Own, type StepPlace, type Way, waysTo } from './ways';

/**
 * A table of a training run, row by row. A cell is right where it is the true value, or follows from cells that are
 * right, as rounded there; carried where it follows from what the learner wrote before. Any value whatever is judged.
 */
export function judgeTrace(
  exercise: Exercise,
  part: TracePart,
  answer: unknown,
  writing: Writing = { notation: 'text', locale: 'en' },
): CellsVerdict {
  const training = trainingOf(exercise, part);
  const read = readTrace(training, answer, writing);
  if (read.kind === 'unread') return read;
  const run = trueRunOf(training);
  const { start, still } = run.bench;
  const atStart = {
    parameters: { values: start, isClean: true },
    velocity: { values: still, isClean: true },
  };
  let before: Before = { own: atStart, truth: atStart };
  const cells: CellVerdict[] = [];
  for (const [at, row] of read.rows.entries()) {
    const truth = run.steps[at];
    const batch = part.batches[at];
    if (truth === undefined || batch === undefined) throw new Error('A row for every step');
    const place: StepPlace = { run, truth, batch, before, own: {}, known: new Map() };
    const judged = judgeRow(row, at + 1, place, training);
    if (!Array.isArray(judged)) return judged;
    cells.push(...judged);
    before = {
      own: {
        parameters: place.own.parameters ?? firstOf('parameters', place),
        velocity: place.own.velocity ?? firstOf('velocity', place),
      },
      truth: {
        parameters: { values: truth.parameters, isClean: true },
        velocity: { values: truth.velocity, isClean: true },
      },
    };
  }
  return verdictOfCells(cells);
}

function firstOf(group: TraceGroup, place: StepPlace): Way {
  return waysTo(group, place)[0] ?? { values: place.truth[group], isClean: true };
}

/** The verdicts on one row, or the cell that has to be asked about; what the learner has there is left in `place.own`. */
function judgeRow(
  row: TypedRow,
  number: number,
  place: StepPlace,
  training: Training,
): CellVerdict[] | Extract<CellsVerdict, { kind: 'unread' }> {
  const { part } = training;
  const verdicts: CellVerdict[] = [];
  for (const { group, cells } of row) {
    const keys = keysOf(part, group, number);
    const marks = cells.map((cell, at) =>
      cell === null ? 'empty' : markOf(cell.ball, group, at, place, part),
    );
    for (const [at, cell] of cells.entries()) {
      const name = cellName(number, group, keys[at] as string);
      const mark = marks[at] as CellMark;
      const isWrong = cell !== null && mark === 'wrong';
      const decimal = isWrong ? cell.decimal : null;
      if (isWrong && decimal !== null && markOf(decimal.ball, group, at, place, part) !== 'wrong')
        return { kind: 'unread', problem: isItDecimal(cell.text, decimal.text), cell: name };
      const finding = isWrong ? findTraceMistake(cell.ball, group, { at, place, training }) : null;
      verdicts.push(cellVerdict(name, mark, finding));
    }
    place.own = { ...place.own, ...ownOf(group, cells, marks, place) };
  }
  return verdicts;
}

function markOf(
  typed: DecimalBall,
  group: TraceGroup,
  at: number,
  place: StepPlace,
  part: TracePart,
): Exclude<CellMark, 'empty'> {
  const rule = ruleOfCells(part);
  const isNear = (value: DecimalBall, within: NumberRule): boolean => isNearEntry(typed, value, within);
  if (isNear(place.truth[group][at] as DecimalBall, rule)) return 'right';
  const ways = waysTo(group, place);
  const isOne = (isClean: boolean, within: NumberRule): boolean =>
    ways.some((way) => way.isClean === isClean && isNear(way.values[at] as DecimalBall, within));
  if (isOne(true, rule)) return 'right';
  return isOne(false, carriedRule(rule, part)) ? 'carried' : 'wrong';
}

/** Whoever goes on with more digits than were written down is off by about one in the last of them. */
function carriedRule(rule: NumberRule, { rounded }: TracePart): NumberRule {
  if (rounded === null) return rule;
  return { ...rule, absolute: Math.max(rule.absolute ?? 0, Number(`1.5e${-rounded}`)) };
}

function isItDecimal(text: string, suggestion: string): ReadProblem {
  return { code: 'bad-number', at: 0, length: text.length, found: text.trim(), suggestion };
}

/**
 * What the later cells follow from: the cells as typed; for an empty one what follows from those before; for one that
 * would make the rest trivial the true value. Nothing, where the group is left empty.
 */
function ownOf(
  group: TraceGroup,
  cells: readonly (TypedCell | null)[],
  marks: readonly CellMark[],
  place: StepPlace,
): Own {
  if (marks.every((mark) => mark === 'empty')) return {};
  const first = marks.includes('empty') ? firstOf(group, place) : null;
  const values = cells.map((cell, at) => {
    const right = place.truth[group][at] as DecimalBall;
    if (cell === null) return first?.values[at] ?? right;
    const isBarred = marks[at] === 'wrong' && isTrivial(scalar(cell.ball), scalar(right), null);
    return isBarred ? right : cell.ball;
  });
  const isClean = (first?.isClean ?? true) && marks.every((mark) => mark === 'right' || mark === 'empty');
  return { [group]: { values, isClean } };
}
