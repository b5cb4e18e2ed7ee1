import { type LimitName, takeFrom } from '../db/limits';

/** Somebody, or some address, did this too often lately. */
export class TooManyRequests extends Error {
  override name = 'TooManyRequests';
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many requests. Try again in ${retryAfterSeconds} seconds.`);
  }
}

/** Which limits a step counts against, and under which key; null for whoever cannot be told from others. */
type Keys = Partial<Record<LimitName, string | null>>;

/** Counts one more under every key. Throws TooManyRequests when one of them is used up. */
export async function takeOrRefuse(keys: Keys): Promise<void> {
  const wait = await secondsToWait(keys);
  if (wait !== null) throw new TooManyRequests(wait);
}

/** Counts one more under every key; null when all of them allow it. */
export async function secondsToWait(keys: Keys): Promise<number | null> {
  const answers = await Promise.all(
    (Object.keys(keys) as LimitName[]).map((limit) => takeFrom(limit, keys[limit] ?? null)),
  );
  const refusals = answers.filter((answer) => !answer.allowed);
  return refusals.length === 0 ? null : Math.max(...refusals.map((answer) => answer.retryAfterSeconds));
}
