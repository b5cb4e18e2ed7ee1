import { cookies } from 'next/headers';
import { type Editor, setEditor } from '../db/people';
import { editorCookie, readEditor } from './editor-cookie';
import { findLearner } from './learner';

/**
 * The editor to begin with. A choice is kept in two places: on the person, who may come back in another browser,
 * and in a cookie, because it can be made before there is a person and the page must come with the right editor at
 * once. The person's wins; somebody who never chose one takes what this browser says.
 */
export async function findEditor(): Promise<Editor> {
  const cookie = readEditor((await cookies()).get(editorCookie)?.value);
  return (await findLearner())?.editor ?? cookie ?? 'text';
}

/** For an action: on the person, if there is one; a guest who begins later takes it from the cookie. */
export async function keepEditor(editor: Editor): Promise<void> {
  const learner = await findLearner();
  if (learner && learner.editor !== editor) await setEditor(learner.id, editor);
}
