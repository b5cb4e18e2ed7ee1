import type { KeptDraft } from './draft-sync';

const prefix = 'gradus-draft';

/** What this device keeps of one exercise. Every open page has a place of its own, so that none overwrites another's. */
export function keptDrafts(id: string, page: string, storage: Storage) {
  const own = `${prefix}:${id}:${page}`;
  return {
    keep: (draft: KeptDraft) => {
      // A device may be full or keep nothing: then the page alone has it, and warns before it is left.
      try {
        storage.setItem(own, JSON.stringify(draft));
      } catch {}
    },
    forget: () => storage.removeItem(own),
    /** Takes over what another page left behind, if one did. */
    take: (): KeptDraft | null => {
      const left = Object.keys(storage).find((key) => key.startsWith(`${prefix}:${id}:`));
      const draft = left === undefined ? null : readDraft(storage.getItem(left));
      if (left === undefined || draft === null) return null;
      storage.setItem(own, JSON.stringify(draft));
      storage.removeItem(left);
      return draft;
    },
  };
}

function readDraft(text: string | null): KeptDraft | null {
  try {
    const draft: KeptDraft = JSON.parse(text ?? '');
    const isDraft = typeof draft.baseVersion === 'number' && typeof draft.bundle.yaml === 'string';
    return isDraft && typeof draft.bundle.texts === 'object' ? draft : null;
  } catch {
    return null;
  }
}
