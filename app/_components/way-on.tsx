import type { ReactNode } from 'react';

type WayOnProps = { title: string; sentence: string; children: ReactNode };

/** A page with nothing to show: what happened, one sentence, one way on. */
export function WayOn({ title, sentence, children }: WayOnProps) {
  return (
    <div className="page grid max-w-measure justify-items-start gap-4 py-16 sm:py-24">
      <svg viewBox="0 0 96 40" aria-hidden="true" className="onward w-28 text-line-strong">
        <path
          d="M2 6h22v9h22v9h14"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <path
          d="M66 27l6 4m4 2l6 2"
          fill="none"
          className="stroke-accent"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
      </svg>
      <h1 className="text-2xl">{title}</h1>
      <p className="text-ink-soft">{sentence}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}
