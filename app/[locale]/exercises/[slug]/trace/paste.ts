import type { TraceCell } from './cells';
import { type TraceDraft, withCell } from './draft';

/** Cells of a spreadsheet, or null where it is the text of one cell. */
export function tableIn(text: string): string[][] | null {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const table = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return table.length > 1 || (table[0]?.length ?? 0) > 1 ? table : null;
}

/** Lays the table on the cells from `first` on, to its right and below; what falls outside is left out. */
export function pasted(
  draft: TraceDraft,
  cells: readonly (readonly TraceCell[])[],
  first: TraceCell,
  table: readonly (readonly string[])[],
): { draft: TraceDraft; count: number } {
  let next = draft;
  let count = 0;
  table.forEach((line, down) => {
    line.forEach((text, right) => {
      const cell = cells[first.row - 1 + down]?.find(({ column }) => column === first.column + right);
      if (cell === undefined) return;
      next = withCell(next, cell.id, text);
      count += 1;
    });
  });
  return { draft: next, count };
}
