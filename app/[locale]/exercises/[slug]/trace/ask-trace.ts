import type { TracePictures } from '@/lib/grading/trace/pictures';
import type { ShownRun } from '@/lib/grading/trace/shown-run';
import type { TraceDraft } from './draft';
import { answerOf } from './draft';

export type TracePlace = { slug: string; part: string; seed: number; locale: string };

/** What may be changed in a run; what is left out is as in the exercise. */
export type RunAsked = {
  epochs: number;
  rate: number;
  momentum: number;
  isShuffled: boolean;
  isScaled: boolean;
  runSeed: string;
};

const patienceMs = 20_000;

/** What is drawn from a table; null where it did not come through, with how long to leave the site alone. */
export async function askPictures(
  place: TracePlace,
  draft: TraceDraft,
  signal: AbortSignal,
  send: typeof fetch = fetch,
): Promise<{ pictures: TracePictures | null; waitMs: number }> {
  const response = await post(place, 'pictures', { answer: answerOf(draft) }, signal, send);
  if (response?.ok) return { pictures: await response.json(), waitMs: 0 };
  return { pictures: null, waitMs: (Number(response?.headers.get('Retry-After')) || 0) * 1000 };
}

/** For a part that is solved or given up; null where it did not come through. */
export async function askRun(
  place: TracePlace,
  asked: RunAsked,
  send: typeof fetch = fetch,
): Promise<ShownRun | null> {
  const response = await post(place, 'run', asked, AbortSignal.timeout(patienceMs), send);
  return response?.ok ? response.json() : null;
}

async function post(
  { slug, part, seed, locale }: TracePlace,
  what: 'pictures' | 'run',
  body: object,
  signal: AbortSignal,
  send: typeof fetch,
): Promise<Response | null> {
  const address = `/api/exercises/${encodeURIComponent(slug)}/parts/${encodeURIComponent(part)}/${what}`;
  try {
    return await send(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, seed, locale }),
      signal,
    });
  } catch {
    return null;
  }
}
