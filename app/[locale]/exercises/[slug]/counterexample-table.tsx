import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { Counterexample } from '@/lib/grading/verdict';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from './show-decimal';

/** The point, and both values there. */
export function CounterexampleTable({ counterexample }: { counterexample: Counterexample }) {
  const t = useTranslations('exercise.counterexample');
  const locale = useLocale();
  const { point, entry, yours, right } = counterexample;
  const caption = entry
    ? t('entry', { row: formatNumber(locale, entry[0]), column: formatNumber(locale, entry[1]) })
    : t('caption');
  return (
    <div className="max-w-full overflow-x-auto" dir="ltr">
      <table className="text-sm tabular-nums">
        <caption className="pb-1 text-start text-ink-soft" dir="auto">
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-line-strong">
            {point.map(({ tex }) => (
              <th key={tex} scope="col" className="px-3 py-1 text-start font-normal first:ps-0">
                <Formula tex={tex} />
              </th>
            ))}
            <th scope="col" className="border-s border-line px-3 py-1 text-start font-medium text-wrong">
              {t('yours')}
            </th>
            <th scope="col" className="px-3 py-1 text-start font-medium text-(color:--color-right)">
              {t('right')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {point.map(({ tex, value }) => (
              <td key={tex} className="whitespace-nowrap px-3 py-1 first:ps-0">
                {showDecimal(locale, value)}
              </td>
            ))}
            <td className="whitespace-nowrap border-s border-line px-3 py-1 text-wrong">
              {yours === null ? t('none') : showDecimal(locale, yours)}
            </td>
            <td className="whitespace-nowrap px-3 py-1 text-(color:--color-right)">
              {showDecimal(locale, right)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
