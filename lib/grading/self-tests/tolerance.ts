import type { ExercisePart } from '../../catalog/exercise';

type NumberPart = Extract<ExercisePart, { kind: 'number' }>;

/** Rounding on the way to an answer may change it by this share. */
const roundingShare = 1e-3;
/** What more than this share of the answer is, the digits asked for must show. */
const feltShare = 0.05;

/**
 * Whether a damaged number may be taken for the key without that being an error of the author. It may where nobody
 * could see the damage: where it is no more than what rounding on the way does (f₁ for f₂ where both are 0.500), or,
 * where rounded numbers are asked for, where it is nearer than half a unit of the last decimal and less than a twentieth
 * of the answer (the start value 1e-5 forgotten beside a step of 0.005). Where it is more than that, too few digits are
 * asked for, or the tolerance is too wide.
 */
export function isBelowDigits(damaged: number, key: number, { rounded }: NumberPart): boolean {
  const distance = Math.abs(damaged - key);
  if (distance <= roundingShare * Math.abs(key)) return true;
  return rounded !== null && distance < halfUnit(rounded) && distance < feltShare * Math.abs(key);
}

/** What would tell two numbers apart: more decimals, or a smaller tolerance. */
export function remedyFor(damaged: number, key: number, { rounded }: NumberPart): string {
  const distance = Math.abs(damaged - key);
  const relative = Number((distance / Math.abs(key) / 2).toPrecision(1));
  const tolerance = `\`tolerance: { relative: ${relative} }\` or less`;
  if (rounded === null) return `it takes ${tolerance}`;
  let places = rounded;
  while (halfUnit(places) >= distance && places < 20) places += 1;
  return places > rounded ? `it takes \`rounded: ${places}\`` : `it takes ${tolerance}`;
}

function halfUnit(places: number): number {
  return 0.5 * 10 ** -places;
}
