'use client';

import { Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/app/_components/button';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { ShownRun } from '@/lib/grading/trace/shown-run';
import { formatNumber } from '@/lib/i18n/numbers';
import type { FormExercise, FormPart } from '../form-part';
import { useRequest } from '../use-request';
import { askRun, type RunAsked } from './ask-trace';
import { LossChart } from './loss-chart';
import { RunOutputs } from './run-outputs';

type TracePlayerProps = { exercise: FormExercise; part: FormPart; trace: PublicTrace };

const epochChoices = [1, 10, 50, 200, 1000, 5000, 10_000];
const rateFactors = [0.01, 0.1, 1, 10, 100];
const momenta = [0, 0.5, 0.9];

type Done = Extract<ShownRun, { kind: 'run' }>;

/** What the table was too short for: more epochs, other rates, shuffled batches, scaled inputs. */
export function TracePlayer({ exercise, part, trace }: TracePlayerProps) {
  const t = useTranslations('trace.player');
  const locale = useLocale();
  const id = useId();
  const [asked, setAsked] = useState<Omit<RunAsked, 'runSeed'>>({
    epochs: 50,
    rate: trace.rate.value,
    momentum: trace.momentum ?? 0,
    isShuffled: false,
    isScaled: false,
  });
  const [runCount, setRunCount] = useState(0);
  const [before, setBefore] = useState<Done | null>(null);
  const run = useRequest<ShownRun | null>(null);
  const now = run.told?.kind === 'run' ? run.told : null;
  const rates = rateFactors.map((factor) => Number((factor * trace.rate.value).toPrecision(12)));
  const shown = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 4 });

  async function start() {
    const last = now;
    const place = { slug: exercise.slug, part: part.id, seed: exercise.seed, locale };
    const told = await run.ask(() => askRun(place, { ...asked, runSeed: String(runCount) }));
    setRunCount(runCount + 1);
    if (told !== null) setBefore(last);
  }

  function choice(key: 'epochs' | 'rate' | 'momentum', values: number[]) {
    const known = values.includes(asked[key]) ? values : [...values, asked[key]].sort((a, b) => a - b);
    return (
      <label className="grid gap-1 text-sm">
        <span className="text-ink-soft">{t(key)}</span>
        <select
          value={asked[key]}
          onChange={(event) => setAsked({ ...asked, [key]: Number(event.target.value) })}
          className="min-h-11 rounded border border-line-strong bg-leaf px-2 text-base tabular-nums"
        >
          {known.map((value) => (
            <option key={value} value={value}>
              {formatNumber(locale, value, { maximumSignificantDigits: 6 })}
            </option>
          ))}
        </select>
      </label>
    );
  }

  function box(key: 'isShuffled' | 'isScaled') {
    return (
      <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={asked[key]}
          onChange={(event) => setAsked({ ...asked, [key]: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t(key)}
      </label>
    );
  }

  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3 border-t border-line pt-4">
      <h3 id={id} className="text-lg">
        {t('title')}
      </h3>
      <p className="text-sm text-ink-soft">{t('intro')}</p>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {choice('epochs', epochChoices)}
        {choice('rate', rates)}
        {choice('momentum', momenta)}
        <div className="grid">
          {box('isShuffled')}
          {box('isScaled')}
        </div>
        <Button look="quiet" onClick={start} aria-disabled={run.status === 'waiting'}>
          <Play aria-hidden className="onward size-4" />
          {t(run.status === 'waiting' ? 'running' : 'run')}
        </Button>
      </div>
      <div role="status" className="grid gap-1">
        {run.status === 'failed' && <p className="text-sm text-ink-soft">{t('failed')}</p>}
        {run.told?.kind === 'too-large' && (
          <p>{t('too-large', { epochs: formatNumber(locale, run.told.epochsMax) })}</p>
        )}
        {now && (
          <p>
            {t(now.isDiverged ? 'diverged' : 'ended', {
              count: now.stepCount,
              steps: formatNumber(locale, now.stepCount),
              from: shown(now.losses[0] ?? 0),
              to: shown(now.losses.at(-1) ?? 0),
            })}
          </p>
        )}
      </div>
      {now && (
        <div className="grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2">
          <div>
            <LossChart
              points={pointsOf(now)}
              before={before ? pointsOf(before) : []}
              stepCount={now.stepCount}
            />
            {before && <p className="text-xs text-ink-soft">{t('before')}</p>}
          </div>
          <RunOutputs trace={trace} run={now} />
        </div>
      )}
    </section>
  );
}

function pointsOf({ steps, losses }: Done) {
  return steps.map((step, at) => ({ step, loss: losses[at] ?? 0 }));
}
