import { useLocale, useTranslations } from 'next-intl';
import type { Variants } from '@/lib/authoring/analysis-types';
import type { Value } from '@/lib/catalog/variant';
import { formatNumber } from '@/lib/i18n/numbers';

/** The values of the first variants side by side. */
export function VariantsTable({ variants: { shown, drawn, possible } }: { variants: Variants }) {
  const t = useTranslations('authoring.check');
  const locale = useLocale();
  const names = [...new Set(shown.flatMap(({ values }) => Object.keys(values ?? {})))];
  return (
    <section aria-labelledby="check-variants" className="grid grid-cols-1 gap-2">
      <h3 id="check-variants" className="text-base">
        {t('variants')}
      </h3>
      <p className="text-sm text-ink-soft">
        {t('possible', { possible: formatNumber(locale, possible), drawn: formatNumber(locale, drawn) })}
      </p>
      <div className="scrolls">
        <table className="text-sm tabular-nums">
          <caption className="sr-only">{t('variants')}</caption>
          <thead className="text-ink-soft">
            <tr>
              <th scope="col" className="py-1 pe-6 text-start font-normal">
                {t('columns.name')}
              </th>
              {shown.map(({ seed }) => (
                <th key={seed} scope="col" className="px-3 py-1 text-end font-normal">
                  {formatNumber(locale, seed)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 pe-6 text-start font-normal">
                  <bdi className="font-mono">{name}</bdi>
                </th>
                {shown.map(({ seed, values }) => (
                  <td key={seed} className="px-3 py-1 text-end">
                    <bdi dir="ltr">{valueText(values?.[name])}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Matrices as lists of rows, as they are written in the file. */
function valueText(value: Value | undefined): string {
  return value === undefined ? '–' : JSON.stringify(value).replaceAll(',', ', ');
}
