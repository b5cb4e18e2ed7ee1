import type { Editor } from '../db/people';

export const editorCookie = 'gradus-editor';

/** Null where nothing was chosen in this browser. */
export function readEditor(cookie: string | undefined): Editor | null {
  return cookie === 'text' || cookie === 'visual' ? cookie : null;
}
