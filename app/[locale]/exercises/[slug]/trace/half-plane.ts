import type { Range } from './chart-scale';

type Line = { weights: [number, number]; bias: number };
type Place = [number, number];

/** The piece of a box where weights · x + bias > 0, corner by corner; empty where there is none. */
export function regionIn({ weights, bias }: Line, [x, y]: [Range, Range]): Place[] {
  const corners: Place[] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
  const value = ([right, up]: Place): number => weights[0] * right + weights[1] * up + bias;
  return corners.flatMap((corner, at) => {
    const next = corners[(at + 1) % corners.length] as Place;
    const [here, there] = [value(corner), value(next)];
    const kept: Place[] = here > 0 ? [corner] : [];
    if (here > 0 === there > 0) return kept;
    const share = here / (here - there);
    return [
      ...kept,
      [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])] as Place,
    ];
  });
}

/** The ends of the line in a box; null where it runs outside. */
export function lineIn(line: Line, box: [Range, Range]): [Place, Place] | null {
  const isOn = ([right, up]: Place): boolean => {
    const parts = [line.weights[0] * right, line.weights[1] * up, line.bias];
    const size = Math.max(...parts.map(Math.abs));
    return Math.abs(parts.reduce((sum, part) => sum + part, 0)) <= 1e-9 * size;
  };
  const [first, second] = regionIn(line, box).filter(isOn);
  return first && second ? [first, second] : null;
}
