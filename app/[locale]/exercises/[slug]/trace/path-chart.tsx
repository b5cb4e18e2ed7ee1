'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatNumber } from '@/lib/i18n/numbers';
import { Chart } from './chart';
import { rangeOf } from './chart-scale';

type PathChartProps = { names: string[]; path: { step: number; values: number[] }[] };

/** The way of two parameters from step to step; of a single one, its value over the steps. */
export function PathChart({ names, path }: PathChartProps) {
  const t = useTranslations('trace.pictures');
  const locale = useLocale();
  const [[across, up], setAxes] = useState<[number, number]>([0, 1]);
  const isSingle = names.length === 1;
  const places = path.map(({ step, values }) => ({
    step,
    x: isSingle ? step : (values[across] as number),
    y: values[isSingle ? 0 : up] as number,
  }));
  const last = places.at(-1);
  const shown = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 3 });
  const axis = (which: 0 | 1) => (
    <select
      aria-label={t(which === 0 ? 'axis-x' : 'axis-y')}
      value={which === 0 ? across : up}
      onChange={(event) => {
        const chosen = Number(event.target.value);
        setAxes(which === 0 ? [chosen, up] : [across, chosen]);
      }}
      className="rounded border border-line-strong bg-leaf px-1 text-sm"
    >
      {names.map((name, at) => (
        <option key={name} value={at}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <Chart
      title={
        names.length > 2 ? (
          <span className="flex flex-wrap items-center gap-1.5">
            {t('path')} {axis(0)} <span aria-hidden>×</span> {axis(1)}
          </span>
        ) : (
          t('path')
        )
      }
      label={t('path-label', {
        names: isSingle ? (names[0] ?? '') : `${names[across]}, ${names[up]}`,
        steps: formatNumber(locale, last?.step ?? 0),
        end: last ? (isSingle ? shown(last.y) : `${shown(last.x)}, ${shown(last.y)}`) : '',
      })}
      x={rangeOf(places.map((place) => place.x))}
      y={rangeOf(places.map((place) => place.y))}
      names={{ x: isSingle ? t('step') : (names[across] ?? ''), y: names[isSingle ? 0 : up] ?? '' }}
      hasSteps={isSingle}
    >
      {({ x, y }) => (
        <>
          <polyline
            points={places.map((place) => `${x(place.x)},${y(place.y)}`).join(' ')}
            className="fill-none stroke-accent stroke-2"
          />
          {stopsIn(places).map(({ steps, ...place }) => (
            <g key={steps[0]}>
              <circle cx={x(place.x)} cy={y(place.y)} r={3.5} className="fill-accent" />
              <text x={x(place.x) + 6} y={y(place.y) - 5} className="fill-current text-[11px]">
                {steps.map((step) => formatNumber(locale, step)).join(', ')}
              </text>
            </g>
          ))}
        </>
      )}
    </Chart>
  );
}

/** Where the path stands still or comes back, one place with all its steps. */
function stopsIn(
  places: readonly { step: number; x: number; y: number }[],
): { x: number; y: number; steps: number[] }[] {
  const stops = new Map<string, { x: number; y: number; steps: number[] }>();
  for (const { step, x, y } of places) {
    const stop = stops.get(`${x} ${y}`) ?? { x, y, steps: [] };
    stops.set(`${x} ${y}`, { ...stop, steps: [...stop.steps, step] });
  }
  return [...stops.values()];
}
