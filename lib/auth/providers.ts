import { listOAuth, unlinkOAuth } from '../db/account-details';
import type { Person } from '../db/people';
import { hasPassword } from './account';
import type { OAuthName } from './environment';
import { listOAuthProviders } from './oauth';

export type ConnectedProvider = {
  name: OAuthName;
  title: string;
  isConnected: boolean;
  /** Whether the account can be entered without it. */
  isRemovable: boolean;
};

/** Every provider this installation offers, as the account stands to it. */
export async function listConnectedProviders(account: Person): Promise<ConnectedProvider[]> {
  const connected = (await listOAuth(account.id)).map(({ provider }) => provider);
  const isRemovable = connected.length > 1 || (await hasPassword(account));
  return listOAuthProviders().map((offered) => ({
    ...offered,
    isConnected: connected.includes(offered.name),
    isRemovable,
  }));
}

/** Without effect where it is the only way into the account. */
export async function disconnectProvider(account: Person, name: string): Promise<void> {
  const provider = (await listConnectedProviders(account)).find((known) => known.name === name);
  if (provider?.isConnected && provider.isRemovable) await unlinkOAuth(account.id, provider.name);
}
