'use client';

import { ChevronLeft, ChevronRight, Maximize2, Minus, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { direction } from '@/lib/i18n/direction';

type GraphFrameProps = {
  width: number;
  label: string;
  smallest: number;
  children: (scale: number) => ReactNode;
};

const steps = { smallest: 0.35, largest: 2, factor: 1.25 };
/** A drawing that goes on fades out, with a sign of where to. */
const cueClass =
  'chrome pointer-events-none absolute inset-y-px flex w-10 items-center rounded from-paper via-paper/70 to-transparent text-ink-soft';
const buttonClass =
  'inline-flex size-9 items-center justify-center rounded border border-line bg-leaf text-ink-soft hover:border-ink hover:text-ink';

/** A box of its own to scroll and zoom a drawing in. At first as large as fits, though not too small to read. */
export function GraphFrame({ width, label, smallest, children }: GraphFrameProps) {
  const t = useTranslations('graph.zoom');
  const isMirrored = direction(useLocale()) === 'rtl';
  const box = useRef<HTMLElement>(null);
  const isZoomed = useRef(false);
  const [scale, setScale] = useState(1);

  const [hidden, setHidden] = useState({ left: false, right: false });

  /** Which sides the drawing goes on at. */
  function look() {
    const { scrollLeft = 0, clientWidth = 0, scrollWidth = 0 } = box.current ?? {};
    setHidden({ left: scrollLeft > 2, right: scrollLeft + clientWidth < scrollWidth - 2 });
  }

  function fitted(atLeast: number): number {
    const room = box.current?.clientWidth ?? 0;
    return room === 0 ? 1 : Math.min(1, Math.max(atLeast, (room - 2) / (width + 20)));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once, and when the way of filling in changes
  useLayoutEffect(() => setScale(fitted(smallest)), [smallest, width]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the inputs are in sight first, whatever size is drawn
  useLayoutEffect(() => {
    if (isMirrored && box.current && !isZoomed.current) box.current.scrollLeft = box.current.scrollWidth;
  }, [scale, width, isMirrored]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is hidden depends on how large it is drawn
  useLayoutEffect(look, [scale, width]);

  function zoom(factor: number) {
    isZoomed.current = true;
    setScale((before) => Math.min(steps.largest, Math.max(steps.smallest, before * factor)));
  }

  return (
    <div className="grid grid-cols-1 gap-1.5">
      <div dir="ltr" className="relative min-w-0">
        <section
          ref={box}
          onScroll={look}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
          tabIndex={0}
          aria-label={label}
          className="max-h-[75dvh] overflow-auto rounded border border-line py-1"
        >
          {children(scale)}
        </section>
        {hidden.left && (
          <span aria-hidden className={`${cueClass} left-0 bg-linear-to-r`}>
            <ChevronLeft className="size-5" />
          </span>
        )}
        {hidden.right && (
          <span aria-hidden className={`${cueClass} right-0 justify-end bg-linear-to-l`}>
            <ChevronRight className="size-5" />
          </span>
        )}
      </div>
      <div className="chrome flex justify-end gap-1.5">
        <button
          type="button"
          onClick={() => zoom(1 / steps.factor)}
          aria-label={t('out')}
          className={buttonClass}
        >
          <Minus aria-hidden className="size-4" />
        </button>
        <button type="button" onClick={() => zoom(steps.factor)} aria-label={t('in')} className={buttonClass}>
          <Plus aria-hidden className="size-4" />
        </button>
        <button
          type="button"
          onClick={() => setScale(fitted(steps.smallest))}
          aria-label={t('fit')}
          className={buttonClass}
        >
          <Maximize2 aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}
