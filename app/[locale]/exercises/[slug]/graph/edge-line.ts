import type { Place } from '@/lib/catalog/graph/layout';

/** One edge as SVG paths: its line from box to box, and the heads for either way along it. */
export type EdgeLine = { line: string; headOn: string; headBack: string };

const headLength = 9;
const headHalf = 4.5;

/**
 * Curves that leave and meet the boxes level, whose widths are given. `sign`: 1 where forward is to the right, -1 where
 * it is to the left.
 */
export function edgeLine(
  points: readonly Place[],
  widths: { from: number; to: number },
  sign: 1 | -1,
): EdgeLine {
  const [first, last] = [points[0] as Place, points.at(-1) as Place];
  const from = { x: first.x + (widths.from / 2) * sign, y: first.y };
  const to = { x: last.x - (widths.to / 2) * sign, y: last.y };
  const stops = [from, ...points.slice(1, -1), to];
  let line = `M ${from.x} ${from.y}`;
  stops.slice(1).forEach((stop, at) => {
    const before = stops[at] as Place;
    const middle = (before.x + stop.x) / 2;
    line += ` C ${middle} ${before.y}, ${middle} ${stop.y}, ${stop.x} ${stop.y}`;
  });
  return { line, headOn: head(to, -sign), headBack: head(from, sign) };
}

function head({ x, y }: Place, towards: number): string {
  const back = x + headLength * towards;
  return `M ${back} ${y - headHalf} L ${x} ${y} L ${back} ${y + headHalf}`;
}

/** The same place on a page that is read from right to left. */
export function mirrored({ x, y }: Place, width: number): Place {
  return { x: width - x, y };
}
