import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import type { DecimalBall } from '../../math/decimals';
import { name } from '../../math/expression';
import type { GraphAnswer } from '../answer';
import { pointOf } from '../cells/exercise-point';
import { type CellValue, isWorkedOut } from '../cells/judge-cell';
import { graphModelOf, keyOf } from './graph-model';
import { asTaken, asTyped, createRun, setIn, valueIn } from './runs';

/** How a learner writes numbers down: with all digits, or to the places asked for, rounded or cut. */
export type Keeping = 'exact' | 'rounded' | 'cut';
/** What becomes of the value of one cell. */
export type Slip = { cell: GraphCell; make: (value: CellValue) => CellValue };
export type FilledCell = { cell: GraphCell; value: CellValue };

const digitsShown = 40;
/** From here on a number is written with a power of ten. */
const zerosMax = 40;
/** decimal.js: towards zero; half away from zero. */
const roundings = { cut: 1, rounded: 4 } as const;

/**
 * The cells as a learner fills them who goes on from what stands in them, a slip included, or not where `isCarried` is
 * false. Null where a cell has no value.
 */
export function fillOf(
  exercise: Exercise,
  part: GraphPart,
  keeping: Keeping,
  slip: Slip | null = null,
  isCarried = true,
): FilledCell[] | null {
  const run = createRun(graphModelOf(part, exercise.model).model, pointOf(exercise));
  const filled: FilledCell[] = [];
  for (const cell of graphCells(part.graph, part.fill, part.leave)) {
    const key = keyOf(cell);
    const right = valueIn(run, name(key))?.exact();
    if (right === undefined || !isWorkedOut(right)) return null;
    const isSlipped = slip?.cell.fill === cell.fill && slip.cell.key === cell.key;
    const written = kept(isSlipped ? slip.make(right) : right, part.rounded, keeping);
    filled.push({ cell, value: written });
    setIn(run, key, asTaken(asTyped(isCarried ? written : right)));
  }
  return filled;
}

/** The answer as it is sent: each cell as text. */
export function answerOf(filled: readonly FilledCell[]): GraphAnswer {
  const answer: Record<GraphCell['fill'], Record<string, string>> = { values: {}, local: {}, gradients: {} };
  for (const { cell, value } of filled) answer[cell.fill][cell.key] = cellToText(value);
  return answer;
}

/** `[[1, 2], [3, 4]]`, `[1, 2]` for a column, a number by itself. */
function cellToText({ rows, columns, data }: CellValue): string {
  const entries = data.map(numberToText);
  if (data.length === 1) return entries.join('');
  if (columns === 1) return `[${entries.join(', ')}]`;
  const lines = Array.from({ length: rows }, (_, row) => entries.slice(row * columns, (row + 1) * columns));
  return `[${lines.map((line) => `[${line.join(', ')}]`).join(', ')}]`;
}

/** Without the letter e, which may be a name of the exercise. */
function numberToText({ value }: DecimalBall): string {
  const shown = value.toSignificantDigits(digitsShown);
  if (Math.abs(shown.e) <= zerosMax) return shown.toFixed();
  const [digits, exponent] = shown.toExponential().split('e');
  return `${digits}*10^(${Number(exponent)})`;
}

function kept(value: CellValue, places: number | null, keeping: Keeping): CellValue {
  if (keeping === 'exact' || places === null) return value;
  const cut = (ball: DecimalBall): DecimalBall => ({
    ...ball,
    value: ball.value.toDecimalPlaces(places, roundings[keeping]),
    error: ball.error.times(0),
  });
  return { ...value, data: value.data.map(cut) };
}
