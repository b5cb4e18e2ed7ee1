const levelMax = 5;

/** How hard, as dots; the label says it in words. */
export function Level({ level, label }: { level: number; label?: string }) {
  return (
    <svg
      viewBox={`0 0 ${levelMax * 8} 8`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
      className="onward h-2 shrink-0 text-ink-soft"
    >
      {label && <title>{label}</title>}
      {Array.from({ length: levelMax }, (_, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: five dots that never change places
          key={index}
          cx={index * 8 + 4}
          cy="4"
          r={index < level ? 2.6 : 2.1}
          fill={index < level ? 'currentColor' : 'none'}
          stroke={index < level ? 'none' : 'currentColor'}
          strokeWidth="1"
        />
      ))}
    </svg>
  );
}
