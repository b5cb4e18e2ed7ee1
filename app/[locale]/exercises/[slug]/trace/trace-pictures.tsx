'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { formatNumber } from '@/lib/i18n/numbers';
import { Disclosure } from '../disclosure';
import type { FormExercise, FormPart } from '../form-part';
import type { TraceDraft } from './draft';
import { FitChart } from './fit-chart';
import { LossChart } from './loss-chart';
import { NumberTable } from './number-table';
import { PathChart } from './path-chart';
import { usePictures } from './use-pictures';

type TracePicturesProps = { exercise: FormExercise; part: FormPart; draft: TraceDraft };

export function TracePictures(props: TracePicturesProps) {
  const { trace } = props.part;
  return trace ? <Pictures {...props} trace={trace} /> : null;
}

/** Drawn from what stands in the table, right or wrong. As many side by side as there is room for. */
function Pictures({ exercise, part, trace, draft }: TracePicturesProps & { trace: PublicTrace }) {
  const t = useTranslations('trace.pictures');
  const locale = useLocale();
  const pictures = usePictures({ slug: exercise.slug, seed: exercise.seed, part: part.id }, draft);
  const { names = [], losses = [], path = [], fits = [] } = pictures ?? {};
  const steps = path.flatMap((values, step) => (values === null ? [] : [{ step, values }]));
  const points = losses.flatMap((loss, step) => (loss === null ? [] : [{ step, loss }]));
  const lastStep = fits.findLastIndex((fit) => fit !== null);
  const fit = fits[lastStep] ?? null;
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined
      ? '—'
      : formatNumber(locale, value, { maximumSignificantDigits: 5 });
  return (
    <section
      aria-label={t('title')}
      className="grid min-h-40 min-w-[min(100%,16rem)] flex-[1_1_18rem] grid-cols-1 content-start gap-3"
    >
      <p className="text-sm text-ink-soft">{t('intro')}</p>
      {pictures && (
        <>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-x-6 gap-y-4">
            <LossChart points={points} stepCount={trace.batches.length} />
            {fit && <FitChart trace={trace} fit={fit} step={lastStep} />}
            <PathChart names={names} path={steps} />
          </div>
          <Disclosure title={t('as-table')}>
            <NumberTable
              rowTitle={t('step')}
              columns={[t('loss'), ...names].map((name) => ({ name, title: name }))}
              rows={path.map((values, step) => ({
                title: formatNumber(locale, step),
                cells: [losses[step], ...names.map((_, at) => values?.[at])].map(shown),
              }))}
            />
          </Disclosure>
        </>
      )}
    </section>
  );
}
