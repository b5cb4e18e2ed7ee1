import { cookies, headers } from 'next/headers';
import {
  claimGuest,
  createAccount,
  deletePerson,
  EmailTaken,
  findAccountByEmail,
  type Person,
  raiseSessionVersion,
  setPassword,
} from '../db/people';
import { findClientAddress } from './client-address';
import { editorCookie, readEditor } from './editor-cookie';
import { findGuest, forgetGuest } from './guest';
import { secondsToWait } from './limits';
import { hashPassword, verifyPassword } from './password';
import { endSession, startSession } from './session';

type TooMany = { kind: 'too-many'; retryAfterSeconds: number };

/** The guest of this browser becomes the account, with everything done so far. */
export async function register(wanted: {
  email: string;
  password: string;
  name?: string;
  locale: string;
}): Promise<{ kind: 'registered' } | { kind: 'email-taken' } | TooMany> {
  const wait = await secondsToWait({ registration: findClientAddress(await headers()) });
  if (wait !== null) return { kind: 'too-many', retryAfterSeconds: wait };
  if (await findAccountByEmail(wanted.email)) return { kind: 'email-taken' };

  const { password, ...rest } = wanted;
  const guest = await findGuest();
  const passwordHash = await hashPassword(password);
  const editor = readEditor((await cookies()).get(editorCookie)?.value) ?? undefined;
  try {
    await enter(await createAccount({ ...rest, passwordHash, editor, guestId: guest?.id }));
    return { kind: 'registered' };
  } catch (error) {
    if (error instanceof EmailTaken) return { kind: 'email-taken' };
    throw error;
  }
}

/** Takes as long for an e-mail nobody has. The guest's attempts on this browser join the account's. */
export async function signIn(
  email: string,
  password: string,
): Promise<{ kind: 'signed-in' } | { kind: 'refused' } | TooMany> {
  const wait = await secondsToWait({
    'sign-in': email,
    'sign-in-address': findClientAddress(await headers()),
  });
  if (wait !== null) return { kind: 'too-many', retryAfterSeconds: wait };
  const account = await findAccountByEmail(email);
  if (!(await verifyPassword(password, account?.passwordHash ?? null)) || account === null)
    return { kind: 'refused' };
  await enter(account);
  return { kind: 'signed-in' };
}

/** Starts the session, and brings along what this browser's guest did. */
export async function enter(account: Person): Promise<void> {
  const guest = await findGuest();
  if (guest && guest.id !== account.id) await claimGuest(guest.id, account.id);
  await forgetGuest();
  await startSession(account);
}

/** Every other browser is signed out; this one stays. `current` is not asked of an account without a password. */
export async function changePassword(
  account: Person,
  current: string,
  wanted: string,
): Promise<{ kind: 'changed' } | { kind: 'refused' } | TooMany> {
  const proof = await provePassword(account, current);
  if (proof.kind !== 'proven') return proof;
  await startSession(await setPassword(account.id, await hashPassword(wanted), account.id));
  return { kind: 'changed' };
}

export async function signOut(): Promise<void> {
  await endSession();
}

/** Every session of the account ends, this one too. */
export async function signOutEverywhere(account: Person): Promise<void> {
  await raiseSessionVersion(account.id);
  await endSession();
}

/** The account and everything it did, for ever. */
export async function deleteAccount(
  account: Person,
  password: string,
): Promise<{ kind: 'deleted' } | { kind: 'refused' } | TooMany> {
  const proof = await provePassword(account, password);
  if (proof.kind !== 'proven') return proof;
  await deletePerson(account.id);
  await endSession();
  return { kind: 'deleted' };
}

export async function hasPassword(account: Person): Promise<boolean> {
  return (await findPasswordHash(account)) !== null;
}

async function provePassword(
  account: Person,
  password: string,
): Promise<{ kind: 'proven' } | { kind: 'refused' } | TooMany> {
  const passwordHash = await findPasswordHash(account);
  if (passwordHash === null) return { kind: 'proven' };
  const wait = await secondsToWait({ 'sign-in': account.email });
  if (wait !== null) return { kind: 'too-many', retryAfterSeconds: wait };
  return (await verifyPassword(password, passwordHash)) ? { kind: 'proven' } : { kind: 'refused' };
}

async function findPasswordHash(account: Person): Promise<string | null> {
  return account.email === null ? null : ((await findAccountByEmail(account.email))?.passwordHash ?? null);
}
