'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useImperativeHandle, useRef, useState } from 'react';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import { direction } from '@/lib/i18n/direction';
import { formatNumber } from '@/lib/i18n/numbers';
import type { FieldProps, PartField } from '../fields/part-field';
import { showDecimal } from '../show-decimal';
import { CellInput, type CellMove } from './cell-input';
import { CellMark } from './cell-mark';
import { checkedIn, markOf, nothingChecked } from './cell-marks';
import { type AskedCell, answerIn, cellName, draftIn, type GraphDraft, isDraft } from './graph-draft';
import { cellHeight, GraphDrawing } from './graph-drawing';
import { GraphFrame } from './graph-frame';
import { GraphLegend } from './graph-legend';
import { GraphTable } from './graph-table';
import { cellAfter, cellAlong, type Way } from './next-cell';
import { useWide } from './use-media';

const ways: Record<string, Way> = {
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function GraphField(props: FieldProps<GraphDraft>) {
  const { graph } = props.part;
  return graph ? <GraphCells {...props} graph={graph} /> : null;
}

type GraphCellsProps = FieldProps<GraphDraft> & { graph: PublicGraph };

/** The graph to fill in: in the drawing, or in a table of the same cells with the drawing to look at. */
function GraphCells({ id, graph, draft, outcome, describedBy, fieldRef, onChange }: GraphCellsProps) {
  const t = useTranslations('graph');
  const locale = useLocale();
  const isRightToLeft = direction(locale) === 'rtl';
  const [checked, setChecked] = useState(nothingChecked);
  const [seen, setSeen] = useState(outcome);
  const [active, setActive] = useState<string | null>(null);
  const isWide = useWide();
  const [chosen, setChosen] = useState<'drawing' | 'table' | null>(null);
  const box = useRef<HTMLDivElement>(null);

  // What was said of a cell stays until that cell is changed, though the rest has been.
  if (outcome !== seen) {
    setSeen(outcome);
    const told = outcome ? checkedIn(outcome, graph.cells) : null;
    if (told !== null) setChecked(told);
  }

  useImperativeHandle(fieldRef, () => ({
    focus: () => {
      const open = graph.cells.find((cell) => (draft[cellName(cell)] ?? '') === '') ?? graph.cells[0];
      if (open) focusCell(cellName(open));
    },
    insert: () => {},
  }));

  const where = chosen ?? (isWide ? 'drawing' : 'table');
  const idOf = (name: string): string => `${id}-${graph.cells.findIndex((cell) => cellName(cell) === name)}`;
  const showValue = (value: string): string => showDecimal(locale, value);

  function focusCell(name: string): void {
    box.current?.querySelector<HTMLInputElement>(`#${CSS.escape(idOf(name))}`)?.focus();
  }

  function move(from: string, to: CellMove): boolean {
    const target = to === 'next' || where === 'table' ? inOrder(from, to) : cellAlong(graph, from, to);
    if (target !== null) focusCell(target);
    else if (to === 'next') box.current?.closest('form')?.requestSubmit();
    return target !== null || to === 'next';
  }

  function inOrder(from: string, to: CellMove): string | null {
    if (to === 'next' || to === 'down') return cellAfter(graph, from);
    const at = graph.cells.findIndex((cell) => cellName(cell) === from);
    const before = graph.cells[at - 1];
    return to === 'up' && before ? cellName(before) : null;
  }

  function wayOf(key: string): Way | null {
    const way = ways[key] ?? null;
    if (!isRightToLeft || where === 'table') return way;
    return way === 'forward' ? 'back' : way === 'back' ? 'forward' : way;
  }

  function inputOf(cell: AskedCell, isSmall: boolean) {
    const name = cellName(cell);
    return (
      <CellInput
        id={idOf(name)}
        label={labelOf(cell)}
        value={draft[name] ?? ''}
        rows={cell.rows}
        columns={cell.columns}
        mark={markOf(name, checked, draft)}
        isFirstWrong={checked.firstWrong === name && markOf(name, checked, draft) === 'wrong'}
        isUnread={checked.unread === name && (checked.typed[name] ?? '') === (draft[name] ?? '')}
        describedBy={describedBy}
        isSmall={isSmall}
        isBack={cell.fill !== 'values'}
        wayOf={wayOf}
        onChange={(typed) => onChange({ ...draft, [name]: typed })}
        onMove={(to) => move(name, to)}
        onFocus={() => setActive(name)}
      />
    );
  }

  function labelOf({ fill, key, rows, columns }: AskedCell): string {
    const [of = '', by = ''] = key.split(' by ');
    const label = fill === 'local' ? t('cell.local', { of, by }) : t(`cell.${fill}`, { name: key });
    if (rows * columns === 1) return label;
    const shape = { rows: formatNumber(locale, rows), columns: formatNumber(locale, columns) };
    return t('cell.shaped', { label, ...shape });
  }

  function markBeside(cell: AskedCell) {
    const name = cellName(cell);
    const mark = markOf(name, checked, draft);
    if (mark === null || mark === 'empty') return null;
    return <CellMark id={`${idOf(name)}-mark`} mark={mark} isFirst={checked.firstWrong === name} hasWords />;
  }

  /** Read-only: what is typed, in the reader's own writing. */
  function shownCell(cell: AskedCell) {
    const typed = draft[cellName(cell)] ?? '';
    return (
      <span
        style={{ height: cellHeight(cell) }}
        className={`block overflow-hidden whitespace-pre rounded border px-1 text-center font-mono text-sm leading-5 ${
          cell.fill === 'values' ? 'border-line-strong' : 'border-accent border-dashed'
        }`}
      >
        {typed}
      </span>
    );
  }

  const filled = graph.cells.filter((cell) => (draft[cellName(cell)] ?? '').trim() !== '').length;
  const isInDrawing = where === 'drawing';
  return (
    <div ref={box} className="grid grid-cols-1 gap-3">
      <p className="text-sm text-ink-soft">{t('rule')}</p>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <fieldset className="chrome flex overflow-hidden rounded border border-line-strong text-sm">
          <legend className="sr-only">{t('where.title')}</legend>
          {(['drawing', 'table'] as const).map((choice) => (
            <label
              key={choice}
              className="flex min-h-9 cursor-pointer items-center px-3 has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={`${id}-where`}
                checked={where === choice}
                onChange={() => setChosen(choice)}
                className="sr-only"
              />
              {t(`where.${choice}`)}
            </label>
          ))}
        </fieldset>
        <span className="text-sm text-ink-soft tabular-nums">
          {t('filled', {
            filled: formatNumber(locale, filled),
            total: formatNumber(locale, graph.cells.length),
          })}
        </span>
      </div>
      <GraphFrame width={graph.layout.width} label={t('drawing')} smallest={isInDrawing ? 0.7 : 0.45}>
        {(scale) => (
          <div aria-hidden={!isInDrawing}>
            <GraphDrawing
              graph={graph}
              isMirrored={isRightToLeft}
              scale={scale}
              active={active}
              cellOf={(cell) => (isInDrawing ? inputOf(cell, true) : shownCell(cell))}
              showValue={showValue}
            />
          </div>
        )}
      </GraphFrame>
      <GraphLegend hasMarks={Object.keys(checked.marks).length > 0} isInDrawing={isInDrawing} />
      {!isInDrawing && (
        <GraphTable
          graph={graph}
          cellOf={(cell) => inputOf(cell, false)}
          markOf={markBeside}
          showValue={showValue}
        />
      )}
    </div>
  );
}

export const graphField: PartField<GraphDraft> = {
  isFormula: false,
  Field: GraphField,
  draftOf: (written) => (written === null ? {} : draftIn(written.answer)),
  writtenIn: (draft) => ({ answer: answerIn(draft), notation: 'text' }),
  isEmpty: (draft) => Object.values(draft).every((typed) => typed.trim() === ''),
  readKept: (kept) => (isDraft(kept) ? kept : null),
};
