export type Range = [low: number, high: number];

/** From the least to the greatest, with a little room; around a single value too. */
export function rangeOf(values: readonly number[], margin = 0.08): Range {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const room = (high - low) * margin || Math.abs(low) * 0.5 || 0.5;
  return [low - room, high + room];
}

/** Where a value stands between two places on the paper. */
export function scale([low, high]: Range, [from, to]: Range): (value: number) => number {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** More would show how doubles round. */
const digitsMax = 12;
/** 0.001 to 99 999 are written out. */
const plainPowerMin = -3;
const plainPowerMax = 4;

/** 0.3 is a little less than three times 0.1. */
const slack = 1e-9;

/** Round numbers inside, about `count` of them: 1, 2 or 5 times a power of ten apart. */
export function ticks([low, high]: Range, count = 3): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - slack);
  const last = Math.floor(high / step + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    Number(((first + at) * step).toPrecision(digitsMax)),
  );
}

/** The power of ten that is taken out of an axis with these numbers: 0 where they can be read as they are. */
export function powerOf(numbers: readonly number[]): number {
  const size = Math.max(...numbers.map(Math.abs));
  const power = Math.floor(Math.log10(size) + slack);
  return Number.isFinite(power) && (power < plainPowerMin || power > plainPowerMax) ? power : 0;
}

/** Without the power that is taken out. */
export function withoutPower(value: number, power: number): number {
  return Number((value / 10 ** power).toPrecision(digitsMax));
}
