import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { Counterexample } from '@/lib/grading/verdict';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from './show-decimal';

type CounterexampleTableProps = {
  counterexample: Counterexample;
  /** Of lines: the one that differs from what stands before it. */
  line?: number | undefined;
};

/** Both values, and the point they are at; a long point scrolls, the values stay in front. */
export function CounterexampleTable({ counterexample, line }: CounterexampleTableProps) {
  const t = useTranslations('exercise.counterexample');
  const locale = useLocale();
  const { point, entry, yours, right } = counterexample;
  const caption = entry
    ? t('entry', { row: formatNumber(locale, entry[0]), column: formatNumber(locale, entry[1]) })
    : t('caption');
  return (
    <div className="scrolls">
      <table className="text-sm tabular-nums">
        <caption className="pb-1 text-start text-ink-soft">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            <th scope="col" className="pe-3 py-1 text-start font-medium text-wrong">
              {line === undefined ? t('yours') : t('line', { line: formatNumber(locale, line) })}
            </th>
            <th scope="col" className="px-3 py-1 text-start font-medium text-(color:--color-right)">
              {t(line === undefined ? 'right' : 'before')}
            </th>
            {point.map(({ tex }) => (
              <th
                key={tex}
                scope="col"
                className="border-line px-3 py-1 text-start font-normal nth-3:border-s"
              >
                <Formula tex={tex} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="whitespace-nowrap py-1 pe-3 text-wrong">
              {yours === null ? t('none') : <bdi>{showDecimal(locale, yours)}</bdi>}
            </td>
            <td className="whitespace-nowrap px-3 py-1 text-(color:--color-right)">
              <bdi>{showDecimal(locale, right)}</bdi>
            </td>
            {point.map(({ tex, value }) => (
              <td key={tex} className="whitespace-nowrap border-line px-3 py-1 nth-3:border-s">
                <bdi>{showDecimal(locale, value)}</bdi>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
