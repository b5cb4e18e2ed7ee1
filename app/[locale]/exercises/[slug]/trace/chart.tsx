'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/i18n/numbers';
import { type Range, scale, ticks } from './chart-scale';

const width = 250;
const height = 190;
const inner = { left: 40, right: 242, top: 18, bottom: 160 };

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
  const place = {
    x: scale(x, [inner.left, inner.right]),
    y: scale(y, [inner.bottom, inner.top]),
  };
  const shown = (value: number): string =>
    formatNumber(locale, value, {
      maximumSignificantDigits: 3,
      ...(Math.abs(value) >= 10_000 ? { notation: 'compact' } : {}),
    });
  const across = ticks(x, 4).filter((value) => !hasSteps || Number.isInteger(value));
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
        {ticks(y).map((value) => (
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
              {shown(value)}
            </text>
          </g>
        ))}
        {across.map((value) => (
          <g key={value}>
            <line
              x1={place.x(value)}
              x2={place.x(value)}
              y1={inner.bottom}
              y2={inner.bottom + 4}
              className="stroke-line-strong"
            />
            <text
              x={place.x(value)}
              y={inner.bottom + 16}
              textAnchor="middle"
              className="fill-current text-[11px]"
            >
              {shown(value)}
            </text>
          </g>
        ))}
        <text x={inner.right} y={height - 3} textAnchor="end" className="fill-current text-[11px]">
          {names.x}
        </text>
        <text x={inner.left} y={inner.top - 6} className="fill-current text-[11px]">
          {names.y}
        </text>
        {children(place)}
      </svg>
      {note && <p className="text-xs text-ink-soft">{note}</p>}
    </figure>
  );
}
