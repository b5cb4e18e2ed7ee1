import type { Answer, TraceAnswerRow } from '@/lib/grading/answer';
import { cellName, readCellName } from '@/lib/grading/trace/cell-name';

/** What stands in the cells, by their names; empty cells are left out. */
export type TraceDraft = Readonly<Record<string, string>>;

const groups = ['gradient', 'velocity', 'parameters'] as const;

/** The same cells always give the same answer, whatever the order they were filled in. */
export function answerOf(draft: TraceDraft): { rows: TraceAnswerRow[] } {
  const rows: TraceAnswerRow[] = [];
  for (const [id, text] of Object.entries(draft).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const cell = readCellName(id);
    if (cell === null || text.trim() === '') continue;
    while (rows.length < cell.row) rows.push({});
    const row = rows[cell.row - 1] as TraceAnswerRow;
    if (cell.group === 'outputs') {
      row.outputs ??= [];
      while (row.outputs.length < Number(cell.key)) row.outputs.push('');
      row.outputs[Number(cell.key) - 1] = text;
    } else {
      const cells = row[cell.group] ?? {};
      row[cell.group] = cells;
      cells[cell.key] = text;
    }
  }
  return { rows };
}

export function draftIn(answer: Answer): TraceDraft {
  if (typeof answer !== 'object' || !('rows' in answer)) return {};
  return Object.fromEntries(
    answer.rows.flatMap((row, at) => [
      ...(row.outputs ?? []).map((text, place) => [cellName(at + 1, 'outputs', String(place + 1)), text]),
      ...groups.flatMap((group) =>
        Object.entries(row[group] ?? {}).map(([key, text]) => [cellName(at + 1, group, key), text]),
      ),
    ]),
  );
}

/** What a browser kept, or null where it is something else. */
export function readKeptDraft(kept: unknown): TraceDraft | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const entries = Object.entries(kept);
  const isDraft = entries.every(([id, text]) => readCellName(id) !== null && typeof text === 'string');
  return isDraft ? (kept as TraceDraft) : null;
}

export function withCell(draft: TraceDraft, id: string, text: string): TraceDraft {
  const { [id]: _, ...others } = draft;
  return text === '' ? others : { ...others, [id]: text };
}

export function filledCount(draft: TraceDraft, cells: readonly (readonly { id: string }[])[]): number {
  return cells.flat().filter(({ id }) => (draft[id] ?? '').trim() !== '').length;
}
