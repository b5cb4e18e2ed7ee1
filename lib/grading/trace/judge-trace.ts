import type { Exercise } from '../../catalog/exercise';
import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { ReadProblem } from '../../math/notation/problem';
import { type CellsVerdict, cellVerdict, verdictOfCells } from '../cells/cell-verdict';
import type { Writing } from '../cells/read-cell';
import { once } from '../once';
import type { CellMark } from '../verdict';
import { cellName } from './cell-name';
import { isNearAt, isNearTo, type OneNumber, roughlyNear } from './numbers';
import { derivedFrom, fitsAt, isAsWritten, isWithin, ownOf } from './own-numbers';
import { spanRight } from './spread';
import { keysOf, readTrace, type TypedRow } from './trace-answer';
import { findTraceMistake } from './trace-mistakes';
import { type Training, trainingOf } from './training';
import { type Start, trueRunOf } from './true-run';
import { type Before, fixedSource, type StepPlace, type Way, waysTo } from './ways';
import { type JudgedCell, plainNumber, worthOf } from './worth';

/** More wrong cells than these are not gone through one by one, and each costs time. */
const explainedMax = 20;

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
  const sourcesAt = (step: number): Before['truth'] => {
    const { parameters, velocity } = run.starts[step] as Start;
    return { parameters: [fixedSource(parameters)], velocity: [fixedSource(velocity)] };
  };
  const atStart = sourcesAt(0);
  let before: Before = { own: atStart, truth: atStart };
  const cells: JudgedCell[] = [];
  for (const [at, row] of read.rows.entries()) {
    const truth = run.numbers[at];
    const batch = part.batches[at];
    if (truth === undefined || batch === undefined) throw new Error('A row for every step');
    const place: StepPlace = { run, step: at, truth, batch, before, own: {}, known: new Map() };
    const explained = cells.filter(({ verdict }) => verdict.mark === 'wrong').length;
    const judged = judgeRow(row, read.rows[at - 1] ?? null, place, training, explainedMax - explained);
    if (!Array.isArray(judged)) return judged;
    cells.push(...judged);
    before = {
      own: {
        parameters: place.own.parameters ?? [derivedFrom('parameters', place, part)],
        velocity: place.own.velocity ?? [derivedFrom('velocity', place, part)],
      },
      truth: sourcesAt(at + 1),
    };
  }
  return verdictOfCells(worthOf(cells));
}

/** The verdicts on one row, or the cell that has to be asked about; what the learner has there is left in `place.own`. */
function judgeRow(
  row: TypedRow,
  above: TypedRow | null,
  place: StepPlace,
  training: Training,
  explainedLeft: number,
): JudgedCell[] | Extract<CellsVerdict, { kind: 'unread' }> {
  const { part } = training;
  const judged: JudgedCell[] = [];
  const number = place.step + 1;
  let left = explainedLeft;
  for (const [of, { group, cells }] of row.entries()) {
    const keys = keysOf(part, group, number);
    const marks = cells.map((cell, at) =>
      cell === null ? 'empty' : markOf(cell.number, group, at, place, part),
    );
    const wrong = cells.flatMap((cell, at) =>
      cell !== null && marks[at] === 'wrong' ? [{ typed: cell.number, at }] : [],
    );
    for (const [at, cell] of cells.entries()) {
      const name = cellName(number, group, keys[at] as string);
      const mark = marks[at] as CellMark;
      const isWrong = cell !== null && mark === 'wrong';
      const decimal = isWrong ? cell.decimal : null;
      if (isWrong && decimal !== null && markOf(decimal.number, group, at, place, part) !== 'wrong')
        return { kind: 'unread', problem: isItDecimal(cell.text, decimal.text), cell: name };
      const isExplained = isWrong && left > 0;
      if (isExplained) left -= 1;
      const others = wrong.filter((one) => one.at !== at);
      const finding = isExplained
        ? findTraceMistake(cell.number, group, { at, place, training }, others)
        : null;
      judged.push({
        verdict: cellVerdict(name, mark, finding),
        step: place.step,
        group,
        typed: cell?.number ?? null,
        isIdle: once(
          () =>
            cell !== null &&
            idleNumbers(group, at, above?.[of]?.cells[at]?.number, place, training).some((idle) =>
              isNearTo(cell.number, idle, place.run.rule),
            ),
        ),
        wouldDo: fitsAt(group, at, place, part),
      });
    }
    place.own = { ...place.own, ...ownOf(group, cells, marks, place, part) };
  }
  return judged;
}

/** What may be put into a cell without working anything out. */
function idleNumbers(
  group: TraceGroup,
  at: number,
  above: OneNumber | undefined,
  { batch, step }: StepPlace,
  { part, start }: Training,
): OneNumber[] {
  const point = group === 'outputs' ? (part.data.rows[(batch[at] as number) - 1] ?? []) : [];
  const before = group === 'parameters' && step === 0 ? [start[at] as number] : [];
  return [...[0, ...before, ...point].map(plainNumber), ...(above === undefined ? [] : [above])];
}

function markOf(
  typed: OneNumber,
  group: TraceGroup,
  at: number,
  place: StepPlace,
  part: TracePart,
): Exclude<CellMark, 'empty'> {
  if (isNearAt(typed, place.truth[group], at, place.run.rule)) return 'right';
  const ways = waysTo(group, place);
  const right = once(() => spanRight(typed.exact(), part));
  const isOne = (isClean: boolean): boolean => {
    const unclear: Way[] = [];
    for (const way of ways) {
      const near = way.isClean === isClean ? roughlyNear(typed, way.numbers, at, place.run.rule) : 'far';
      if (near === 'near') return true;
      if (near === 'unclear') unclear.push(way);
    }
    // Exact arithmetic takes far longer.
    return (
      ways.some((way) => way.isClean === isClean && isWithin(right(), way, at)) ||
      unclear.some((way) => isAsWritten(typed, way, at, place))
    );
  };
  if (isOne(true)) return 'right';
  return isOne(false) ? 'carried' : 'wrong';
}

function isItDecimal(text: string, suggestion: string): ReadProblem {
  return { code: 'bad-number', at: 0, length: text.length, found: text.trim(), suggestion };
}
