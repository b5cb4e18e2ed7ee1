import { isWriting } from '../writing';
import type { DraftLine, DraftLines } from './draft-lines';

/** What the browser kept of lines that were being written, or null where it is something else. */
export function readKeptLines(kept: unknown): DraftLines | null {
  if (!Array.isArray(kept) || kept.length === 0) return null;
  const lines = kept.filter(isLine);
  const isWhole = lines.length === kept.length && new Set(lines.map(({ key }) => key)).size === kept.length;
  return isWhole && new Set(lines.map(({ notation }) => notation)).size === 1 ? lines : null;
}

function isLine(kept: unknown): kept is DraftLine {
  return isWriting(kept) && 'key' in kept && typeof kept.key === 'number';
}
