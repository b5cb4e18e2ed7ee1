import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import { name } from '../../math/expression';
import type { NumberRule } from '../../math/number-check';
import type { CellMark } from '../cells/cell-verdict';
import { pointOf } from '../cells/exercise-point';
import { type CellValue, isNearCell, isTrivial, isWorkedOut, ruleOfCells, textOf } from '../cells/judge-cell';
import { linesOf, sidesOfCell, waysOfCell } from './cell-ways';
import { type GraphModel, graphModelOf, keyOf } from './graph-model';
import { changeIn, createRun, type Run, setIn, valueIn } from './runs';

/**
 * The truth, and what follows from the learner's cells: as typed; with the digits kept that a calculator keeps; from
 * the values alone, the derivatives worked out afresh.
 */
export type Work = {
  graphModel: GraphModel;
  cells: GraphCell[];
  rule: NumberRule;
  truth: Run;
  typed: Run;
  unrounded: Run;
  fromValues: Run;
  end: CellValue;
  /** From which side the kink of a line was taken. */
  sides: Map<string, number>;
};

export function createWork(exercise: Exercise, part: GraphPart): Work {
  const graphModel = graphModelOf(part, exercise.model);
  const run = (): Run => createRun(graphModel.model, pointOf(exercise));
  const truth = run();
  return {
    graphModel,
    cells: graphCells(part.graph, part.fill, part.leave),
    rule: ruleOfCells(part),
    truth,
    typed: run(),
    unrounded: run(),
    fromValues: run(),
    end: valueIn(truth, name(part.end)) as CellValue,
    sides: new Map(),
  };
}

/** The right value, by the sides of kinks that the learner took. */
export function truthOf(cell: GraphCell, { truth }: Work): CellValue {
  return valueIn(truth, name(keyOf(cell))) as CellValue;
}

/** Marks one cell and keeps it for those after it. Null where the truth itself cannot be told. */
export function judgeCell(
  cell: GraphCell,
  typed: CellValue | null,
  work: Work,
  repeated: ReadonlySet<string>,
): CellMark | null {
  const truth = truthOf(cell, work);
  if (!isWorkedOut(truth)) return null;
  if (typed === null) return 'empty';
  const right = rightValue(cell, typed, truth, work);
  const follows = right ?? carriedValue(cell, typed, work);
  const mark: CellMark = right !== null ? 'right' : follows !== null ? 'carried' : 'wrong';
  const end = cell.fill === 'values' && cell.key !== work.graphModel.graph.end ? work.end : null;
  const isSilent = right === null && (repeated.has(textOf(typed)) || isTrivial(typed, truth, end));
  const key = keyOf(cell);
  setIn(work.typed, key, typed, isSilent);
  setIn(work.unrounded, key, follows ?? typed, isSilent);
  if (cell.fill === 'values') setIn(work.fromValues, key, typed, isSilent);
  return mark;
}

/** The truth that was met: at a kink from either side, and later cells of the same line from the same side. */
function rightValue(cell: GraphCell, typed: CellValue, truth: CellValue, work: Work): CellValue | null {
  const lines = linesOf(cell, work.graphModel);
  const taken = takenSide(cell, work);
  const isByConvention = taken === null || (cell.fill === 'gradients' && work.graphModel.hasLocal);
  if (isByConvention && isNearCell(typed, truth, work.rule)) return noteSide(cell, 0, lines, work, truth);
  const ways = sidesOfCell(cell, work.graphModel);
  for (const [side, way] of ways.entries()) {
    if (taken !== null && side !== taken) continue;
    const value = side === 0 ? truth : valueIn(work.truth, way);
    if (value !== null && isNearCell(typed, value, work.rule))
      return noteSide(cell, side, lines, work, value);
  }
  return null;
}

/** From which side the kink of one of its lines was taken before, if it was. */
function takenSide(cell: GraphCell, { graphModel, sides }: Work): number | null {
  const [taken] = linesOf(cell, graphModel).flatMap((line) => sides.get(line) ?? []);
  return taken ?? null;
}

/** Keeps the side where the kink is met, so that what comes after is judged by it. */
function noteSide(cell: GraphCell, side: number, lines: string[], work: Work, value: CellValue): CellValue {
  const [line] = lines;
  if (line !== undefined && lines.length === 1 && isAtKink(cell, work)) work.sides.set(line, side);
  if (side > 0) changeIn(work.truth, keyOf(cell), value);
  return value;
}

function isAtKink(cell: GraphCell, { graphModel, truth }: Work): boolean {
  const [first, ...others] = sidesOfCell(cell, graphModel).map((way) => valueIn(truth, way));
  return others.some((other) => first && other && !isNearCell(first, other, {}));
}

function carriedValue(cell: GraphCell, typed: CellValue, work: Work): CellValue | null {
  const ways = waysOfCell(cell, work.graphModel, takenSide(cell, work));
  for (const run of [work.typed, work.unrounded, work.fromValues]) {
    for (const way of ways) {
      const value = valueIn(run, way);
      if (value !== null && isNearCell(typed, value, work.rule)) return value;
    }
  }
  return null;
}
