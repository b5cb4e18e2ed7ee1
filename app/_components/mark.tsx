export type MarkState = 'empty' | 'half' | 'full';

const fills: Record<MarkState, string | null> = {
  empty: null,
  half: 'M8 2a6 6 0 0 1 0 12Z',
  full: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z',
};

/** One's own mark beside an exercise, as one pencils it into a book: a circle, half filled, filled. */
export function Mark({ state, label }: { state: MarkState; label: string }) {
  const fill = fills[state];
  const ink = state === 'empty' ? 'text-line-strong' : 'text-right';
  return (
    <svg viewBox="0 0 16 16" role="img" aria-label={label} className={`onward size-4 shrink-0 ${ink}`}>
      <title>{label}</title>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  );
}
