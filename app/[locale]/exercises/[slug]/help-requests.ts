import type { ToldHints, ToldSolution } from '@/app/_help/told';

/** The part at one variant that help is asked for, and the language it is wanted in. */
export type HelpPlace = { slug: string; part: string; seed: number; locale: string };

const patienceMs = 20_000;

/** What was taken so far, and how many there are now. As all of these: null where it did not come through. */
export function findHints(place: HelpPlace, send?: typeof fetch): Promise<ToldHints | null> {
  return ask('GET', 'hints', place, send);
}

/** Takes the next one; it comes last. */
export function takeHint(place: HelpPlace, send?: typeof fetch): Promise<ToldHints | null> {
  return ask('POST', 'hints', place, send);
}

/** For a part that is solved or given up. */
export function findSolution(place: HelpPlace, send?: typeof fetch): Promise<ToldSolution | null> {
  return ask('GET', 'solution', place, send);
}

/** From here on the part does not count. */
export function giveUp(place: HelpPlace, send?: typeof fetch): Promise<ToldSolution | null> {
  return ask('POST', 'solution', place, send);
}

async function ask<Told>(
  method: 'GET' | 'POST',
  what: 'hints' | 'solution',
  { slug, part, seed, locale }: HelpPlace,
  send: typeof fetch = fetch,
): Promise<Told | null> {
  const address = `/api/exercises/${encodeURIComponent(slug)}/parts/${encodeURIComponent(part)}/${what}`;
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const response =
      method === 'GET'
        ? await send(`${address}?${new URLSearchParams({ seed: String(seed), locale })}`, { signal })
        : await send(address, {
            method,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ seed, locale }),
            signal,
          });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
