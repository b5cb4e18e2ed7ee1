/** A short stroke of the pencil under what is right, in a `relative` box; it is drawn once, when the answer has just come. */
export function PencilStroke({ isFresh }: { isFresh: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className={`absolute top-full left-0 h-1.5 w-full origin-left text-(color:--color-right) transition-transform duration-300 ${isFresh ? 'starting:scale-x-0' : ''}`}
    >
      <path
        d="M1 4.2C24 2.1 58 4.9 99 2.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
