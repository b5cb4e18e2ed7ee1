'use client';

import type { KeyboardEvent, ReactNode } from 'react';

type TabListProps = { label: string; children: ReactNode };

const steps: Record<string, (at: number, count: number, isRtl: boolean) => number> = {
  ArrowRight: (at, count, isRtl) => (at + (isRtl ? -1 : 1) + count) % count,
  ArrowLeft: (at, count, isRtl) => (at + (isRtl ? 1 : -1) + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** One stop for Tab; arrows go from tab to tab, as they are seen. */
export function TabList({ label, children }: TabListProps) {
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key];
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = tabs[step(at, tabs.length, isRtl)];
    next?.focus();
    next?.click();
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={move}
      className="-mb-px flex flex-wrap gap-x-1 outline-none"
    >
      {children}
    </div>
  );
}

type TabProps = {
  id: string;
  panel: string;
  isSelected: boolean;
  onSelect: () => void;
  lang?: string;
  children: ReactNode;
};

export function Tab({ id, panel, isSelected, onSelect, lang, children }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      id={id}
      lang={lang}
      aria-selected={isSelected}
      aria-controls={panel}
      tabIndex={isSelected ? 0 : -1}
      onClick={onSelect}
      className="inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 text-ink-soft transition-colors hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
    >
      {children}
    </button>
  );
}

type TabPanelProps = { id: string; label: string; isShown: boolean; children: ReactNode };

/** What is not shown stays as it is: a preview keeps what was typed in it. */
export function TabPanel({ id, label, isShown, children }: TabPanelProps) {
  return (
    <div role="tabpanel" id={id} aria-label={label} hidden={!isShown}>
      {children}
    </div>
  );
}
