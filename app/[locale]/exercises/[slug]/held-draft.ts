import { type DraftPlace, type DraftStore, draftKey, findDraft, keepDraft } from './draft';
import type { PartField } from './fields/part-field';

type DraftField<Draft> = Pick<PartField<Draft>, 'isEmpty' | 'readKept' | 'toKeep' | 'writtenIn'>;

/** One tab's hold on a draft that others of the same browser may write too. */
export type HeldDraft<Draft> = {
  /** What was kept, when the page comes; null once something was written without having seen that. */
  open: () => Draft | null;
  /** Keeps what stands in this tab's field. What another wrote since is set aside before, not lost. */
  write: (mine: Draft) => void;
  /** What another tab wrote and nobody has chosen or dropped yet, where it says something else than `mine`. */
  otherThan: (mine: Draft) => Draft | null;
  /** Goes on with this one; nothing is set aside any more. */
  choose: (draft: Draft) => void;
  /** Right: nothing is left to come back to. */
  settle: () => void;
};

/** Whether a change of the browser's store under this key (null: of all of it) is about the draft. */
export function isAboutDraft(place: DraftPlace, key: string | null): boolean {
  return key === null || key === draftKey(place) || key === draftKey(asideOf(place));
}

export function holdDraft<Draft>(
  place: DraftPlace,
  field: DraftField<Draft>,
  store?: DraftStore,
): HeldDraft<Draft> {
  const aside = asideOf(place);
  /** As this tab last read or wrote it. */
  let known: unknown = null;
  let isWritten = false;

  function read(from: DraftPlace): Draft | null {
    return field.readKept(findDraft(from, store));
  }

  function answerOf(draft: Draft): string {
    return JSON.stringify(field.writtenIn(draft));
  }

  function isKnown(): boolean {
    return JSON.stringify(findDraft(place, store)) === JSON.stringify(known);
  }

  function keep(draft: Draft | null): void {
    known = draft === null || field.isEmpty(draft) ? null : (field.toKeep?.(draft) ?? draft);
    keepDraft(place, known, store);
  }

  function unlike(mine: Draft, other: Draft | null): Draft | null {
    return other !== null && answerOf(other) !== answerOf(mine) ? other : null;
  }

  return {
    open: () => {
      if (isWritten) return null;
      known = findDraft(place, store);
      return field.readKept(known);
    },
    write: (mine) => {
      if (!isKnown() && unlike(mine, read(place)) !== null) keepDraft(aside, findDraft(place, store), store);
      isWritten = true;
      keep(mine);
    },
    otherThan: (mine) => (isKnown() ? null : unlike(mine, read(place))) ?? unlike(mine, read(aside)),
    choose: (draft) => {
      keepDraft(aside, null, store);
      keep(draft);
    },
    settle: () => {
      keepDraft(aside, null, store);
      keep(null);
    },
  };
}

/** Where what another tab wrote waits to be chosen or dropped. */
function asideOf(place: DraftPlace): DraftPlace {
  return { ...place, part: `${place.part}:aside` };
}
