import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { ShownRun } from '@/lib/grading/trace/shown-run';
import { formatNumber } from '@/lib/i18n/numbers';
import { NumberTable } from './number-table';

type RunOutputsProps = { trace: PublicTrace; run: Extract<ShownRun, { kind: 'run' }> };

/** What the model answers for every point after a run, beside what it should. */
export function RunOutputs({ trace, run }: RunOutputsProps) {
  const t = useTranslations('trace');
  const locale = useLocale();
  const targets = trace.columns.flatMap((column, at) => (column.isInput ? [] : [{ ...column, at }]));
  const shown = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 4 });
  return (
    <NumberTable
      caption={t('player.outputs')}
      rowTitle={t('point')}
      columns={[
        ...targets.map(({ name, tex }) => ({ name, title: <Formula tex={tex} /> })),
        { name: 'output', title: <Formula tex={trace.output} /> },
      ]}
      rows={run.outputs.map((output, row) => ({
        title: formatNumber(locale, row + 1),
        cells: [...targets.map(({ at }) => shown(trace.rows[row]?.[at] ?? 0)), shown(output)],
      }))}
    />
  );
}
