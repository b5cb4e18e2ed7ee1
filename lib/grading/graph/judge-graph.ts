import type { Exercise } from '../../catalog/exercise';
import type { GraphCell } from '../../catalog/graph/graph-cells';
import { edgeKey } from '../../catalog/graph/model-graph';
import type { GraphPart } from '../../catalog/parts/graph';
import type { GraphAnswer } from '../answer';
import { type CellsVerdict, cellVerdict, verdictOfCells } from '../cells/cell-verdict';
import { type CellValue, repeatedValues } from '../cells/judge-cell';
import { type CellReading, type Extent, readCell, type Writing } from '../cells/read-cell';
import { slashDecimals } from '../cells/slash-decimal';
import type { CellVerdict } from '../verdict';
import { readGraphAnswer, typedIn } from './graph-answer';
import { createWork, isWorkedOut, truthOf, type Work } from './graph-work';
import { keepCell, markOf } from './judge-graph-cell';
import { asTyped, type Known, oneTextOf, textOf } from './runs';

const one: Extent = { rows: 1, columns: 1 };

/**
 * Judges each cell against the truth and against what follows from the learner's own cells before it, in the order they
 * are worked out. Any answer whatever gets a verdict.
 */
export function judgeGraph(
  exercise: Exercise,
  part: GraphPart,
  given: unknown,
  writing: Writing,
): CellsVerdict {
  const answer = readGraphAnswer(given);
  if (answer === null) return { kind: 'unread', problem: { code: 'unsupported', at: 0, length: 0 } };
  const stranger = strangerIn(answer, part);
  if (stranger !== null) return stranger;
  const work = createWork(exercise, part);
  const typed: TypedCell[] = [];
  for (const cell of work.cells) {
    const reading = readIn(cell, answer, work, writing);
    if (reading.kind === 'problem') return { kind: 'unread', problem: reading.problem, cell: cellName(cell) };
    typed.push({ cell, value: reading.kind === 'value' ? asTyped(reading.value) : null });
  }
  if (!isWorkedOut(work)) return { kind: 'undecided' };
  const judged = judgeCells(typed, answer, work, writing, new Set());
  if (!Array.isArray(judged)) return judged;
  const repeated = repeatedIn(typed, judged, work);
  if (repeated.size === 0) return verdictOfCells(judged);
  const again = judgeCells(typed, answer, createWork(exercise, part), writing, repeated);
  return Array.isArray(again) ? verdictOfCells(again) : again;
}

type TypedCell = { cell: GraphCell; value: Known | null };

/** Cell by cell, or what has to be asked first. `repeated`: numbers that carry nothing where they are wrong. */
function judgeCells(
  typed: readonly TypedCell[],
  answer: GraphAnswer,
  work: Work,
  writing: Writing,
  repeated: ReadonlySet<string>,
): CellVerdict[] | CellsVerdict {
  const verdicts: CellVerdict[] = [];
  for (const { cell, value } of typed) {
    if (value === null) {
      verdicts.push(cellVerdict(cellName(cell), 'empty'));
      continue;
    }
    const marked = markOf(cell, value, work);
    const meant = marked.mark === 'wrong' ? decimalMeant(cell, answer, work, writing) : null;
    if (meant !== null) return meant;
    const found = keepCell(cell, value, marked, work, repeated);
    verdicts.push(cellVerdict(cellName(cell), marked.mark, found));
  }
  return verdicts;
}

/** Numbers put into several cells whose right values differ, and wrong by themselves in more than one of them. */
function repeatedIn(typed: readonly TypedCell[], judged: readonly CellVerdict[], work: Work): Set<string> {
  const filled = (isAsked: (at: number) => boolean) =>
    typed.flatMap(({ cell, value }, at) =>
      value === null || !isAsked(at) ? [] : [{ typed: oneTextOf(value), truth: textOf(truthOf(cell, work)) }],
    );
  const wrong = repeatedValues(
    filled((at) => judged[at]?.mark === 'wrong'),
    2,
  );
  if (wrong.size === 0) return wrong;
  return new Set([...repeatedValues(filled(() => true))].filter((text) => wrong.has(text)));
}

/** What a cell is called in a verdict: `local h by e`. */
export function cellName({ fill, key }: Pick<GraphCell, 'fill' | 'key'>): string {
  return `${fill} ${key}`;
}

/** The right value of every cell, by its name in a verdict. */
export function rightCells(exercise: Exercise, part: GraphPart): Map<string, CellValue> {
  const work = createWork(exercise, part);
  return new Map(work.cells.map((cell) => [cellName(cell), truthOf(cell, work).exact()]));
}

/** Many write ۰/۵ for ۰٫۵: asked about where that is right and the quotient is not. */
function decimalMeant(
  cell: GraphCell,
  answer: GraphAnswer,
  work: Work,
  writing: Writing,
): CellsVerdict | null {
  const meant = slashDecimals(typedIn(answer, cell.fill, cell.key), extentOf(cell));
  if (meant === null) return null;
  const read = readCell(meant.text, extentOf(cell), work.truth.exact, writing);
  if (read.kind !== 'value' || markOf(cell, asTyped(read.value), work).mark === 'wrong') return null;
  const { at, found, suggestion } = meant;
  const problem = { code: 'bad-number', at, length: found.length, found, suggestion } as const;
  return { kind: 'unread', problem, cell: cellName(cell) };
}

function readIn(cell: GraphCell, answer: GraphAnswer, { truth }: Work, writing: Writing): CellReading {
  return readCell(typedIn(answer, cell.fill, cell.key), extentOf(cell), truth.exact, writing);
}

function extentOf(cell: GraphCell): Extent {
  return cell.fill === 'local' ? one : cell.node;
}

/** A cell for what the graph does not have; given nodes may be written again. */
function strangerIn(answer: GraphAnswer, { graph }: GraphPart): CellsVerdict | null {
  const nodes = graph.nodes.map((node) => node.name);
  const known = { values: nodes, gradients: nodes, local: graph.edges.map(edgeKey) };
  for (const fill of ['values', 'local', 'gradients'] as const) {
    const key = Object.keys(answer[fill] ?? {}).find((one) => !known[fill].includes(one));
    if (key === undefined) continue;
    const problem = { code: 'unknown-name', at: 0, length: 0, found: key } as const;
    return { kind: 'unread', problem, cell: cellName({ fill, key }) };
  }
  return null;
}
