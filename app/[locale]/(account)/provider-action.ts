'use server';

import { redirect } from 'next/navigation';
import { beginOAuth, listOAuthProviders } from '@/lib/auth/oauth';
import { returnPath } from '@/lib/auth/return-path';
import { toLocale } from './to-locale';

/** Anybody may begin; who it is, and whether a provider joins the account signed in, is settled on the way back. */
export async function continueWithProvider(
  wantedLocale: string,
  wantedName: string,
  next: string | null,
): Promise<void> {
  const locale = toLocale(wantedLocale);
  const provider = listOAuthProviders().find(({ name }) => name === wantedName);
  if (!provider) redirect(`/${locale}/sign-in?error=provider-failed`);
  redirect(await beginOAuth(provider.name, returnPath(next, `/${locale}/progress`)));
}
