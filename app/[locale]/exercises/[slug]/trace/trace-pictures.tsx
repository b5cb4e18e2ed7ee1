'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { formatNumber } from '@/lib/i18n/numbers';
import { Disclosure } from '../disclosure';
import type { FormExercise, FormPart } from '../form-part';
import type { TraceDraft } from './draft';
import { FitChart } from './fit-chart';
import { LossChart } from './loss-chart';
import { PathChart } from './path-chart';
import { usePictures } from './use-pictures';

type TracePicturesProps = { exercise: FormExercise; part: FormPart; trace: PublicTrace; draft: TraceDraft };

/** Drawn from what stands in the table, right or wrong. */
export function TracePictures({ exercise, part, trace, draft }: TracePicturesProps) {
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
    <section aria-label={t('title')} className="grid min-h-40 grid-cols-1 gap-3 border-t border-line pt-3">
      <p className="text-sm text-ink-soft">{t('intro')}</p>
      {pictures && (
        <>
          <div className="grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
            <LossChart points={points} stepCount={trace.batches.length} />
            {fit && <FitChart trace={trace} fit={fit} step={lastStep} />}
            <PathChart names={names} path={steps} />
          </div>
          <Disclosure title={t('as-table')}>
            <div className="scrolls">
              <table className="text-sm tabular-nums">
                <thead>
                  <tr className="border-b border-line-strong text-ink-soft">
                    {[t('step'), t('loss'), ...names].map((name) => (
                      <th key={name} scope="col" className="py-1 pe-4 text-start font-normal">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {path.map((values, step) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
                    <tr key={step} className="border-b border-line">
                      <th scope="row" className="py-1 pe-4 text-start font-normal">
                        {formatNumber(locale, step)}
                      </th>
                      <td className="py-1 pe-4">{shown(losses[step])}</td>
                      {names.map((name, at) => (
                        <td key={name} className="py-1 pe-4">
                          <bdi dir="ltr">{shown(values?.[at])}</bdi>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Disclosure>
        </>
      )}
    </section>
  );
}
