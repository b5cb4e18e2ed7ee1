import type { Verdict } from '@/lib/grading/verdict';
import type { WrittenAnswer } from './form-part';

export type AttemptToSend = WrittenAnswer & {
  slug: string;
  part: string;
  seed: number;
  locale: string;
  /** The same for every try at sending one answer, so that it is counted once. */
  key: string;
};

export type Judged = {
  kind: 'judged';
  verdict: Verdict;
  sentence: string;
  /** The sentence with its formulas as TeX between dollar signs. */
  page: string;
  counted: boolean;
  /** How many more answers to the part count; null where all do. */
  attemptsLeft: number | null;
  attempt: string;
  /** Why each option of a choice is right or wrong, once that may be said. */
  optionReasons: { id: string; text: string }[];
};

export type SendFailure = {
  kind: 'failed';
  /** `offline`: no answer came. `busy`: too many, wait. `refused`: the site could not judge it. */
  reason: 'offline' | 'busy' | 'refused';
  retryAfterSeconds: number;
};

const patienceMs = 20_000;

/** Hands an answer in. Never throws: whatever goes wrong on the way is a value, and can be sent again. */
export async function sendAttempt(
  { slug, part, seed, locale, answer, notation, key }: AttemptToSend,
  send: typeof fetch = fetch,
): Promise<Judged | SendFailure> {
  try {
    const address = `/api/exercises/${encodeURIComponent(slug)}/parts/${encodeURIComponent(part)}/attempts`;
    const response = await send(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ answer, notation, locale, seed }),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 429) return failed('busy', Number(response.headers.get('Retry-After')) || 10);
    if (!response.ok) return failed('refused');
    return judged(await response.json());
  } catch {
    return failed('offline');
  }
}

/** A fresh key. `randomUUID` is missing on plain http, where a school's own server may well be. */
export function attemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type AttemptResponse = Verdict & {
  sentence: string;
  page: string;
  counted: boolean;
  attemptsLeft: number | null;
  attempt: string;
  optionReasons?: { id: string; text: string }[];
};

function judged(response: AttemptResponse): Judged {
  const { sentence, page, counted, attemptsLeft, attempt, optionReasons = [] } = response;
  return { kind: 'judged', verdict: response, sentence, page, counted, attemptsLeft, attempt, optionReasons };
}

function failed(reason: SendFailure['reason'], retryAfterSeconds = 0): SendFailure {
  return { kind: 'failed', reason, retryAfterSeconds };
}
