import type { Reading } from '@/lib/authoring/analysis-types';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import { locales } from '@/lib/catalog/public-exercise';

export type SavedDraft = { bundle: ExerciseContent; version: number; savedAt: string };

/** What was found when a text was read. */
type DraftReading = Pick<Reading, 'problems' | 'names' | 'parts' | 'title'>;

export type SaveReply =
  | { kind: 'saved'; version: number; savedAt: string; reading: DraftReading }
  | { kind: 'conflict'; current: SavedDraft }
  /** No answer, or one that says to come again. */
  | { kind: 'later' }
  | { kind: 'refused'; reason: 'too-large' | 'signed-out' }
  | { kind: 'gone' };

/** What was not saved yet, as this device keeps it. */
export type KeptDraft = { baseVersion: number; bundle: ExerciseContent };

/** The world around a draft. None of these throws. */
export type DraftPorts = {
  save: (draft: KeptDraft) => Promise<SaveReply>;
  /** Null where no answer comes. */
  load: () => Promise<SavedDraft | null>;
  keep: (draft: KeptDraft) => void;
  forget: () => void;
};

export type DraftState = {
  bundle: ExerciseContent;
  /** What the site has, as far as is known here. */
  saved: SavedDraft;
  status: 'saved' | 'saving' | 'later' | 'too-large' | 'signed-out' | 'gone' | 'conflict';
  /** The last reading, and of which text. */
  reading: (DraftReading & { of: ExerciseContent }) | null;
  /** Another text that was saved meanwhile, to be decided about. */
  theirs: SavedDraft | null;
  /** `taken`: somebody else's text came in. `restored`: one that only this device had. */
  notice: 'taken' | 'restored' | null;
  /** The text that was not chosen in a conflict. */
  setAside: ExerciseContent | null;
};

export type DraftSync = {
  getState: () => DraftState;
  subscribe: (listener: () => void) => () => void;
  edit: (bundle: ExerciseContent) => void;
  /** Looks whether somebody else saved, and sends again what did not get through. */
  wake: () => void;
  /** Ends a conflict with one's own text, or with one made of both. */
  settleWith: (bundle: ExerciseContent) => void;
  takeTheirs: () => void;
  /** Puts the text that was set aside in the place of this one, and this one aside. */
  swap: () => void;
  dismiss: () => void;
  stop: () => void;
};

/** So long after the last key, and no longer, a text waits to be saved. */
const pauseMs = 60;
const retryMs = 3000;

/**
 * Saves a draft while it is written: one request at a time, then the newest text. A text is kept on the device from its
 * first key until the site has it; what somebody else saved meanwhile is never overwritten unasked.
 */
