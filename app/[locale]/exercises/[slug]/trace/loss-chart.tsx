'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/i18n/numbers';
import { Chart } from './chart';
import { rangeOf } from './chart-scale';

export type LossPoint = { step: number; loss: number };

type LossChartProps = {
  points: LossPoint[];
  /** Of the run before, to compare. */
  before?: LossPoint[];
  stepCount: number;
};

/** More would hide the line. */
const dotsMax = 40;

/** The mean loss over all points, at the start and after each step. */
export function LossChart({ points, before = [], stepCount }: LossChartProps) {
  const t = useTranslations('trace.pictures');
  const locale = useLocale();
  const shown = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 3 });
  const [low, high] = rangeOf([0, ...[...points, ...before].map(({ loss }) => loss)]);
  const first = points[0];
  const last = points.at(-1);
  const label =
    first && last
      ? t('loss-label', {
          steps: formatNumber(locale, last.step),
          from: shown(first.loss),
          to: shown(last.loss),
        })
      : t('loss');
  return (
    <Chart
      title={t('loss')}
      label={label}
      x={[0, Math.max(1, stepCount)]}
      y={[Math.max(low, 0), high]}
      names={{ x: t('step'), y: '' }}
      hasSteps
    >
      {({ x, y }) => (
        <>
          <polyline
            points={before.map(({ step, loss }) => `${x(step)},${y(loss)}`).join(' ')}
            className="fill-none stroke-line-strong stroke-1"
            strokeDasharray="4 3"
          />
          <polyline
            points={points.map(({ step, loss }) => `${x(step)},${y(loss)}`).join(' ')}
            className="fill-none stroke-accent stroke-2"
          />
          {points.length <= dotsMax &&
            points.map(({ step, loss }) => (
              <circle key={step} cx={x(step)} cy={y(loss)} r={3} className="fill-accent" />
            ))}
        </>
      )}
    </Chart>
  );
}
