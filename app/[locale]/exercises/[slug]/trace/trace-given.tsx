import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from '../show-decimal';
import { NumberTable } from './number-table';

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
    <div className="fills grid grid-cols-1 gap-x-8 gap-y-3 sm:flex sm:flex-wrap sm:items-start">
      <NumberTable
        caption={t('data')}
        rowTitle={t('point')}
        columns={columns.map(({ name, tex }) => ({ name, title: <Formula tex={tex} /> }))}
        rows={rows.map((row, at) => ({
          title: formatNumber(locale, at + 1),
          cells: row.map((value) => showDecimal(locale, String(value))),
        }))}
      />
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
