import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from '../show-decimal';

/** The points, and the rule that leads from one row of the table to the next. */
export function TraceGiven({ trace }: { trace: PublicTrace }) {
  const t = useTranslations('trace');
  const locale = useLocale();
  const { columns, rows, rate, momentum, batches } = trace;
  const isMean = batches.some((batch) => batch.length > 1);
  const rule = [
    `g = ${isMean ? `\\frac{1}{|B|}\\sum_{i\\in B} ` : ''}\\frac{\\partial ${trace.loss}}{\\partial w}`,
    ...(momentum === null ? [] : [`v \\leftarrow ${momentum}\\,v + g`]),
    `w \\leftarrow w - ${rate.tex}\\,${momentum === null ? 'g' : 'v'}`,
  ];
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-3 sm:flex sm:flex-wrap sm:items-start">
      <div className="scrolls">
        <table className="text-sm tabular-nums">
          <caption className="pb-1 text-start text-sm text-ink-soft">{t('data')}</caption>
          <thead>
            <tr className="border-b border-line-strong text-ink-soft">
              <th scope="col" className="py-1 pe-4 text-start font-normal">
                {t('point')}
              </th>
              {columns.map(({ name, tex }) => (
                <th key={name} scope="col" className="px-2.5 py-1 text-end font-normal">
                  <Formula tex={tex} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are known by their number
              <tr key={at} className="border-b border-line">
                <th scope="row" className="py-1 pe-4 text-start font-normal text-ink-soft">
                  {formatNumber(locale, at + 1)}
                </th>
                {columns.map(({ name }, place) => (
                  <td key={name} className="px-2.5 py-1 text-end">
                    <bdi>{showDecimal(locale, String(row[place]))}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="grid min-w-0 flex-1 basis-56 grid-cols-1 gap-1 text-sm">
        <p className="text-ink-soft">{t('step-title')}</p>
        {rule.map((tex) => (
          <Formula
            key={tex}
            tex={`\\displaystyle ${tex}`}
            className="scrolls justify-self-start overflow-y-hidden py-0.5"
          />
        ))}
        <p className="text-ink-soft">{t(isMean ? 'rule-mean' : 'rule-one')}</p>
        {momentum !== null && <p className="text-ink-soft">{t('rule-momentum')}</p>}
      </div>
    </div>
  );
}
