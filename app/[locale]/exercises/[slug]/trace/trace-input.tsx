import { useLocale, useTranslations } from 'next-intl';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Formula } from '@/app/_components/formula';
import type { CellMark } from '@/lib/grading/verdict';
import { formatNumber } from '@/lib/i18n/numbers';
import type { TraceCell } from './cells';
import { markLooks } from './mark-looks';

type TraceInputProps = {
  id: string;
  cell: TraceCell;
  /** Of its column, shown beside it where the table has no header. */
  tex: string;
  value: string;
  mark: CellMark | null;
  isFirstWrong: boolean;
  describedBy: string;
  onType: (cell: TraceCell, text: string) => void;
  onPress: (event: KeyboardEvent<HTMLInputElement>, cell: TraceCell) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>, cell: TraceCell) => void;
  onEnter: (cell: TraceCell) => void;
};

/** One number, with its mark once it was checked. */
export function TraceInput(props: TraceInputProps) {
  const { id, cell, tex, value, mark, isFirstWrong, describedBy, onType, onPress, onPaste, onEnter } = props;
  const t = useTranslations('trace');
  const locale = useLocale();
  const look = mark === null || mark === 'empty' ? null : markLooks[mark];
  const words = isFirstWrong ? t('mark.first') : mark === null || mark === 'empty' ? '' : t(`mark.${mark}`);
  const point = cell.point === null ? null : formatNumber(locale, cell.point);
  return (
    <span dir="ltr" className="relative flex items-center gap-1">
      <span aria-hidden className="min-w-13 shrink-0 text-end text-sm sm:hidden">
        <Formula tex={tex} />
      </span>
      {point !== null && (
        <span
          aria-hidden
          className="inline-grid size-4.5 shrink-0 place-items-center rounded-full bg-wash text-xs text-ink-soft"
        >
          {point}
        </span>
      )}
      <input
        id={id}
        data-cell={cell.id}
        type="text"
        size={6}
        dir="ltr"
        value={value}
        aria-label={t(`cell.${cell.group}`, {
          step: formatNumber(locale, cell.row),
          name: cell.key,
          point: point ?? '',
        })}
        aria-invalid={mark === 'wrong' || isFirstWrong || undefined}
        aria-describedby={`${id}-mark ${describedBy}`}
        onChange={(event) => onType(cell, event.target.value)}
        onKeyDown={(event) => onPress(event, cell)}
        onPaste={(event) => onPaste(event, cell)}
        onFocus={() => onEnter(cell)}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode="text"
        enterKeyHint="next"
        className={`min-h-10 w-full min-w-17 rounded border bg-leaf px-1.5 py-1 font-mono text-base sm:max-w-28 sm:text-center sm:text-sm ${look?.border ?? 'border-line-strong'} ${isFirstWrong ? 'outline-2 outline-offset-1 outline-wrong outline-dashed' : ''}`}
      />
      {look && (
        <look.Icon
          aria-hidden
          className={`pointer-events-none absolute -top-1 -right-1 size-4 rounded-full bg-leaf p-px ${look.colour}`}
          strokeWidth={3}
        />
      )}
      <span id={`${id}-mark`} className="sr-only">
        {words}
      </span>
    </span>
  );
}
