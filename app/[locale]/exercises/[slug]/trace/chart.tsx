'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/i18n/numbers';
import { powerOf, type Range, scale, ticks, withoutPower } from './chart-scale';

const width = 250;
const height = 190;
const edges = { left: 28, right: 242, top: 18, bottom: 160 };
/** Of a digit at the size of the numbers along the axes. */
const digitWidth = 6.6;
/** Longer numbers would run into each other. */
const closeMax = 5;

type ChartProps = {
  title: ReactNode;
  /** Says in words what is drawn. */
  label: string;
  x: Range;
  y: Range;
  /** Names of the axes: plain text. */
  names: { x: string; y: string };
  /** Only whole numbers along x. */
  hasSteps?: boolean;
  note?: ReactNode;
  children: (place: { x: (value: number) => number; y: (value: number) => number }) => ReactNode;
};

/** Two axes, left to right in every language, and what is drawn between them. */
export function Chart({ title, label, x, y, names, hasSteps = false, note, children }: ChartProps) {
  const locale = useLocale();
  const isShown = (value: number): boolean => !hasSteps || Number.isInteger(value);
  const up = axisOf(ticks(y), locale);
  const close = axisOf(ticks(x, 4).filter(isShown), locale);
  const across = longest(close.labels) > closeMax ? axisOf(ticks(x, 2).filter(isShown), locale) : close;
  const inner = { ...edges, left: Math.max(edges.left, 9 + digitWidth * longest(up.labels)) };
  const place = {
    x: scale(x, [inner.left, inner.right]),
    y: scale(y, [inner.bottom, inner.top]),
  };
  return (
    <figure className="grid min-w-0 content-start gap-1">
      <figcaption className="text-sm text-ink-soft">{title}</figcaption>
      <svg
        role="img"
        aria-label={label}
        direction="ltr"
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-96 text-ink-soft"
      >
        <rect
          x={inner.left}
          y={inner.top}
          width={inner.right - inner.left}
          height={inner.bottom - inner.top}
          className="fill-leaf stroke-line"
        />
        {up.numbers.map((value, at) => (
          <g key={value}>
            <line
              x1={inner.left}
              x2={inner.right}
              y1={place.y(value)}
              y2={place.y(value)}
              className="stroke-line"
            />
            <text
              x={inner.left - 5}
              y={place.y(value) + 4}
              textAnchor="end"
              className="fill-current text-[11px]"
            >
              {up.labels[at]}
            </text>
          </g>
        ))}
        {across.numbers.map((value, at) => (
          <g key={value}>
            <line
              x1={place.x(value)}
              x2={place.x(value)}
              y1={inner.bottom}
              y2={inner.bottom + 4}
              className="stroke-line-strong"
            />
            <text
              x={within(place.x(value), digitWidth * longest(across.labels))}
              y={inner.bottom + 16}
              textAnchor="middle"
              className="fill-current text-[11px]"
            >
              {across.labels[at]}
            </text>
          </g>
        ))}
        <text x={inner.right} y={height - 3} textAnchor="end" className="fill-current text-[11px]">
          {names.x}
          <Power power={across.power} />
        </text>
        <text x={inner.left} y={inner.top - 6} className="fill-current text-[11px]">
          {names.y}
          <Power power={up.power} />
        </text>
        {children(place)}
      </svg>
      {note && <p className="text-xs text-ink-soft">{note}</p>}
    </figure>
  );
}

/** Numbers along an axis, as they are written once a power of ten is taken out. */
function axisOf(numbers: number[], locale: string): { numbers: number[]; labels: string[]; power: number } {
  const power = powerOf(numbers);
  const labels = numbers.map((value) =>
    formatNumber(locale, withoutPower(value, power), { maximumSignificantDigits: 8, useGrouping: false }),
  );
  return { numbers, labels, power };
}

function longest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map(({ length }) => length));
}

/** The middle of a text of this length, kept on the paper. */
function within(middle: number, length: number): number {
  return Math.min(middle, width - 1 - length / 2);
}

/** What every number of the axis is to be taken times; there are no raised digits in every script. */
function Power({ power }: { power: number }) {
  const locale = useLocale();
  if (power === 0) return null;
  return (
    <>
      {` ×${formatNumber(locale, 10)}`}
      <tspan dy={-4} className="text-[8px]">
        {`${power < 0 ? '−' : ''}${formatNumber(locale, Math.abs(power))}`}
      </tspan>
    </>
  );
}
