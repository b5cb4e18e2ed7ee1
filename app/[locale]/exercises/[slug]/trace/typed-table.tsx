import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { Answer } from '@/lib/grading/answer';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from '../show-decimal';
import { cellsOf, columnsOf } from './cells';
import { draftIn, filledCount } from './draft';
import { TableHead } from './table-head';

type TypedTableProps = {
  trace: PublicTrace;
  answer: Answer;
  isBrief?: boolean;
  /** Of the solution: nobody typed it, so it is in the digits of the reader. */
  isSolution?: boolean;
};

/** A table as it was filled in; briefly, the parameters it ends with. */
export function TypedTable({ trace, answer, isBrief = false, isSolution = false }: TypedTableProps) {
  const t = useTranslations('trace');
  const locale = useLocale();
  const draft = draftIn(answer);
  const shown = (text: string) => (isSolution ? showDecimal(locale, text) : text);
  const cells = cellsOf(trace);
  const ends = cells.at(-1)?.filter(({ group, id }) => group === 'parameters' && draft[id]) ?? [];
  if (isBrief)
    return (
      <span dir="ltr" className="flex flex-wrap gap-x-4">
        {ends.map(({ id, key }) => (
          <span key={id} className="whitespace-nowrap">
            <Formula tex={`${trace.parameters.find(({ name }) => name === key)?.tex ?? key} =`} />{' '}
            <code className="text-sm">{draft[id]}</code>
          </span>
        ))}
      </span>
    );
  const groups = columnsOf(trace);
  const columns = groups.flatMap(({ group, columns: own }) =>
    own.map((column, at) => ({ ...column, name: `${group} ${column.key}`, isFirst: at === 0 })),
  );
  return (
    <span className="grid min-w-0 grid-cols-1 gap-1">
      {!isSolution && (
        <span className="text-ink-soft">
          {t('filled', {
            filled: formatNumber(locale, filledCount(draft, cells)),
            total: formatNumber(locale, cells.flat().length),
          })}
        </span>
      )}
      <span className="scrolls">
        <table className="text-sm">
          <TableHead
            groups={groups}
            stepClass="stays bg-paper pe-3 text-start align-bottom font-normal text-ink-soft"
          />
          <tbody>
            {cells.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
              <tr key={at} className="border-b border-line">
                <th scope="row" className="stays bg-paper pe-3 text-start font-normal text-ink-soft">
                  {formatNumber(locale, at + 1)}
                </th>
                {columns.map(({ name, isFirst }, column) => (
                  <td key={name} className={`px-2 text-center ${isFirst ? 'border-s border-line' : ''}`}>
                    <code dir="ltr">
                      {shown(draft[row.find((cell) => cell.column === column)?.id ?? ''] ?? '')}
                    </code>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </span>
    </span>
  );
}
