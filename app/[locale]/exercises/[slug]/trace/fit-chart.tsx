'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { Fit } from '@/lib/grading/trace/pictures';
import { formatNumber } from '@/lib/i18n/numbers';
import { Chart } from './chart';
import { type Range, rangeOf } from './chart-scale';
import { lineIn, regionIn } from './half-plane';

type FitChartProps = { trace: PublicTrace; fit: Fit /** 0: the start. */; step: number };

/** The points, and what the model says over its inputs after a step: the line between two answers, or a curve. */
export function FitChart({ trace, fit, step }: FitChartProps) {
  const t = useTranslations('trace.pictures');
  const locale = useLocale();
  const inputs = trace.columns.flatMap(({ isInput, name }, at) => (isInput ? [{ at, name }] : []));
  const target = trace.columns.findIndex(({ isInput }) => !isInput);
  const [first, second] = inputs;
  if (first === undefined) return null;
  const across = first.at;
  const up = fit.kind === 'boundary' ? (second?.at ?? target) : target;
  const heights = trace.rows.map((row) => row[up] as number);
  const x =
    fit.kind === 'curve'
      ? rangeIn(fit)
      : rangeOf(
          trace.rows.map((row) => row[across] as number),
          0.15,
        );
  const y = rangeOf(
    [...heights, ...(fit.kind === 'curve' ? fit.points.map(([, value]) => value) : [])],
    0.15,
  );
  const after = step === 0 ? t('at-start') : t('after', { step: formatNumber(locale, step) });
  const line = fit.kind === 'boundary' ? lineIn(fit, [x, y]) : null;
  const region = fit.kind === 'boundary' ? regionIn(fit, [x, y]) : [];
  const note =
    fit.kind === 'curve'
      ? null
      : line !== null
        ? t('shaded')
        : t(region.length > 0 ? 'all-shaded' : 'none-shaded');
  return (
    <Chart
      title={t(fit.kind, { after })}
      label={`${t(fit.kind, { after })} ${note ?? ''}`}
      x={x}
      y={y}
      names={{ x: first.name, y: trace.columns[up]?.name ?? '' }}
      note={note}
    >
      {(place) => {
        const at = ([right, height]: readonly [number, number]) => `${place.x(right)},${place.y(height)}`;
        return (
          <>
            {region.length > 0 && (
              <polygon points={region.map(at).join(' ')} className="fill-accent opacity-15" />
            )}
            {line && (
              <polyline points={line.map(at).join(' ')} className="fill-none stroke-accent stroke-2" />
            )}
            {fit.kind === 'curve' && (
              <polyline points={fit.points.map(at).join(' ')} className="fill-none stroke-accent stroke-2" />
            )}
            {trace.rows.map((row, number) => {
              const [cx, cy] = [place.x(row[across] as number), place.y(row[up] as number)];
              const isOne = fit.kind === 'boundary' && row[target] === 1;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its number
                <g key={number}>
                  {isOne ? (
                    <rect x={cx - 4.5} y={cy - 4.5} width={9} height={9} className="fill-ink" />
                  ) : (
                    <circle cx={cx} cy={cy} r={5} className="fill-leaf stroke-ink stroke-2" />
                  )}
                  <text x={cx + 8} y={cy - 6} className="fill-current text-[11px]">
                    {formatNumber(locale, number + 1)}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}

function rangeIn({ points }: Extract<Fit, { kind: 'curve' }>): Range {
  return [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
}
