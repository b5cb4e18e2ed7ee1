import { createAccount, findAccountByEmail, findByOAuth, linkOAuth } from '../db/people';
import { enter } from './account';
import type { OAuthName } from './environment';
import { findGuest } from './guest';
import { findSessionPerson } from './session';

export type Settled =
  | { kind: 'entered' }
  /** The provider's identity already opens another account than the one signed in. */
  | { kind: 'provider-taken' }
  /** An account with this e-mail exists; only its owner, signed in, may connect the provider. */
  | { kind: 'email-taken-by-account' }
  | { kind: 'email-missing-at-provider' };

/**
 * Who a provider's identity is here. Only the provider's own subject ever opens an account: an e-mail proves
 * nothing, for whoever registers it elsewhere would own the account.
 */
export async function settleOAuth(
  provider: OAuthName,
  subject: string,
  profile: { email: string | null; name: string | null; locale: string },
): Promise<Settled> {
  const signedIn = await findSessionPerson();
  const known = await findByOAuth(provider, subject);
  if (known) {
    if (signedIn && signedIn.id !== known.id) return { kind: 'provider-taken' };
    await enter(known);
    return { kind: 'entered' };
  }
  if (signedIn) {
    await linkOAuth(signedIn.id, provider, subject);
    return { kind: 'entered' };
  }

  const email = profile.email?.trim().toLowerCase();
  if (!email) return { kind: 'email-missing-at-provider' };
  if (await findAccountByEmail(email)) return { kind: 'email-taken-by-account' };
  const guest = await findGuest();
  const account = await createAccount({
    email,
    passwordHash: null,
    name: profile.name ?? undefined,
    locale: profile.locale,
    guestId: guest?.id,
  });
  await linkOAuth(account.id, provider, subject);
  await enter(account);
  return { kind: 'entered' };
}
