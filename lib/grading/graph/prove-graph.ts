import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import type { GraphAnswer } from '../answer';
import type { CellsVerdict } from '../cells/cell-verdict';
import { type CellValue, isNearCell, isTrivial, repeatedValues, ruleOfCells } from '../cells/judge-cell';
import type { CellMark } from '../verdict';
import { answerOf, type FilledCell, fillOf, type Keeping } from './fills';
import { cellName, judgeGraph } from './judge-graph';
import { asTyped, textOf } from './runs';

/** Slips tried in one graph, spread over its cells. */
const slipMax = 30;
const writing = { notation: 'text', locale: 'en' } as const;

/**
 * Fills made from the graph itself, judged: the right ones by every way of rounding, one wrong cell left alone, one that
 * is gone on from, and nothing but wrong cells. `flaws` says in English which of them is judged otherwise.
 */
export function proveGraph(exercise: Exercise, part: GraphPart): { checkCount: number; flaws: string[] } {
  const right = fillOf(exercise, part, 'exact');
  if (right === null) return { checkCount: 1, flaws: ['a cell of the graph has no value'] };
  const flaws: string[] = [];
  let checkCount = 0;
  const check = (
    label: string,
    answer: GraphAnswer,
    problem: (verdict: CellsVerdict) => string | null,
  ): void => {
    checkCount += 1;
    const found = problem(judgeGraph(exercise, part, answer, writing));
    if (found !== null) flaws.push(`${label}: ${found}`);
  };
  const is = (wanted: CellsVerdict['kind']) => (verdict: CellsVerdict) =>
    verdict.kind === wanted ? null : `is ${verdict.kind}${firstOther(verdict)}`;
  const keepings: Keeping[] = part.rounded === null ? ['exact'] : ['exact', 'rounded', 'cut'];
  for (const keeping of keepings)
    check(`the right fill, ${keeping}`, written(right, part, keeping), is('correct'));
  const allWrong = right.map(({ cell, value }, at) => ({ cell, value: moved(value, at) }));
  check('a fill of wrong numbers', answerOf(allWrong), is('incorrect'));
  check('an empty fill', {}, is('unread'));
  for (const { cell, at } of slipCells(part)) {
    const label = cellName(cell);
    const keeping = part.rounded === null ? 'exact' : 'rounded';
    const alone = fillOf(exercise, part, 'exact', { cell, make: (value) => moved(value, at) }, false);
    if (alone !== null) check(`one wrong cell, ${label}`, answerOf(alone), onlyWrong(label, ['right']));
    const carried = slips
      .map((slip) => fillOf(exercise, part, keeping, { cell, make: (value) => slip(value, at) }))
      .find((fill) => fill !== null && isGoneOnFrom(fill, right, cell, part));
    if (carried)
      check(`gone on from a wrong ${label}`, answerOf(carried), onlyWrong(label, ['right', 'carried']));
  }
  return { checkCount, flaws };
}

/** The right numbers, each rounded by itself. */
function written(right: readonly FilledCell[], { rounded }: GraphPart, keeping: Keeping): GraphAnswer {
  if (keeping === 'exact' || rounded === null) return answerOf(right);
  const direction = keeping === 'cut' ? 1 : 4;
  return answerOf(
    right.map(({ cell, value }) => {
      const data = value.data.map((ball) => ({
        ...ball,
        value: ball.value.toDecimalPlaces(rounded, direction),
      }));
      return { cell, value: { ...value, data } };
    }),
  );
}

function slipCells(part: GraphPart): { cell: GraphCell; at: number }[] {
  const cells = graphCells(part.graph, part.fill, part.leave).map((cell, at) => ({ cell, at }));
  const every = Math.ceil(cells.length / slipMax);
  return cells.filter(({ at }) => at % every === 0);
}

/** A little off, so that logarithms and roots still have a value; else far off. */
const slips = [(value: CellValue, at: number) => scaled(value, 0.871 - 0.0013 * at), moved];

function scaled(value: CellValue, factor: number): CellValue {
  return { ...value, data: value.data.map((ball) => ({ ...ball, value: ball.value.times(factor) })) };
}

/** Far from the right value, never zero, and different from cell to cell. */
function moved(value: CellValue, at: number): CellValue {
  const data = value.data.map((ball, entry) => {
    const size = ball.value.abs().plus(1);
    return { ...ball, value: ball.value.plus(size.times(2.371 + 0.0173 * at + 0.0019 * entry)) };
  });
  return { ...value, data };
}

/** Whether the cell is really another, and nothing that follows from it is trivial, so that all is to be carried. */
function isGoneOnFrom(
  fill: readonly FilledCell[],
  right: readonly FilledCell[],
  slipped: GraphCell,
  part: GraphPart,
): boolean {
  const rule = ruleOfCells(part);
  const truths = new Map(right.map(({ cell, value }) => [cellName(cell), value]));
  const pairs = fill.map(({ cell, value }) => ({
    cell,
    value,
    truth: truths.get(cellName(cell)) as CellValue,
  }));
  const end = truths.get(cellName({ fill: 'values', key: part.end })) ?? null;
  const others = pairs.filter(({ value, truth }) => !isNearCell(value, truth, rule));
  const texts = pairs.map(({ value, truth }) => ({
    typed: textOf(asTyped(value)),
    truth: textOf(asTyped(truth)),
  }));
  return (
    others.some(({ cell }) => cellName(cell) === cellName(slipped)) &&
    others.every(({ value, truth }) => !isTrivial(value, truth, end)) &&
    repeatedValues(texts).size === 0
  );
}

function onlyWrong(label: string, others: readonly CellMark[]): (verdict: CellsVerdict) => string | null {
  return (verdict) => {
    if (verdict.kind !== 'partly' && verdict.kind !== 'incorrect') return `is ${verdict.kind}`;
    const first = verdict.cells.find(({ cell, mark }) =>
      cell === label ? mark !== 'wrong' : !others.includes(mark),
    );
    if (first !== undefined) return `${first.cell} is ${first.mark}`;
    return verdict.firstWrong === label ? null : `${verdict.firstWrong} is pointed out`;
  };
}

function firstOther(verdict: CellsVerdict): string {
  if (verdict.kind === 'unread') return `, ${verdict.cell}: ${verdict.problem.code}`;
  const first = 'cells' in verdict ? verdict.cells.find(({ mark }) => mark !== 'right') : undefined;
  return first === undefined ? '' : `, ${first.cell} is ${first.mark}`;
}
