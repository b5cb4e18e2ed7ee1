type SkillBar = { skill: string; name: string; standing: number; text: string };

const barWidth = 200;

/** One bar per skill, from the start edge; the figures stand at its end. */
export function SkillBars({ bars }: { bars: SkillBar[] }) {
  return (
    <ul className="grid gap-3">
      {bars.map(({ skill, name, standing, text }) => (
        <li key={skill} className="grid gap-1">
          <span className="flex items-baseline justify-between gap-4">
            <span>{name}</span>
            <span className="text-sm text-ink-soft tabular-nums">{text}</span>
          </span>
          <svg
            viewBox={`0 0 ${barWidth} 6`}
            preserveAspectRatio="none"
            aria-hidden="true"
            className="onward h-1.5 w-full"
          >
            <line
              x1="0"
              y1="3"
              x2={barWidth}
              y2="3"
              className="stroke-line-strong"
              vectorEffect="non-scaling-stroke"
            />
            <rect x="0" y="0" width={filled(standing)} height="6" className="fill-accent" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** Little is seen as little, and nothing as nothing. */
function filled(standing: number): number {
  return standing === 0 ? 0 : Math.max(standing * barWidth, 2);
}
