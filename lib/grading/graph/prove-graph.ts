import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import type { GraphAnswer } from '../answer';
import type { CellsVerdict } from '../cells/cell-verdict';
import { type FillCheck, type FillProof, fillProof } from '../cells/fill-check';
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
export function proveGraph(exercise: Exercise, part: GraphPart): FillProof {
  const right = fillOf(exercise, part, 'exact');
  if (right === null) return { fills: [], checkCount: 1, flaws: ['a cell of the graph has no value'] };
  const fills: FillCheck[] = [];
  const check = (
    made: Pick<FillCheck, 'what' | 'keeping' | 'cell'>,
    answer: GraphAnswer,
    problemOf: (verdict: CellsVerdict) => string | null,
  ): void => {
    const verdict = judgeGraph(exercise, part, answer, writing);
    fills.push({ ...made, answer, verdict, problem: problemOf(verdict) });
  };
  const is = (wanted: CellsVerdict['kind']) => (verdict: CellsVerdict) =>
    verdict.kind === wanted ? null : `is ${verdict.kind}${firstOther(verdict)}`;
  const keepings: Keeping[] = part.rounded === null ? ['exact'] : ['exact', 'rounded', 'cut'];
  for (const keeping of keepings)
    check({ what: 'right', keeping, cell: null }, written(right, part, keeping), is('correct'));
  const allWrong = right.map(({ cell, value }, at) => ({ cell, value: moved(value, at) }));
  check({ what: 'wrong', keeping: null, cell: null }, answerOf(allWrong), is('incorrect'));
  check({ what: 'empty', keeping: null, cell: null }, {}, is('unread'));
  for (const { cell: slipped, at } of slipCells(part)) {
    const cell = cellName(slipped);
    const keeping = part.rounded === null ? 'exact' : 'rounded';
    const alone = fillOf(
      exercise,
      part,
      'exact',
      { cell: slipped, make: (value) => moved(value, at) },
      false,
    );
    if (alone !== null)
      check({ what: 'slipped', keeping: null, cell }, answerOf(alone), onlyWrong(cell, ['right']));
    const carried = slips
      .map((slip) => fillOf(exercise, part, keeping, { cell: slipped, make: (value) => slip(value, at) }))
      .find((fill) => fill !== null && isGoneOnFrom(fill, right, slipped, part));
    if (carried)
      check(
        { what: 'carried', keeping: null, cell },
        answerOf(carried),
        onlyWrong(cell, ['right', 'carried']),
      );
  }
  return fillProof(fills, 'fill');
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
