/** Three steps down and the name: a gradient, taken step by step. */
export function Wordmark() {
  return (
    <span dir="ltr" className="inline-flex items-center gap-2">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 text-accent">
        <path
          d="M3 5h6v5h6v5h6v5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="hidden text-lg font-semibold tracking-tight sm:inline">Gradus</span>
    </span>
  );
}
