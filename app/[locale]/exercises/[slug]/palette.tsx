'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Formula } from '@/app/_components/formula';
import type { PaletteKey } from './palette-keys';

type PaletteProps = { keys: PaletteKey[]; controls: string; onPress: (key: PaletteKey) => void };

/** The exercise's symbols and a few structures. One tab stop; arrows go from key to key. */
export function Palette({ keys, controls, onPress }: PaletteProps) {
  const t = useTranslations('exercise.palette');
  const [current, setCurrent] = useState(0);
  const row = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const target = targetOf(event.key, current, keys.length);
    if (target === null) return;
    event.preventDefault();
    setCurrent(target);
    row.current?.querySelectorAll('button')[target]?.focus();
  }

  return (
    <div
      ref={row}
      role="toolbar"
      dir="ltr"
      aria-label={t('title')}
      aria-controls={controls}
      onKeyDown={move}
      className="chrome flex flex-wrap gap-1.5"
    >
      {keys.map((key, index) => (
        <button
          key={key.template}
          type="button"
          tabIndex={index === current ? 0 : -1}
          title={key.name.kind === 'symbol' ? key.name.text : t(key.name.key)}
          onFocus={() => setCurrent(index)}
          onClick={() => onPress(key)}
          // A little room between the exercise's own names and the structures.
          className={`grid h-10 min-w-10 place-items-center rounded border border-line bg-leaf px-2 text-sm transition-colors hover:border-line-strong hover:bg-wash ${isLastSymbol(keys, index) ? 'me-3' : ''}`}
        >
          <span className="sr-only">
            {t('insert', { name: key.name.kind === 'symbol' ? key.name.text : t(key.name.key) })}
          </span>
          <span aria-hidden>
            <Formula tex={key.tex} />
          </span>
        </button>
      ))}
    </div>
  );
}

function isLastSymbol(keys: PaletteKey[], index: number): boolean {
  return keys[index]?.name.kind === 'symbol' && keys[index + 1]?.name.kind === 'structure';
}

function targetOf(key: string, current: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (current + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
