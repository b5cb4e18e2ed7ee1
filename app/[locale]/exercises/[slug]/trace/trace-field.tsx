'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, useImperativeHandle, useRef, useState } from 'react';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { direction } from '@/lib/i18n/direction';
import { formatNumber } from '@/lib/i18n/numbers';
import type { FieldProps, PartField } from '../fields/part-field';
import { CellNote } from './cell-note';
import { cellsOf, type TraceCell } from './cells';
import { answerOf, draftIn, filledCount, readKeptDraft, type TraceDraft, withCell } from './draft';
import { checkedIn, markAt } from './marks';
import { cellAfter, moveOf } from './move';
import { pasted, tableIn } from './paste';
import { TraceBelow } from './trace-below';
import { TraceGiven } from './trace-given';
import { TracePictures } from './trace-pictures';
import { TraceTable } from './trace-table';

function TraceField(props: FieldProps<TraceDraft>) {
  const { trace } = props.part;
  return trace ? <Run {...props} trace={trace} /> : null;
}

/** What is given, the table, and what is drawn from it. */
function Run({
  id,
  trace,
  draft,
  outcome,
  describedBy,
  fieldRef,
  onChange,
}: FieldProps<TraceDraft> & { trace: PublicTrace }) {
  const t = useTranslations('trace');
  const locale = useLocale();
  const [cells] = useState(() => cellsOf(trace));
  const [checked, setChecked] = useState(() => checkedIn(outcome));
  const [seen, setSeen] = useState(outcome);
  const [active, setActive] = useState<TraceCell | null>(null);
  const [told, setTold] = useState('');
  const table = useRef<HTMLDivElement>(null);

  // What was said of a cell stays until that cell is changed, though the rest has been.
  if (outcome !== seen) {
    setSeen(outcome);
    if (outcome !== null) setChecked(checkedIn(outcome));
  }

  useImperativeHandle(fieldRef, () => ({
    focus: () => {
      const open = cells.flat().find((cell) => (draft[cell.id] ?? '').trim() === '') ?? cells[0]?.[0];
      if (open) goTo(open);
    },
    insert: () => {},
  }));

  function goTo(cell: TraceCell) {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(cell.id)}"]`);
    field?.focus();
    field?.select();
  }

  function press(event: KeyboardEvent<HTMLInputElement>, cell: TraceCell) {
    if (event.altKey || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
      return;
    }
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const move = moveOf(event.key, { start: selectionStart, end: selectionEnd, length: value.length });
    const next = move && cellAfter(cells, cell, move, direction(locale) === 'rtl');
    // Enter in the last cell checks, as in any other form.
    if (!next) return;
    event.preventDefault();
    goTo(next);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>, cell: TraceCell) {
    const found = tableIn(event.clipboardData.getData('text/plain'));
    if (found === null) return;
    event.preventDefault();
    const { draft: next, count } = pasted(draft, cells, cell, found);
    onChange(next);
    setTold(t('pasted', { count, shown: formatNumber(locale, count) }));
  }

  const total = cells.flat().length;
  const filled = filledCount(draft, cells);
  const first = cells.flat().find((cell) => cell.id === checked?.first);
  const isFirstOpen = first !== undefined && checked?.texts[first.id] === draft[first.id];
  return (
    <div className="grid grid-cols-1 gap-4">
      <TraceGiven trace={trace} />
      <div ref={table} className="grid grid-cols-1 gap-2">
        <p id={`${id}-keys`} className="text-sm text-ink-soft max-sm:sr-only sm:fills">
          {t('keys')}
        </p>
        <TraceTable
          id={id}
          trace={trace}
          cells={cells}
          draft={draft}
          checked={checked}
          describedBy={describedBy}
          onType={(cell, text) => onChange(withCell(draft, cell.id, text))}
          onPress={press}
          onPaste={paste}
          onEnter={setActive}
        />
        <div className="fills flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-ink-soft">
          <CellNote
            cell={active}
            trace={trace}
            verdict={active ? (checked?.cells[active.id] ?? null) : null}
            mark={active ? markAt(checked, active.id, draft[active.id] ?? '') : null}
          />
          <span className="flex items-center gap-2 tabular-nums">
            <Meter share={filled / total} />
            {t('filled', { filled: formatNumber(locale, filled), total: formatNumber(locale, total) })}
          </span>
        </div>
        {isFirstOpen && (
          <button
            type="button"
            onClick={() => goTo(first)}
            className="min-h-9 justify-self-start text-sm text-accent underline-offset-4 hover:underline"
          >
            {t('go-first')}
          </button>
        )}
        <p role="status" className="sr-only">
          {told}
        </p>
      </div>
      <p className="fills text-sm text-ink-soft">{t('credit')}</p>
    </div>
  );
}

/** How much of the table is filled in; the words beside it say the same. */
function Meter({ share }: { share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 80 6" className="onward h-1.5 w-20 overflow-hidden rounded-full bg-line">
      <rect width={80 * share} height={6} className="fill-accent" />
    </svg>
  );
}

export const traceField: PartField<TraceDraft> = {
  isFormula: false,
  Field: TraceField,
  Beside: TracePictures,
  Below: TraceBelow,
  draftOf: (written) => (written === null ? {} : draftIn(written.answer)),
  writtenIn: (draft) => ({ answer: answerOf(draft), notation: 'text' }),
  isEmpty: (draft) => Object.values(draft).every((text) => text.trim() === ''),
  readKept: readKeptDraft,
};
