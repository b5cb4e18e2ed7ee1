import type { KeyboardEvent } from 'react';
import type { CellMark as Mark } from '@/lib/grading/verdict';
import { CellMark } from './cell-mark';
import type { Way } from './next-cell';

export type CellMove = Way | 'next';

type CellInputProps = {
  id: string;
  label: string;
  value: string;
  mark: Mark | null;
  isFirstWrong: boolean;
  isUnread: boolean;
  describedBy: string;
  /** In the drawing, where room is short. */
  isSmall: boolean;
  /** A gradient or a local derivative: of the way back. */
  isBack: boolean;
  /** Which way an arrow key goes; null where it only moves the caret. */
  wayOf: (key: string) => Way | null;
  onChange: (value: string) => void;
  onMove: (move: CellMove) => boolean;
  onFocus: () => void;
};

/** One cell of the graph. Arrow keys leave it where they have nothing to do in it; with Alt they always do. */
export function CellInput({ id, label, value, mark, isSmall, isBack, ...cell }: CellInputProps) {
  const markId = `${id}-mark`;
  const isMarked = mark !== null && mark !== 'empty';

  function move(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const way = event.key === 'Enter' ? 'next' : cell.wayOf(event.key);
    if (way === null) return;
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (isSideways && !event.altKey && !isCaretAtEdge(event.currentTarget, event.key)) return;
    if (cell.onMove(way)) event.preventDefault();
  }

  return (
    <span className="relative block">
      <input
        id={id}
        dir="ltr"
        type="text"
        value={value}
        aria-label={label}
        aria-invalid={mark === 'wrong' || cell.isUnread || undefined}
        aria-describedby={`${isMarked ? `${markId} ` : ''}${cell.describedBy}`}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="next"
        onChange={(event) => cell.onChange(event.target.value)}
        onKeyDown={move}
        onFocus={cell.onFocus}
        className={`w-full rounded border bg-leaf font-mono focus-visible:outline-offset-0 ${
          isSmall ? 'h-7 px-1 text-sm' : 'min-h-11 px-2 text-base'
        } ${isMarked && isSmall ? 'pe-5' : ''} ${isBack ? 'border-dashed' : ''} ${borderOf(mark, cell.isFirstWrong || cell.isUnread, isBack)}`}
      />
      {isMarked && isSmall && (
        <span className="pointer-events-none absolute inset-y-0 right-1 flex items-center">
          <CellMark id={markId} mark={mark} isFirst={cell.isFirstWrong} />
        </span>
      )}
    </span>
  );
}

function borderOf(mark: Mark | null, isPointedAt: boolean, isBack: boolean): string {
  if (isPointedAt) return 'border-wrong ring-2 ring-wrong';
  if (mark === 'wrong') return 'border-wrong';
  if (mark === 'carried') return 'border-partly';
  if (mark === 'right') return 'border-right';
  return isBack ? 'border-accent' : 'border-line-strong';
}

function isCaretAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, key: string): boolean {
  if (selectionStart !== selectionEnd) return false;
  return key === 'ArrowLeft' ? selectionStart === 0 : selectionEnd === value.length;
}
