import type { CellMark, Verdict } from '@/lib/grading/verdict';
import type { Outcome } from '../use-attempt';
import { type AskedCell, cellName, draftIn, type GraphDraft } from './graph-draft';

/** What the last check said of each cell, and what stood in it then. */
export type CheckedCells = {
  typed: GraphDraft;
  marks: Readonly<Record<string, CellMark>>;
  firstWrong: string | null;
  unread: string | null;
};

export const nothingChecked: CheckedCells = { typed: {}, marks: {}, firstWrong: null, unread: null };

export function checkedIn(outcome: Outcome, cells: readonly AskedCell[]): CheckedCells | null {
  if (outcome.kind !== 'judged') return null;
  const { verdict } = outcome;
  return {
    typed: draftIn(outcome.answer),
    marks: marksIn(verdict, cells),
    firstWrong: ('firstWrong' in verdict && verdict.firstWrong) || null,
    unread: (verdict.kind === 'unread' && verdict.cell) || null,
  };
}

function marksIn(verdict: Verdict, cells: readonly AskedCell[]): Record<string, CellMark> {
  if (verdict.kind === 'correct') return Object.fromEntries(cells.map((cell) => [cellName(cell), 'right']));
  const judged = verdict.kind === 'partly' || verdict.kind === 'incorrect' ? (verdict.cells ?? []) : [];
  return Object.fromEntries(judged.flatMap(({ cell, mark }) => (mark === undefined ? [] : [[cell, mark]])));
}

/** A mark is about what was typed, and goes when that is changed. */
export function markOf(name: string, checked: CheckedCells, draft: GraphDraft): CellMark | null {
  const mark = checked.marks[name];
  if (mark === undefined || mark === 'empty') return null;
  return (checked.typed[name] ?? '') === (draft[name] ?? '') ? mark : null;
}
