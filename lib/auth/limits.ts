import { type LimitName, takeFrom } from '../db/limits';

/** Somebody, or some address, did this too often lately. */
export class TooManyRequests extends Error {
  override name = 'TooManyRequests';
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many requests. Try again in ${retryAfterSeconds} seconds.`);
  }
}

/** Which limits a step counts against, and under which key; null where the key is not known. */
type Keys = Partial<Record<LimitName, string | null>>;

/** Counts one more under every key that is known. Throws TooManyRequests when one of them is used up. */
export async function takeOrRefuse(keys: Keys): Promise<void> {
  const wait = await secondsToWait(keys);
  if (wait !== null) throw new TooManyRequests(wait);
}

/** Counts one more under every key that is known; null when all of them allow it. */
export async function secondsToWait(keys: Keys): Promise<number | null> {
  const answers = await Promise.all(
    (Object.keys(keys) as LimitName[]).map((limit) => {
      const key = keys[limit];
      return key ? takeFrom(limit, key) : { allowed: true, retryAfterSeconds: 0 };
    }),
  );
  const refusals = answers.filter((answer) => !answer.allowed);
  return refusals.length === 0 ? null : Math.max(...refusals.map((answer) => answer.retryAfterSeconds));
}
