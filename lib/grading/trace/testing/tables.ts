import type { TracePart } from '../../../catalog/parts/trace-source';
import { readTraceExercise } from '../../../catalog/testing/trace-exercise';
import type { TraceAnswer } from '../../answer';
import type { CellsVerdict } from '../../cells/cell-verdict';
import { judgeTrace } from '../judge-trace';

export function opened(yaml: string) {
  const read = readTraceExercise(yaml);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

export function judged(
  answer: unknown,
  { exercise, part }: ReturnType<typeof opened> & { part: TracePart },
  locale = 'en',
): CellsVerdict {
  return judgeTrace(exercise, part, answer, { notation: 'text', locale });
}

/** Rows as `outputs | gradient | parameters`, numbers apart by spaces; the parameters are w0, w1, … */
export function table(...rows: string[]): TraceAnswer {
  return {
    rows: rows.map((row) => {
      const [outputs = [], gradient = [], parameters = []] = row
        .split('|')
        .map((cells) => cells.trim().split(/\s+/));
      const named = (cells: string[]) => Object.fromEntries(cells.map((cell, at) => [`w${at}`, cell]));
      return { outputs, gradient: named(gradient), parameters: named(parameters) };
    }),
  };
}

/** The marks of the cells that are not right. */
export function marksOf(verdict: CellsVerdict): Record<string, string> {
  if (verdict.kind !== 'partly' && verdict.kind !== 'incorrect') return { verdict: verdict.kind };
  const others = verdict.cells.filter(({ mark }) => mark !== 'right');
  return Object.fromEntries(others.map(({ cell, mark }) => [cell, mark]));
}

/** The source's own table, cut to three decimals at each step. */
export const sourceTable = table(
  '0.500 0.500 | 58.780 8.0041 0.50026 | -0.587 -0.080 -0.004',
  '1.4e-54 1.0e-50 | -202.5 -8.75 -1 | 1.438 0.007 0.006',
  '1 1 | 60.5 8.4 0.5 | 0.833 -0.077 0.001',
  '1 1 | 57 7.6 0.5 | 0.263 -0.153 -0.004',
);