export function createDraftSync(initial: SavedDraft, kept: KeptDraft | null, ports: DraftPorts): DraftSync {
  let state = firstState(initial, kept);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isBusy = false;
  let isStopped = false;
  /** Its answer may have been lost: then it is found as somebody else's. */
  let lastSent: ExerciseContent | null = null;
  const listeners = new Set<() => void>();

  function change(next: Partial<DraftState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function sendAfter(ms: number) {
    if (timer !== null) clearTimeout(timer);
    if (!isStopped) timer = setTimeout(send, ms);
  }

  async function send() {
    timer = null;
    const isSettled = sameBundle(state.bundle, state.saved.bundle) && state.reading !== null;
    if (isBusy || isStopped || isSettled || state.theirs || state.status === 'gone') return;
    isBusy = true;
    const sent = state.bundle;
    const before = lastSent;
    lastSent = sent;
    change({ status: 'saving' });
    const reply = await ports.save({ baseVersion: state.saved.version, bundle: sent });
    isBusy = false;
    receive(reply, sent, before);
  }

  function receive(reply: SaveReply, sent: ExerciseContent, before: ExerciseContent | null) {
    switch (reply.kind) {
      case 'saved': {
        const { version, savedAt, reading } = reply;
        change({ saved: { bundle: sent, version, savedAt }, reading: { ...reading, of: sent } });
        return goOn();
      }
      case 'conflict':
        return reconcile(reply.current, [sent, before]);
      case 'later':
        change({ status: 'later' });
        return sendAfter(retryMs);
      case 'refused':
        return change({ status: reply.reason });
      case 'gone':
        return change({ status: 'gone' });
    }
  }

  /** After the site has said what it has. */
  function goOn() {
    if (!sameBundle(state.bundle, state.saved.bundle)) {
      change({ status: 'saving' });
      ports.keep({ baseVersion: state.saved.version, bundle: state.bundle });
      if (timer === null) sendAfter(0);
      return;
    }
    ports.forget();
    change({ status: 'saved' });
    if (state.reading === null) sendAfter(0);
  }

  function reconcile(current: SavedDraft, sent: (ExerciseContent | null)[]) {
    const isUnsaved = !sameBundle(state.bundle, state.saved.bundle);
    const own = [state.bundle, state.saved.bundle, ...sent];
    if (own.some((bundle) => bundle !== null && sameBundle(bundle, current.bundle))) {
      change({ saved: current });
      return goOn();
    }
    if (isUnsaved) return change({ theirs: current, status: 'conflict' });
    change({ saved: current, bundle: current.bundle, reading: null, notice: 'taken' });
    goOn();
  }

  async function look() {
    if (isBusy || isStopped || state.theirs || state.status === 'gone') return;
    const current = await ports.load();
    if (current === null || isBusy || isStopped || current.version <= state.saved.version) return;
    reconcile(current, [lastSent]);
  }

  function settle(bundle: ExerciseContent, setAside: ExerciseContent, theirs: SavedDraft) {
    change({ bundle, setAside, saved: theirs, theirs: null, reading: null, notice: null });
    goOn();
  }

  if (kept && !sameBundle(state.bundle, initial.bundle)) {
    ports.keep({ baseVersion: kept.baseVersion, bundle: state.bundle });
  }
  if (state.theirs === null) sendAfter(0);

  function edit(bundle: ExerciseContent) {
    if (sameBundle(bundle, state.bundle)) return;
    ports.keep({ baseVersion: state.saved.version, bundle });
    if (state.theirs || state.status === 'gone') return change({ bundle });
    change({ bundle, notice: null, status: 'saving' });
    sendAfter(pauseMs);
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit,
    wake: () => {
      if (state.status === 'later' || state.status === 'signed-out') sendAfter(0);
      else look();
    },
    settleWith: (bundle) => {
      if (state.theirs) settle(bundle, state.theirs.bundle, state.theirs);
    },
    takeTheirs: () => {
      if (state.theirs) settle(state.theirs.bundle, state.bundle, state.theirs);
    },
    swap: () => {
      const { bundle, setAside } = state;
      if (setAside === null) return;
      change({ setAside: bundle });
      edit(setAside);
    },
    dismiss: () => change({ notice: null, setAside: null }),
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** As it was saved, before anything is typed or found on this device. */
export function savedState(initial: SavedDraft): DraftState {
  return {
    bundle: initial.bundle,
    saved: initial,
    status: 'saved',
    reading: null,
    theirs: null,
    notice: null,
    setAside: null,
  };
}

function firstState(initial: SavedDraft, kept: KeptDraft | null): DraftState {
  const start = savedState(initial);
  if (kept === null || sameBundle(kept.bundle, initial.bundle)) return start;
  const own = { ...start, bundle: kept.bundle };
  return kept.baseVersion === initial.version
    ? { ...own, status: 'saving', notice: 'restored' }
    : { ...own, status: 'conflict', theirs: initial };
}

export function sameBundle(one: ExerciseContent, other: ExerciseContent): boolean {
  return one.yaml === other.yaml && locales.every((locale) => one.texts[locale] === other.texts[locale]);
}
