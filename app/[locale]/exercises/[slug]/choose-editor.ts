'use server';

import { keepEditor } from '@/lib/auth/editor-choice';
import { readEditor } from '@/lib/auth/editor-cookie';

/** Called by anybody with anything; what is no editor changes nothing. */
export async function chooseEditor(wanted: string): Promise<void> {
  const editor = readEditor(wanted);
  if (editor !== null) await keepEditor(editor);
}
