'use client';

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';

type MenuProps = { label: string; face: ReactNode; children: ReactNode };

/** A small panel that opens under its button; Escape, leaving it or choosing closes it. Opens without scripts too. */
export function Menu({ label, face, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute('open');
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    details.current?.querySelector('summary')?.focus();
  };
  const closeOnLeaving = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  return (
    <details ref={details} className="relative" onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <summary
        aria-label={label}
        title={label}
        className="flex min-h-11 min-w-9 items-center justify-center gap-2 rounded px-1.5 sm:min-w-11 sm:px-2 text-ink-soft transition-colors hover:text-ink"
      >
        {face}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: closes after a choice made by a link or button inside */}
      <div
        tabIndex={-1}
        onClick={close}
        className="absolute end-0 z-10 mt-1 grid min-w-44 rounded border border-line bg-leaf p-1 shadow-float outline-none"
      >
        {children}
      </div>
    </details>
  );
}

/** The look of one line of a menu. */
export const menuItemClass =
  'flex min-h-11 w-full items-center gap-3 rounded px-3 text-start text-ink no-underline hover:bg-wash aria-[current]:font-semibold aria-pressed:font-semibold';
