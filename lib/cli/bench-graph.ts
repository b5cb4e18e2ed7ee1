import type { Exercise } from '../catalog/exercise';
import type { GraphPart } from '../catalog/parts/graph';
import { readExercise } from '../catalog/read-exercise';
import type { GraphAnswer } from '../grading/answer';
import type { CellValue } from '../grading/cells/judge-cell';
import { grade } from '../grading/grade';
import { answerOf, type FilledCell, fillOf } from '../grading/graph/fills';
import { printHead, printTimes, timesOf } from './bench-table';

const nodeCount = 60;
const warmRounds = 30;
const timedRounds = 60;

type Row = 'right' | 'one slip, gone on from' | 'all wrong';

/** Times a graph of sixty nodes, all of it filled in, warm: right, with one slip gone on from, and with no cell right. */
export function timeGraph(): void {
  const { exercise, part } = largeGraph();
  const right = fillOf(exercise, part, 'exact') ?? [];
  const times = new Map<Row, number[]>();
  const time = (row: Row, answer: GraphAnswer, kind: string, round: number): void => {
    const since = performance.now();
    const verdict = grade(exercise, part.id, answer);
    const ms = performance.now() - since;
    if (verdict.kind !== kind) throw new Error(`${row}: ${verdict.kind}`);
    if (round >= warmRounds) timesOf(times, row).push(ms);
  };
  for (let round = 0; round < warmRounds + timedRounds; round += 1) {
    const { cell } = right[round % right.length] as FilledCell;
    const slipped = fillOf(exercise, part, 'exact', { cell, make: (value) => moved(value, round) }) ?? [];
    const wrong = right.map(({ cell: other, value }, at) => ({
      cell: other,
      value: moved(value, at + round),
    }));
    time('right', answerOf(right), 'correct', round);
    time('one slip, gone on from', answerOf(slipped), 'partly', round);
    time('all wrong', answerOf(wrong), 'incorrect', round);
  }
  printHead(`a graph of ${nodeCount} nodes, ${right.length} cells`);
  for (const [row, list] of times) printTimes(row, list);
}

/** Off by another share for another number, so that no two cells hold the same. */
function moved(value: CellValue, by: number): CellValue {
  const share = 1.113 + 0.0137 * by;
  const data = value.data.map((ball) => ({ ...ball, value: ball.value.times(share).plus('0.0371') }));
  return { ...value, data };
}

/** One symbol to every two lines, each line made of the one before it and of another that came earlier. */
function largeGraph(): { exercise: Exercise; part: GraphPart } {
  const symbolCount = nodeCount / 3;
  const symbols = Array.from({ length: symbolCount }, (_, at) => `w${at + 1}`);
  const lines = Array.from({ length: nodeCount - symbolCount }, (_, at) => {
    const before = at === 0 ? 'w1' : `u${at}`;
    const other = at % 2 === 0 ? symbols[(at / 2 + 1) % symbolCount] : `u${Math.max(1, at - 3)}`;
    const forms = [
      `${before} + ${other}`,
      `tanh(${before}) + ${other}`,
      `${before} ${other}`,
      `sigmoid(${before}) - ${other}`,
    ];
    return `u${at + 1}: ${forms[at % forms.length]}`;
  });
  const values = symbols.map((symbol, at) => `${symbol}: ${0.3 + ((at * 7) % 11) / 10}`);
  const yaml = [
    ...['format: 1', 'level: 3', 'skills: [computation-graph]', `symbols: { "${symbols.join(', ')}": real }`],
    ...['model:', ...lines.map((line) => `  ${line}`), `at: { ${values.join(', ')} }`],
    ...['parts:', '  graph:', `    graph: u${lines.length}`],
  ].join('\n');
  const track = { slug: 'bench', titles: {} };
  const texts = { en: '# Graph\n\nA graph.\n\n## graph\nFill it in.\n' };
  const read = readExercise({ slug: 'bench', track, yaml, texts }, (text) => String(text.length));
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const [part] = read.exercise.parts;
  if (part?.kind !== 'graph') throw new Error('The part is no graph');
  return { exercise: read.exercise, part };
}
