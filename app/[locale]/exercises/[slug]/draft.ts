import { seenIn, type Writing, writingOf } from './writing';

/** The part of one exercise with one set of numbers that a draft belongs to. */
export type DraftPlace = { slug: string; part: string; seed: number };

/** Chosen options, or what stands in the field. */
export type Draft = string[] | Writing;

/** What a draft is kept in; the browser's, or a `Map` in a test. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function draftKey({ slug, part, seed }: DraftPlace): string {
  return `gradus:draft:${slug}:${part}:${seed}`;
}

/** What was typed and not yet right; null where nothing was, or where the browser keeps nothing. */
export function findDraft(place: DraftPlace, store?: DraftStore): Draft | null {
  try {
    const kept: unknown = JSON.parse((store ?? localStorage).getItem(draftKey(place)) ?? 'null');
    if (typeof kept === 'string') return writingOf({ answer: kept, notation: 'text' });
    if (Array.isArray(kept)) return kept.every((entry) => typeof entry === 'string') ? kept : null;
    return isWriting(kept) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * An empty answer leaves no draft, and one that is only text is kept as that text. A browser that refuses to keep one
 * is no reason to stop.
 */
export function keepDraft(place: DraftPlace, draft: Draft, store?: DraftStore): void {
  try {
    const keeper = store ?? localStorage;
    if (isEmpty(draft)) keeper.removeItem(draftKey(place));
    else keeper.setItem(draftKey(place), JSON.stringify(isOnlyText(draft) ? seenIn(draft) : draft));
  } catch {
    // Private windows and full disks throw here; the answer is still in the field.
  }
}

function isEmpty(draft: Draft): boolean {
  return Array.isArray(draft) ? draft.length === 0 : draft.text === '' && draft.latex === '';
}

function isOnlyText(draft: Draft): draft is Writing {
  return !Array.isArray(draft) && draft.notation === 'text' && draft.latex === '';
}

function isWriting(kept: unknown): kept is Writing {
  if (typeof kept !== 'object' || kept === null) return false;
  const { notation, text, latex, agrees } = kept as Record<string, unknown>;
  const isNotation = notation === 'text' || notation === 'latex';
  return isNotation && typeof text === 'string' && typeof latex === 'string' && typeof agrees === 'boolean';
}
