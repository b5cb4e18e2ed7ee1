/** The part of one exercise with one set of numbers that a draft belongs to. */
export type DraftPlace = { slug: string; part: string; seed: number };

/** What a draft is kept in; the browser's, or a `Map` in a test. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function draftKey({ slug, part, seed }: DraftPlace): string {
  return `gradus:draft:${slug}:${part}:${seed}`;
}

/** What was typed and not yet right; null where nothing was, or where the browser keeps nothing. */
export function findDraft(place: DraftPlace, store?: DraftStore): unknown {
  try {
    return JSON.parse((store ?? localStorage).getItem(draftKey(place)) ?? 'null');
  } catch {
    return null;
  }
}

/** Nothing to keep (null) leaves no draft. A browser that refuses to keep one is no reason to stop. */
export function keepDraft(place: DraftPlace, draft: unknown, store?: DraftStore): void {
  try {
    const keeper = store ?? localStorage;
    if (draft === null) keeper.removeItem(draftKey(place));
    else keeper.setItem(draftKey(place), JSON.stringify(draft));
  } catch {
    // Private windows and full disks throw here; the answer is still in the field.
  }
}
