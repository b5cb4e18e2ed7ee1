import type { TraceCell } from './cells';

export type Move = 'left' | 'right' | 'up' | 'down' | 'next';

/**
 * The cell a key leads to, null at the edge. `right` is where the next column stands when one reads from the left; `next`
 * follows the work: along the row, then to the next one.
 */
export function cellAfter(
  cells: readonly (readonly TraceCell[])[],
  from: TraceCell,
  move: Move,
  isRightToLeft: boolean,
): TraceCell | null {
  const all = cells.flat();
  if (move === 'next') return all[all.findIndex(({ id }) => id === from.id) + 1] ?? null;
  if (move === 'up' || move === 'down') {
    const rows = move === 'up' ? cells.slice(0, from.row - 1).reverse() : cells.slice(from.row);
    return rows.flat().find(({ column }) => column === from.column) ?? null;
  }
  const row = cells[from.row - 1] ?? [];
  const at = row.findIndex(({ id }) => id === from.id);
  const step = (move === 'right') === isRightToLeft ? -1 : 1;
  return row[at + step] ?? null;
}

/** The move a key means, null where it belongs to the text: the caret has to be at its edge to leave it sideways. */
export function moveOf(
  key: string,
  caret: { start: number | null; end: number | null; length: number },
): Move | null {
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  if (key === 'Enter') return 'next';
  const isWhole = caret.start === 0 && caret.end === caret.length;
  if (key === 'ArrowLeft') return caret.end === 0 || isWhole ? 'left' : null;
  if (key === 'ArrowRight') return caret.start === caret.length || isWhole ? 'right' : null;
  return null;
}
