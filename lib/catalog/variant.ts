import { randomFrom } from '../math/seed';
import { type Condition, holds } from './condition';

/** A number, a vector as a list, a matrix as a list of rows. */
export type Value = number | number[] | number[][];

/** How the numbers of an exercise come about. */
export type Draw = {
  /** Fixed values; seed 0 has them all. */
  at: Readonly<Record<string, Value>>;
  /** What each drawn name is drawn from. */
  choices: Readonly<Record<string, readonly number[]>>;
  where: readonly Condition[];
};

const triesMax = 1000;

/** `1..9` → 1, 2, …, 9; null where the range is empty or longer than a thousand. */
export function readRange(text: string): number[] | null {
  const match = /^\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*$/.exec(text);
  const low = Number(match?.[1]);
  const length = Number(match?.[2]) - low + 1;
  if (!match || length < 1 || length > 1000) return null;
  return Array.from({ length }, (_, step) => low + step);
}

/**
 * The values of variant `seed`: those of `at` for seed 0, drawn ones for the others and for names without a fixed
 * value. The same name and seed give the same values for ever. Null where no draw of 1000 meets the conditions.
 */
export function valuesAt(draw: Draw, exerciseName: string, seed: number): Record<string, Value> | null {
  const drawn = Object.keys(draw.choices).filter((name) => seed !== 0 || draw.at[name] === undefined);
  const random = randomFrom(`${exerciseName}:${seed}`);
  for (let tries = 0; tries < triesMax; tries++) {
    const values = new Map<string, Value>(Object.entries(draw.at));
    for (const name of drawn) {
      const choices = draw.choices[name] ?? [];
      values.set(name, choices[Math.floor(random() * choices.length)] ?? 0);
    }
    if (draw.where.every((condition) => holds(condition, values))) return Object.fromEntries(values);
    if (drawn.length === 0) return null;
  }
  return null;
}
