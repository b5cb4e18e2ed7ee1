import type { CellMark, CellVerdict, Finding, Verdict } from '../verdict';

/** What is told of an answer made of cells. Nothing is judged while one of them cannot be read. */
export type CellsVerdict =
  | Extract<Verdict, { kind: 'correct' | 'undecided' | 'unread' }>
  | (Extract<Verdict, { kind: 'partly' | 'incorrect' }> & { cells: CellVerdict[] });

export function cellVerdict(cell: string, mark: CellMark, finding: Finding | null = null): CellVerdict {
  const credit = mark === 'right' || mark === 'carried' ? 1 : 0;
  return { cell, credit, mark, ...(finding === null ? {} : { finding }) };
}

/** The whole from its cells in working order, each of the same weight; no cell filled is nothing to judge. */
export function verdictOfCells(cells: CellVerdict[]): CellsVerdict {
  if (cells.every(({ mark }) => mark === 'empty'))
    return { kind: 'unread', problem: { code: 'empty', at: 0, length: 0 } };
  if (cells.every(({ mark }) => mark === 'right')) return { kind: 'correct', witness: 'numeric' };
  const credit = cells.reduce((sum, cell) => sum + cell.credit, 0) / cells.length;
  const first = cells.find(({ mark }) => mark === 'wrong');
  const firstWrong = first === undefined ? {} : { firstWrong: first.cell };
  if (credit > 0) return { kind: 'partly', credit, cells, ...firstWrong };
  const finding = first?.finding === undefined ? {} : { finding: first.finding };
  return { kind: 'incorrect', cells, ...firstWrong, ...finding };
}
