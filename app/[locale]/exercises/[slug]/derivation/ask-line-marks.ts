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

/** `waitMs`: how long to leave the site alone. */
export type LineMarksAnswer = { kind: 'marks'; marks: LineMark[] } | { kind: 'none'; waitMs: number };

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
    const seconds = Number(response.headers.get('Retry-After')) || 0;
    return { kind: 'none', waitMs: seconds * 1000 };
  } catch {
    return { kind: 'none', waitMs: 0 };
  }
}
