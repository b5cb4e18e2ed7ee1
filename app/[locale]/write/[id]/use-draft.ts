'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { loadDraft, saveDraft } from '../authoring-requests';
import { createDraftSync, type DraftState, type DraftSync, type SavedDraft, savedState } from './draft-sync';
import { keptDrafts } from './kept-drafts';

const lookEveryMs = 5000;

/** The draft as it is on this page, saved as it changes. `sync` is null until the page is there. */
export function useDraft(id: string, initial: SavedDraft): { state: DraftState; sync: DraftSync | null } {
  const [sync, setSync] = useState<DraftSync | null>(null);
  const start = useEffectEvent(() => newSync(id, initial));
  const [atFirst] = useState(() => savedState(initial));

  useEffect(() => {
    const created = start();
    setSync(created);
    return () => created.stop();
  }, []);
  useLooking(sync);

  const state = useSyncExternalStore(
    (listener) => sync?.subscribe(listener) ?? (() => {}),
    () => sync?.getState() ?? atFirst,
    () => atFirst,
  );
  useWarning(state);
  return { state, sync };
}

function newSync(id: string, initial: SavedDraft): DraftSync {
  const page = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const kept = keptDrafts(id, page, localStorage);
  return createDraftSync(initial, kept.take(), {
    save: (draft) => saveDraft(id, draft),
    load: () => loadDraft(id),
    keep: kept.keep,
    forget: kept.forget,
  });
}

/** For what others saved: whenever one comes back to the page, and now and then while it is in sight. */
function useLooking(sync: DraftSync | null) {
  useEffect(() => {
    if (!sync) return;
    const look = () => {
      if (document.visibilityState === 'visible') sync.wake();
    };
    const timer = setInterval(look, lookEveryMs);
    window.addEventListener('focus', look);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', look);
    };
  }, [sync]);
}

/** Before a page is left that alone has a text. */
function useWarning({ status }: DraftState) {
  const isAlone = status !== 'saved' && status !== 'saving';
  useEffect(() => {
    if (!isAlone) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAlone]);
}
