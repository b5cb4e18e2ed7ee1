import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type Database, getDatabase } from './database';

const minuteSeconds = 60;
const hourSeconds = 60 * minuteSeconds;
const attemptsPerMinuteDefault = 120;
/** A page asks at most about twice a second, while somebody types without a stop. */
const linesPerMinute = 240;
/** A page saves at most a few times a second, while somebody types without a stop, and may be open twice. */
const draftsPerMinute = 600;

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
  /** Key: the person, or the address of somebody nobody knows yet. */
  trace: { points: () => linesPerMinute, duration: minuteSeconds },
  /** Key: the person, or the address of somebody nobody knows yet. */
  lines: { points: () => linesPerMinute, duration: minuteSeconds },
  /** Key: the person. */
  draft: { points: () => draftsPerMinute, duration: minuteSeconds },
  /** Key: the person. */
  analysis: { points: () => 60, duration: minuteSeconds },
  /** Key: the person. */
  import: { points: () => 30, duration: hourSeconds },
};

export type LimitName = keyof typeof limits;

/** All whose address nobody vouches for count as one, and may do it this many times as often. */
const strangersFactor = 20;
const strangers = '';

/**
 * Counts one more; null is the key of everybody who cannot be told apart. Where it is one too many,
 * `retryAfterSeconds` says when to come back; otherwise it is 0.
 */
export async function takeFrom(
  limitName: LimitName,
  key: string | null,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
  const points = limits[limitName].points() * (key === null ? strangersFactor : 1);
  const limiter = limiterOf(await getDatabase(), limitName, points);
  try {
    await limiter.consume(hashOf(key ?? strangers));
    return { allowed: true, retryAfterSeconds: 0 };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

/** For somebody who leaves: no counter under these keys stays. */
export async function forgetLimits(keys: Partial<Record<LimitName, string>>): Promise<void> {
  const database = await getDatabase();
  for (const [name, key] of Object.entries(keys) as [LimitName, string][])
    await limiterOf(database, name, limits[name].points()).delete(hashOf(key));
}

const limitersOfDatabase = new WeakMap<Database, Map<string, RateLimiterPostgres>>();

function limiterOf(database: Database, name: LimitName, points: number): RateLimiterPostgres {
  const limiters = limitersOfDatabase.get(database) ?? new Map<string, RateLimiterPostgres>();
  limitersOfDatabase.set(database, limiters);
  const known = limiters.get(`${name} ${points}`);
  if (known) return known;
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
  limiters.set(`${name} ${points}`, limiter);
  return limiter;
}

/** E-mails and addresses have no business in this table, and its keys have a length. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
