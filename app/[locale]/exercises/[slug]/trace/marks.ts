import type { CellMark, CellVerdict } from '@/lib/grading/verdict';
import type { Outcome } from '../use-attempt';
import { draftIn, type TraceDraft } from './draft';

/** What the last check said of the cells, and what stood in them then. */
export type Checked = {
  texts: TraceDraft;
  cells: Readonly<Record<string, CellVerdict>>;
  /** The first cell that is wrong by itself, or that cannot be read. */
  first: string | null;
  isAllRight: boolean;
};

export function checkedIn(outcome: Outcome | null): Checked | null {
  if (outcome?.kind !== 'judged') return null;
  const { verdict } = outcome;
  const texts = draftIn(outcome.answer);
  if (verdict.kind === 'correct') return { texts, cells: {}, first: null, isAllRight: true };
  const cells = ('cells' in verdict && verdict.cells) || [];
  const first = verdict.kind === 'unread' ? verdict.cell : 'firstWrong' in verdict && verdict.firstWrong;
  return {
    texts,
    cells: Object.fromEntries(cells.map((cell) => [cell.cell, cell])),
    first: first || null,
    isAllRight: false,
  };
}

/** Stays beside a cell until it is changed. */
export function markAt(checked: Checked | null, id: string, text: string): CellMark | null {
  if (checked === null || text === '' || checked.texts[id] !== text) return null;
  return checked.isAllRight ? 'right' : (checked.cells[id]?.mark ?? null);
}
