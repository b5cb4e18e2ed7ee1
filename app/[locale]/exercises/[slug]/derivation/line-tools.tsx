'use client';

import { ArrowDown, ArrowUp, BetweenHorizontalStart, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';

export const lineTools = ['insert', 'move-up', 'move-down', 'remove', 'undo', 'redo'] as const;
export type LineTool = (typeof lineTools)[number];

const icons = {
  insert: BetweenHorizontalStart,
  'move-up': ArrowUp,
  'move-down': ArrowDown,
  remove: Trash2,
  undo: Undo2,
  redo: Redo2,
} satisfies Record<LineTool, unknown>;

type LineToolsProps = {
  /** Of the line they are for, in the reader's digits. */
  number: string;
  /** What cannot be done with it now. */
  idle: readonly LineTool[];
  controls: string;
  onUse: (tool: LineTool) => void;
};

/** For the line that has the caret, or had it last. One tab stop; arrows go from tool to tool. */
export function LineTools({ number, idle, controls, onUse }: LineToolsProps) {
  const t = useTranslations('exercise.lines');
  const [current, setCurrent] = useState(0);
  const row = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const onward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const step = event.key === onward ? 1 : event.key === back ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const target = (current + step + lineTools.length) % lineTools.length;
    setCurrent(target);
    row.current?.querySelectorAll('button')[target]?.focus();
  }

  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={t('tools', { number })}
      aria-controls={controls}
      onKeyDown={move}
      className="chrome flex flex-wrap items-center sm:gap-1"
    >
      <span aria-hidden className="pe-1 text-sm text-ink-soft tabular-nums">
        {t('line', { number })}
      </span>
      {lineTools.map((tool, at) => {
        const Icon = icons[tool];
        return (
          <button
            key={tool}
            type="button"
            tabIndex={at === current ? 0 : -1}
            title={t(`tool.${tool}`)}
            aria-label={t(`tool.${tool}`)}
            aria-disabled={idle.includes(tool)}
            onFocus={() => setCurrent(at)}
            onClick={() => !idle.includes(tool) && onUse(tool)}
            className="grid size-10 place-items-center rounded text-ink-soft transition-colors hover:bg-wash hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:opacity-40"
          >
            <Icon aria-hidden className="size-4.5" />
          </button>
        );
      })}
    </div>
  );
}
