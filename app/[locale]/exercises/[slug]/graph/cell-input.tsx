import type { ChangeEvent, KeyboardEvent } from 'react';
import type { CellMark as Mark } from '@/lib/grading/verdict';
import { CellMark } from './cell-mark';
import { isGoingOn, skeleton } from './matrix-text';
import type { Way } from './next-cell';

export type CellMove = Way | 'next';

type CellInputProps = {
  id: string;
  label: string;
  value: string;
  /** More than one of either: a matrix, written row by row. */
  rows: number;
  columns: number;
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

type Field = HTMLInputElement | HTMLTextAreaElement;

/** One cell of the graph. Arrow keys leave it where they have nothing to do in it; with Alt they always do. */
export function CellInput({
  id,
  label,
  value,
  rows,
  columns,
  mark,
  isSmall,
  isBack,
  ...cell
}: CellInputProps) {
  const markId = `${id}-mark`;
  const isMarked = mark !== null && mark !== 'empty';

  const isMatrix = rows * columns > 1;

  function move(event: KeyboardEvent<Field>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && isMatrix && isGoingOn(value, rows * columns)) return;
    const way = event.key === 'Enter' ? 'next' : cell.wayOf(event.key);
    if (way === null) return;
    if (way !== 'next' && !event.altKey && !isCaretAtEdge(event.currentTarget, event.key)) return;
    if (cell.onMove(way)) event.preventDefault();
  }

  const field = {
    id,
    dir: 'ltr',
    value,
    'aria-label': label,
    'aria-invalid': mark === 'wrong' || cell.isUnread || undefined,
    'aria-describedby': `${isMarked ? `${markId} ` : ''}${cell.describedBy}`,
    autoComplete: 'off',
    autoCapitalize: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    onChange: (event: ChangeEvent<Field>) => cell.onChange(event.target.value),
    onKeyDown: move,
    onFocus: cell.onFocus,
  };
  const look = `w-full rounded border bg-leaf font-mono focus-visible:outline-offset-0 ${
    isBack ? 'border-dashed' : ''
  } ${borderOf(mark, cell.isFirstWrong || cell.isUnread, isBack)}`;
  return (
    <span className="relative block">
      {isMatrix ? (
        <textarea
          {...field}
          rows={rows}
          wrap="off"
          placeholder={skeleton(rows, columns)}
          className={`block resize-none placeholder:text-ink-soft ${look} ${
            isSmall ? 'overflow-hidden px-1 py-[3px] text-sm leading-5' : 'px-2 py-1.5 text-base leading-7'
          }`}
        />
      ) : (
        <input
          {...field}
          type="text"
          enterKeyHint="next"
          className={`${look} ${isSmall ? 'h-7 px-0.5 text-center text-sm' : 'min-h-11 px-2 text-base'}`}
        />
      )}
      {isMarked && isSmall && (
        <span className="pointer-events-none absolute -top-2 -right-1.5 flex rounded-full bg-leaf">
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

/** Whether nothing lies in the way of the caret: to the side, or on the lines above or below. */
function isCaretAtEdge({ selectionStart, selectionEnd, value }: Field, key: string): boolean {
  if (selectionStart === null || selectionStart !== selectionEnd) return false;
  if (key === 'ArrowLeft') return selectionStart === 0;
  if (key === 'ArrowRight') return selectionStart === value.length;
  const rest = key === 'ArrowUp' ? value.slice(0, selectionStart) : value.slice(selectionStart);
  return !rest.includes('\n');
}
