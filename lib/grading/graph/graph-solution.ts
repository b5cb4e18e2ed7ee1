import type { Exercise } from '../../catalog/exercise';
import { type GraphAsked, type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import { edgeKey, lineOf } from '../../catalog/graph/model-graph';
import type { GraphPart } from '../../catalog/parts/graph';
import type { DecimalBall } from '../../math/decimals';
import {
  childrenOf,
  type Expression,
  isApply,
  isNumber,
  name,
  number,
  one,
  withChildren,
} from '../../math/expression';
import { toTex } from '../../math/notation/to-tex';
import { toText } from '../../math/notation/to-text';
import type { CellValue } from '../cells/judge-cell';
import type { Said } from '../said';
import { writtenNumber } from '../solution/number-values';
import { said, saidEqual } from '../solution/say';
import type { SolutionLine } from '../solution/solution-line';
import { derivative } from '../solution/step';
import { byCells, type EdgeStep, type GraphModel, gradientKey, graphModelOf, keyOf } from './graph-model';
import { cellName, rightCells } from './judge-graph';

/** A line for each cell, in the order they are worked out: where it comes from, with the numbers put in, and its value. */
export function graphSolution(exercise: Exercise, part: GraphPart): SolutionLine[] {
  const graphModel = graphModelOf(part, exercise.model);
  const right = rightCells(exercise, part);
  const known = new Map<string, Expression>();
  for (const [symbol, value] of Object.entries(exercise.at))
    if (typeof value === 'number') known.set(symbol, number(value));
  return graphCells(part.graph, part.fill, part.leave).map((cell) => {
    const value = right.get(cellName(cell)) as CellValue;
    const sides = sidesOfCell(cell, part, graphModel, known, exercise);
    const result = resultOf(value, part.rounded);
    if (result.number !== null) known.set(keyOf(cell), result.number);
    const shown = sides.equal.filter(({ text }) => text !== result.text);
    const chain = (pick: 'text' | 'tex', near: string): string =>
      `${shown.map((side) => side[pick]).join(' = ')} ${result.isExact ? '=' : near} ${result[pick]}`;
    return {
      rule: sides.rule,
      names: sides.names,
      text: chain('text', '≈'),
      tex: chain('tex', '\\approx'),
      shapes: [],
    };
  });
}

/** What a cell is made of, by the names of the cells before it. */
export function cellEquation({ model }: Exercise, part: GraphPart, cell: GraphCell): Said {
  const { left, from } = wayTo(cell, part, graphModelOf(part, model), model);
  return saidEqual(
    left,
    withNames(from, (key) => shownName(key, part)),
    model,
  );
}

/** In the typed notation and as TeX: the cell's name, its formula, and the formula with the numbers put in. */
function sidesOfCell(
  cell: GraphCell,
  part: GraphAsked,
  graphModel: GraphModel,
  known: ReadonlyMap<string, Expression>,
  { model }: Exercise,
): Pick<SolutionLine, 'rule' | 'names'> & { equal: Said[] } {
  const { rule, names, left, from } = wayTo(cell, part, graphModel, model);
  const formula = withNames(from, (key) => shownName(key, part));
  const numbers = withNames(from, (key) => known.get(key) ?? null);
  const sides = [left, formula, ...(isAllNumbers(numbers) ? [numbers] : [])];
  const written = sides.map((side) => ({ text: toText(side), tex: toTex(side, model.scope) }));
  return {
    rule,
    names,
    equal: written.filter(({ text }, at) => written.findIndex((side) => side.text === text) === at),
  };
}

type Way = Pick<SolutionLine, 'rule' | 'names'> & { left: Expression; from: Expression };

/** What a cell is called, and what it is made of by the names of cells. */
function wayTo(
  cell: GraphCell,
  { end, graph }: GraphAsked,
  graphModel: GraphModel,
  model: Exercise['model'],
): Way {
  if (cell.fill === 'values')
    return {
      rule: 'definition',
      names: { name: said(name(cell.key), model) },
      left: name(cell.key),
      from: lineOf(cell.key, model),
    };
  if (cell.fill === 'local') {
    const { from, to } = cell.edge;
    const step = graphModel.edges.get(edgeKey(cell.edge)) as EdgeStep;
    const names = { definition: saidEqual(name(to), lineOf(to, model), model), by: said(name(from), model) };
    return {
      rule: 'local',
      names,
      left: derivative(name(to), name(from)),
      from: step.own[0] ?? (step.sides[0] as Expression),
    };
  }
  const sum = byCells(cell.key, { ...graphModel, graph });
  const from = withNames(sum, (key) => (key === gradientKey(end) ? one : null));
  return {
    rule: 'received',
    names: { by: said(name(cell.key), model) },
    left: derivative(name(end), name(cell.key)),
    from,
  };
}

/** Gradients and local derivatives as derivatives; null for a name of the model. */
function shownName(key: string, { end, graph }: GraphAsked): Expression | null {
  const node = graph.nodes.find((candidate) => gradientKey(candidate.name) === key);
  if (node !== undefined) return derivative(name(end), name(node.name));
  const edge = graph.edges.find((candidate) => `local ${edgeKey(candidate)}` === key);
  return edge === undefined ? null : derivative(name(edge.to), name(edge.from));
}

/** A factor 1 in front, which the end's own gradient is, goes. */
function withNames(expression: Expression, shown: (key: string) => Expression | null): Expression {
  if (expression.kind === 'name') return shown(expression.name) ?? expression;
  if (isApply(expression, 'multiply')) {
    const [left, right] = expression.args.map((factor) => withNames(factor, shown)) as [
      Expression,
      Expression,
    ];
    return isNumber(left, 1) ? right : withChildren(expression, [left, right]);
  }
  return withChildren(
    expression,
    childrenOf(expression).map((child) => withNames(child, shown)),
  );
}

function isAllNumbers(expression: Expression): boolean {
  return expression.kind !== 'name' && childrenOf(expression).every(isAllNumbers);
}

type Result = { text: string; tex: string; isExact: boolean; number: Expression | null };

function resultOf({ rows, columns, data }: CellValue, decimals: number | null): Result {
  const written = data.map((ball) => writtenNumber(numberIn(ball), decimals));
  const isExact = written.every((entry) => entry.isExact);
  const texts = written.map(({ expression }) => textOf(expression));
  const lines = Array.from({ length: rows }, (_, row) => texts.slice(row * columns, (row + 1) * columns));
  if (data.length === 1) {
    const [text = ''] = texts;
    return { text, tex: text, isExact, number: written[0]?.expression ?? null };
  }
  const tex = `\\begin{pmatrix} ${lines.map((line) => line.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;
  const text =
    columns === 1 ? `[${texts.join(', ')}]` : `[${lines.map((line) => `[${line.join(', ')}]`).join(', ')}]`;
  return { text, tex, isExact, number: null };
}

function textOf(expression: Expression): string {
  if (expression.kind === 'number') return expression.text;
  return expression.kind === 'apply' ? `-${textOf(expression.args[0] as Expression)}` : '';
}

function numberIn({ value }: DecimalBall): number {
  return value.toNumber();
}
