import type { Answer } from '@/lib/grading/answer';
import type { Verdict } from '@/lib/grading/verdict';
import { address } from './visitor';

type Attempt = Verdict & {
  sentence: string;
  counted: boolean;
  attemptsLeft: number | null;
  credit: number | null;
  attempt: string;
};

/** Somebody who speaks to the addresses under `/api` directly, as one guest from the first attempt on. */
export function newApiGuest() {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('origin', address);
    const response = await fetch(`${address}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  async function attempt(slug: string, part: string, answer: Answer, seed = 0): Promise<Attempt> {
    const response = await send(`/api/exercises/${slug}/parts/${part}/attempts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer, seed, locale: 'en' }),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body;
  }

  return { send, attempt };
}
