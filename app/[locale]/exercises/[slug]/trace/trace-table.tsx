import { useLocale, useTranslations } from 'next-intl';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Formula } from '@/app/_components/formula';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from '../show-decimal';
import { columnsOf, type TraceCell } from './cells';
import type { TraceDraft } from './draft';
import { type Checked, markAt } from './marks';
import { TableHead } from './table-head';
import { TraceInput } from './trace-input';

type TraceTableProps = {
  id: string;
  trace: PublicTrace;
  cells: readonly (readonly TraceCell[])[];
  draft: TraceDraft;
  checked: Checked | null;
  describedBy: string;
  onType: (cell: TraceCell, text: string) => void;
  onPress: (event: KeyboardEvent<HTMLInputElement>, cell: TraceCell) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>, cell: TraceCell) => void;
  onEnter: (cell: TraceCell) => void;
};

const stepClass = 'stays bg-paper text-start font-normal';

/** A row per step, which on a phone is a card. Each field says itself where it is. */
export function TraceTable({ id, trace, cells, draft, checked, describedBy, ...on }: TraceTableProps) {
  const t = useTranslations('trace');
  const locale = useLocale();
  const groups = columnsOf(trace);
  const columns = groups.flatMap(({ group, columns: own }) =>
    own.map((column, place) => ({ ...column, group, isFirst: place === 0, isAlone: own.length === 1 })),
  );
  const points = (batch: readonly number[]) =>
    batch.map((row) => formatNumber(locale, row)).join(t('separator'));
  return (
    <div className="scrolls pe-1 pb-1 max-sm:overflow-visible">
      <table aria-label={t('table')} className="text-sm max-sm:block">
        <TableHead
          groups={groups}
          hasNames
          className="max-sm:sr-only"
          stepClass={`${stepClass} pe-2 align-bottom text-ink-soft`}
        />
        <tbody className="max-sm:grid max-sm:gap-3">
          <tr className="border-b border-line max-sm:block max-sm:pb-2">
            <th scope="row" className={`${stepClass} whitespace-nowrap py-2 pe-2`}>
              {t('start')}
            </th>
            {columns.map(({ group, key, tex, isFirst }) => {
              const start = trace.parameters.find(({ name }) => name === key)?.start;
              const isGiven = group === 'parameters' && start !== undefined;
              return (
                <td
                  key={`${group} ${key}`}
                  className={`px-0.5 py-1 text-center font-mono tabular-nums ${isFirst ? 'border-s border-line' : ''} ${isGiven ? 'max-sm:inline-block max-sm:border-0 max-sm:pe-4' : 'max-sm:hidden'}`}
                >
                  {isGiven && (
                    <span dir="ltr" className="inline-flex items-center gap-2">
                      <span className="sm:hidden">
                        <Formula tex={`${tex} =`} />
                      </span>
                      {showDecimal(locale, String(start))}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
          {cells.map((row, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
              key={at}
              className="border-b border-line max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:gap-y-2 max-sm:rounded max-sm:border max-sm:p-3"
            >
              <th scope="row" className={`${stepClass} whitespace-nowrap py-1 pe-2 max-sm:col-span-2`}>
                <span className="font-medium">{t('step', { number: formatNumber(locale, at + 1) })}</span>{' '}
                <span className="block text-xs text-ink-soft max-sm:inline">
                  {t('batch', {
                    count: trace.batches[at]?.length ?? 0,
                    points: points(trace.batches[at] ?? []),
                  })}
                </span>
              </th>
              {columns.map(({ group, key, narrow, isFirst, isAlone }, column) => {
                const cell = row.find((one) => one.column === column);
                const name = `${group} ${key}`;
                const edge = isFirst
                  ? `border-s border-line max-sm:border-0 ${isAlone ? '' : 'max-sm:col-start-1'}`
                  : '';
                if (cell === undefined) return <td key={name} className={`max-sm:hidden ${edge}`} />;
                const value = draft[cell.id] ?? '';
                return (
                  <td key={name} className={`px-0.5 py-1 max-sm:p-0 ${edge}`}>
                    <TraceInput
                      id={`${id}-${at}-${column}`}
                      cell={cell}
                      tex={narrow}
                      value={value}
                      mark={markAt(checked, cell.id, value)}
                      isFirstWrong={checked?.first === cell.id && checked.texts[cell.id] === draft[cell.id]}
                      describedBy={describedBy}
                      {...on}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
