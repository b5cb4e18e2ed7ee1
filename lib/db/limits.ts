import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type Database, getDatabase } from './database';

const minuteSeconds = 60;
const hourSeconds = 60 * minuteSeconds;
const attemptsPerMinuteDefault = 120;

/** How often one key may do it. Many people may share an address: a class, a library, a mobile network. */
const limits = {
  /** Key: the e-mail. */
  'sign-in': { points: () => 20, duration: 15 * minuteSeconds },
  /** Key: the address. */
  'sign-in-address': { points: () => 200, duration: 15 * minuteSeconds },
  /** Key: the address. */
  registration: { points: () => 100, duration: hourSeconds },
  /** Key: the address. */
  guest: { points: () => 300, duration: hourSeconds },
  /** Key: the person. */
  attempt: {
    points: () => Number(process.env.GRADUS_ATTEMPTS_PER_MINUTE) || attemptsPerMinuteDefault,
    duration: minuteSeconds,
  },
};

export type LimitName = keyof typeof limits;

/** Counts one more. Where it is one too many, `retryAfterSeconds` says when to come back; otherwise it is 0. */
export async function takeFrom(
  limitName: LimitName,
  key: string,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
  const limiter = limiterOf(await getDatabase(), limitName);
  try {
    // Hashed: e-mails and addresses have no business in this table, and its keys have a length.
    await limiter.consume(createHash('sha256').update(key).digest('hex'));
    return { allowed: true, retryAfterSeconds: 0 };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

const limitersOfDatabase = new WeakMap<Database, Map<LimitName, RateLimiterPostgres>>();

function limiterOf(database: Database, name: LimitName): RateLimiterPostgres {
  const limiters = limitersOfDatabase.get(database) ?? new Map<LimitName, RateLimiterPostgres>();
  limitersOfDatabase.set(database, limiters);
  const known = limiters.get(name);
  if (known) return known;
  const points = limits[name].points();
  const limiter = new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: limits[name].duration,
    // Whoever is refused is refused from memory until the time is over: a flood costs the database nothing.
    inMemoryBlockOnConsumed: points + 1,
  });
  limiters.set(name, limiter);
  return limiter;
}
