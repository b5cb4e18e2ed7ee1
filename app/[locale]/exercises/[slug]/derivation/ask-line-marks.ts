import type { LineMark } from '@/lib/grading/derivation/line-marks';
import type { Notation } from '../form-part';

export type LinesToMark = {
  slug: string;
  part: string;
  seed: number;
  locale: string;
  lines: string[];
  notation: Notation;
};

/** `waitMs`: how long to leave the site alone before it is asked again; null where it would say the same. */
export type LineMarksAnswer = { kind: 'marks'; marks: LineMark[] } | { kind: 'none'; waitMs: number | null };

/** Where the site does not say it. */
const waitMs = 5000;

/** What each line is to the one before it. Nothing is handed in, and whatever goes wrong, there are only no marks. */
export async function askLineMarks(
  { slug, part, ...body }: LinesToMark,
  signal: AbortSignal,
  send: typeof fetch = fetch,
): Promise<LineMarksAnswer> {
  try {
    const address = `/api/exercises/${encodeURIComponent(slug)}/parts/${encodeURIComponent(part)}/lines`;
    const response = await send(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    if (response.ok) return { kind: 'marks', marks: (await response.json()).marks };
    if (response.status < 500 && response.status !== 429) return { kind: 'none', waitMs: null };
    const seconds = Number(response.headers.get('Retry-After')) || 0;
    return { kind: 'none', waitMs: Math.max(waitMs, seconds * 1000) };
  } catch {
    return { kind: 'none', waitMs };
  }
}
