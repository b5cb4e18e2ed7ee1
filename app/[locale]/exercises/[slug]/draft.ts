import type { Answer } from '@/lib/grading/verdict';

/** The part of one exercise with one set of numbers that a draft belongs to. */
export type DraftPlace = { slug: string; part: string; seed: number };

/** What a draft is kept in; the browser's, or a `Map` in a test. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function draftKey({ slug, part, seed }: DraftPlace): string {
  return `gradus:draft:${slug}:${part}:${seed}`;
}

/** What was typed and not yet right; null where nothing was, or where the browser keeps nothing. */
export function findDraft(place: DraftPlace, store?: DraftStore): Answer | null {
  try {
    const kept: unknown = JSON.parse((store ?? localStorage).getItem(draftKey(place)) ?? 'null');
    if (typeof kept === 'string') return kept;
    return Array.isArray(kept) && kept.every((entry) => typeof entry === 'string') ? kept : null;
  } catch {
    return null;
  }
}

/** An empty answer leaves no draft. A browser that refuses to keep one is no reason to stop. */
export function keepDraft(place: DraftPlace, answer: Answer, store?: DraftStore): void {
  try {
    const keeper = store ?? localStorage;
    if (answer.length === 0) keeper.removeItem(draftKey(place));
    else keeper.setItem(draftKey(place), JSON.stringify(answer));
  } catch {
    // Private windows and full disks throw here; the answer is still in the field.
  }
}
