import type { TracePictures } from '@/lib/grading/trace/pictures';
import type { ShownRun } from '@/lib/grading/trace/shown-run';
import { answerOf, type TraceDraft } from './draft';

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
  const { told, waitMs } = await ask<TracePictures>(
    place,
    'pictures',
    { answer: answerOf(draft) },
    signal,
    send,
  );
  return { pictures: told, waitMs };
}

/** For a part that is solved or given up; null where it did not come through. */
export async function askRun(
  place: TracePlace,
  asked: RunAsked,
  send: typeof fetch = fetch,
): Promise<ShownRun | null> {
  return (await ask<ShownRun>(place, 'run', asked, AbortSignal.timeout(patienceMs), send)).told;
}

/** Whatever goes wrong on the way, or is called off, is null. */
async function ask<Told>(
  { slug, part, seed, locale }: TracePlace,
  what: 'pictures' | 'run',
  body: object,
  signal: AbortSignal,
  send: typeof fetch,
): Promise<{ told: Told | null; waitMs: number }> {
  const address = `/api/exercises/${encodeURIComponent(slug)}/parts/${encodeURIComponent(part)}/${what}`;
  try {
    const response = await send(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, seed, locale }),
      signal,
    });
    if (response.ok) return { told: await response.json(), waitMs: 0 };
    return { told: null, waitMs: (Number(response.headers.get('Retry-After')) || 0) * 1000 };
  } catch {
    return { told: null, waitMs: 0 };
  }
}
