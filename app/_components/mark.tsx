export type MarkState = 'empty' | 'half' | 'full';

const fills: Record<MarkState, string | null> = {
  empty: null,
  half: 'M8 2a6 6 0 0 1 0 12Z',
  full: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z',
};

/** One's own mark beside an exercise: a circle, half filled, filled. Without a label, words must stand beside it. */
export function Mark({ state, label }: { state: MarkState; label?: string }) {
  const fill = fills[state];
  const ink = state === 'empty' ? 'text-line-strong' : 'text-(color:--color-right)';
  return (
    <svg
      viewBox="0 0 16 16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
      className={`onward size-4 shrink-0 ${ink}`}
    >
      {label && <title>{label}</title>}
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
