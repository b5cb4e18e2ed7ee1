import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { ShownRun } from '@/lib/grading/trace/shown-run';
import { formatNumber } from '@/lib/i18n/numbers';

type RunOutputsProps = { trace: PublicTrace; run: Extract<ShownRun, { kind: 'run' }> };

/** What the model answers for every point after a run, beside what it should. */
export function RunOutputs({ trace, run }: RunOutputsProps) {
  const t = useTranslations('trace');
  const locale = useLocale();
  const targets = trace.columns.flatMap((column, at) => (column.isInput ? [] : [{ ...column, at }]));
  const shown = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 4 });
  return (
    <div className="scrolls">
      <table className="text-sm tabular-nums">
        <caption className="pb-1 text-start text-ink-soft">{t('player.outputs')}</caption>
        <thead>
          <tr className="border-b border-line-strong text-ink-soft">
            <th scope="col" className="py-1 pe-4 text-start font-normal">
              {t('point')}
            </th>
            {targets.map(({ name, tex }) => (
              <th key={name} scope="col" className="py-1 pe-4 text-end font-normal">
                <Formula tex={tex} />
              </th>
            ))}
            <th scope="col" className="py-1 text-end font-normal">
              <Formula tex={trace.output} />
            </th>
          </tr>
        </thead>
        <tbody>
          {run.outputs.map((output, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its number
            <tr key={row} className="border-b border-line">
              <th scope="row" className="py-1 pe-4 text-start font-normal text-ink-soft">
                {formatNumber(locale, row + 1)}
              </th>
              {targets.map(({ name, at }) => (
                <td key={name} className="py-1 pe-4 text-end">
                  {shown(trace.rows[row]?.[at] ?? 0)}
                </td>
              ))}
              <td className="py-1 text-end">
                <bdi dir="ltr">{shown(output)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
