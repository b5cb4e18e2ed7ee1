import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { locales } from '../catalog/public-exercise';
import type { Person } from '../db/people';
import { findClientAddress } from './client-address';
import { findGuest, startGuest } from './guest';
import { takeOrRefuse } from './limits';
import { findAndRenewSessionPerson, findSessionPerson } from './session';

export type { Person } from '../db/people';

/** Who is asking: an account, a guest, or nobody yet. Asked once per page, however many components ask. */
export const findLearner = cache(
  async (): Promise<Person | null> => (await findSessionPerson()) ?? (await findGuest()),
);

/** For a handler that records something: a visitor nobody knows yet becomes a guest. Throws TooManyRequests. */
export async function requireLearner(request: Request): Promise<Person> {
  const learner = (await findAndRenewSessionPerson(new Date())) ?? (await findGuest());
  if (learner) return learner;
  await takeOrRefuse({ guest: findClientAddress(request.headers) });
  const wanted = (await cookies()).get('gradus-locale')?.value;
  return startGuest(locales.find((known) => known === wanted) ?? 'en');
}

/** For a page or an action that only an account may use: anybody else is sent to sign in, and back after it. */
export async function requireAccount(locale: string, returnTo = `/${locale}/account`): Promise<Person> {
  const learner = await findLearner();
  if (learner?.kind === 'account') return learner;
  redirect(`/${locale}/sign-in?next=${encodeURIComponent(returnTo)}`);
}
