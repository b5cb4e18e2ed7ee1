/** The largest seed there is: attempts keep it in 31 bits. */
const seedMax = 2 ** 31 - 1;

/** `?seed=` as a whole number; anything else is the exercise's first numbers. */
export function seedInAddress(seed: string | string[] | undefined): number {
  if (typeof seed !== 'string' || !/^\d{1,10}$/.test(seed)) return 0;
  return Math.min(Number(seed), seedMax);
}
