'use client';

import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/button';
import { Formula } from '@/app/_components/formula';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import { direction } from '@/lib/i18n/direction';
import { formatNumber } from '@/lib/i18n/numbers';
import { showDecimal } from '../show-decimal';
import { cellName } from './graph-draft';
import { cellHeight, GraphDrawing } from './graph-drawing';
import { GraphFrame } from './graph-frame';
import { useStillness } from './use-media';

const stepMs = 1400;

/** The two passes, cell by cell: by themselves or step by step. `lines` are the solution's, one for each cell. */
export function GraphPlayer({ graph, lines }: { graph: PublicGraph; lines: readonly string[] }) {
  const t = useTranslations('graph.play');
  const locale = useLocale();
  const isStill = useStillness();
  /** How many cells are filled. */
  const [step, setStep] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const total = graph.cells.length;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      setStep(step + 1);
      if (step + 1 >= total) setIsPlaying(false);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [isPlaying, step, total]);

  function go(to: number) {
    setIsPlaying(false);
    setStep(Math.min(total, Math.max(0, to)));
  }

  function play() {
    if (step >= total) setStep(0);
    setIsPlaying(!isPlaying);
  }

  const current = graph.cells[step - 1];
  return (
    <section aria-label={t('title')} className="grid grid-cols-1 gap-3">
      <GraphFrame width={graph.layout.width} label={t('title')} smallest={0.5}>
        {(scale) => (
          <div aria-hidden>
            <GraphDrawing
              graph={graph}
              isMirrored={direction(locale) === 'rtl'}
              scale={scale}
              active={current ? cellName(current) : null}
              showValue={(value) => showDecimal(locale, value)}
              cellOf={(cell) => {
                const at = graph.cells.indexOf(cell);
                const isCurrent = at === step - 1;
                const look = cell.fill === 'values' ? 'text-ink' : 'border-dashed text-accent';
                return (
                  <span
                    style={{ height: cellHeight(cell) }}
                    className={`flex items-center justify-center overflow-hidden rounded border px-1 transition-colors ${look} ${
                      isCurrent ? 'border-accent bg-accent-wash' : 'border-line'
                    }`}
                  >
                    {at < step && (
                      <Result tex={resultIn(lines[at] ?? '')} isSmall={cell.rows * cell.columns > 1} />
                    )}
                  </span>
                );
              }}
            />
          </div>
        )}
      </GraphFrame>
      <div className="chrome flex flex-wrap items-center gap-2">
        {!isStill && (
          <Button look="quiet" onClick={play}>
            {isPlaying ? (
              <Pause aria-hidden className="size-4" />
            ) : (
              <Play aria-hidden className="onward size-4" />
            )}
            {t(isPlaying ? 'pause' : 'play')}
          </Button>
        )}
        <Button look="quiet" onClick={() => go(step - 1)} aria-disabled={step === 0}>
          <ChevronLeft aria-hidden className="onward size-4" />
          {t('back')}
        </Button>
        <Button look="quiet" onClick={() => go(step + 1)} aria-disabled={step === total}>
          {t('next')}
          <ChevronRight aria-hidden className="onward size-4" />
        </Button>
        <span className="text-sm text-ink-soft tabular-nums">
          {t('at', { step: formatNumber(locale, step), total: formatNumber(locale, total) })}
        </span>
      </div>
      <p
        aria-live={isPlaying ? 'off' : 'polite'}
        className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1"
      >
        {current ? (
          <>
            <span className={`text-sm ${current.fill === 'values' ? 'text-ink-soft' : 'text-accent'}`}>
              {t(current.fill === 'values' ? 'forward' : 'backward')}
            </span>
            <Formula tex={`\\displaystyle ${lines[step - 1] ?? ''}`} className="scrolls" />
          </>
        ) : (
          <span className="text-sm text-ink-soft">{t('start')}</span>
        )}
      </p>
    </section>
  );
}

/** A number as those that were given, else a formula. */
function Result({ tex, isSmall }: { tex: string; isSmall: boolean }) {
  const locale = useLocale();
  if (/^-?\d+(\.\d+)?$/.test(tex))
    return <span className="font-mono text-sm">{showDecimal(locale, tex)}</span>;
  return <Formula tex={tex} className={isSmall ? 'text-xs' : 'text-sm'} />;
}

/** What stands behind the last sign of an equation. */
function resultIn(tex: string): string {
  return tex.split(/ = | \\approx /).at(-1) ?? '';
}
