import type { Exercise } from '../../catalog/exercise';
import type { GraphCell } from '../../catalog/graph/graph-cells';
import { edgeKey } from '../../catalog/graph/model-graph';
import type { GraphPart } from '../../catalog/parts/graph';
import type { GraphAnswer } from '../answer';
import { type CellsVerdict, cellVerdict, verdictOfCells } from '../cells/cell-verdict';
import { type CellValue, repeatedValues } from '../cells/judge-cell';
import { type CellReading, type Extent, readCell, type Writing } from '../cells/read-cell';
import { slashDecimal } from '../cells/slash-decimal';
import type { CellVerdict } from '../verdict';
import { readGraphAnswer, typedIn } from './graph-answer';
import { createWork, truthOf, type Work } from './graph-work';
import { judgeCell } from './judge-graph-cell';
import { asTyped, isNearKnown, type Known, textOf } from './runs';

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
  const typed: { cell: GraphCell; value: Known | null }[] = [];
  for (const cell of work.cells) {
    const reading = readIn(cell, answer, work, writing);
    if (reading.kind === 'problem') return { kind: 'unread', problem: reading.problem, cell: cellName(cell) };
    typed.push({ cell, value: reading.kind === 'value' ? asTyped(reading.value) : null });
  }
  const repeated = repeatedValues(
    typed.map(({ cell, value }) => ({ typed: value && textOf(value), truth: textOf(truthOf(cell, work)) })),
  );
  const verdicts: CellVerdict[] = [];
  for (const { cell, value } of typed) {
    const judged = judgeCell(cell, value, work, repeated);
    if (judged === null) return { kind: 'undecided' };
    const meant = judged.mark === 'wrong' ? decimalMeant(cell, answer, work, writing) : null;
    if (meant !== null) return meant;
    verdicts.push(cellVerdict(cellName(cell), judged.mark, judged.finding));
  }
  return verdictOfCells(verdicts);
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
  const text = typedIn(answer, cell.fill, cell.key);
  const suggestion = slashDecimal(text);
  if (suggestion === null) return null;
  const read = readCell(suggestion, one, work.truth.exact, writing);
  if (read.kind !== 'value' || !isNearKnown(asTyped(read.value), truthOf(cell, work), work.rule)) return null;
  const problem = { code: 'bad-number', at: 0, length: text.length, found: text.trim(), suggestion } as const;
  return { kind: 'unread', problem, cell: cellName(cell) };
}

function readIn(cell: GraphCell, answer: GraphAnswer, { truth }: Work, writing: Writing): CellReading {
  const extent = cell.fill === 'local' ? one : cell.node;
  return readCell(typedIn(answer, cell.fill, cell.key), extent, truth.exact, writing);
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
