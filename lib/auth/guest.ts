import { cookies, headers } from 'next/headers';
import { createGuest, findGuestByToken, type Person } from '../db/people';
import { editorCookie, readEditor } from './editor-cookie';
import { isSecure } from './origin';

const cookieName = 'gradus-guest';
const durationSeconds = 365 * 24 * 60 * 60;

export async function findGuest(): Promise<Person | null> {
  const token = (await cookies()).get(cookieName)?.value;
  return token ? findGuestByToken(token) : null;
}

/** For an action or a handler: somebody new, remembered by this browser only. */
export async function startGuest(locale: string): Promise<Person> {
  const kept = await cookies();
  const { person, token } = await createGuest(locale, readEditor(kept.get(editorCookie)?.value));
  kept.set(cookieName, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(await headers()),
    maxAge: durationSeconds,
    path: '/',
  });
  return person;
}

/** Once the guest's attempts belong to an account, or are deleted. */
export async function forgetGuest(): Promise<void> {
  (await cookies()).delete(cookieName);
}
