'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { editorCookie } from '@/lib/auth/editor-cookie';
import type { Editor } from '@/lib/db/people';
import { chooseEditor } from './choose-editor';

type EditorChoice = {
  editor: Editor;
  choose: (editor: Editor) => void;
  /** For now only: what could not be loaded is not what somebody prefers. */
  fallBack: () => void;
  /** Whether the visual editor could not be loaded. */
  isMissing: boolean;
};

const EditorContext = createContext<EditorChoice | null>(null);

const yearSeconds = 60 * 60 * 24 * 365;

/** One choice for every part of the page, and for the next visit. */
export function EditorProvider({ initial, children }: { initial: Editor; children: ReactNode }) {
  const [editor, setEditor] = useState(initial);
  const [isMissing, setIsMissing] = useState(false);

  function choose(next: Editor) {
    setIsMissing(false);
    setEditor(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = `${editorCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
    // Without a connection the cookie alone remembers it, in this browser.
    chooseEditor(next).catch(() => {});
  }

  function fallBack() {
    setIsMissing(true);
    setEditor('text');
  }

  return <EditorContext value={{ editor, choose, fallBack, isMissing }}>{children}</EditorContext>;
}

export function useEditor(): EditorChoice {
  const context = useContext(EditorContext);
  if (!context) throw new Error('useEditor is only for what stands inside an EditorProvider.');
  return context;
}
