import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { findPerson, type Person } from '../db/people';
import { isSecure } from './origin';
import { getSecret } from './secret';

const cookieName = 'gradus-session';
const durationSeconds = 30 * 24 * 60 * 60;
/** A session in use is renewed once a day, so only thirty days away end it. */
const renewalSeconds = 24 * 60 * 60;
const salt = 'gradus-session';

/** What the encrypted cookie holds: who, and which of that person's session versions it was given under. */
const claimsSchema = z.object({ sub: z.string(), version: z.number(), iat: z.number() });

/** For an action or a handler: from now on this browser is that person's. */
export async function startSession(person: Person): Promise<void> {
  const token = await encode({
    token: { sub: person.id, version: person.sessionVersion },
    secret: getSecret(),
    maxAge: durationSeconds,
    salt,
  });
  (await cookies()).set(cookieName, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(await headers()),
    maxAge: durationSeconds,
    path: '/',
  });
}

export async function endSession(): Promise<void> {
  (await cookies()).delete(cookieName);
}

/** Whose session this is, if the database still agrees: the account is there and its version not raised since. */
export async function findSessionPerson(): Promise<Person | null> {
  return (await findSession())?.person ?? null;
}

/** For a handler: as findSessionPerson, and a session from another day gets its thirty days anew. */
export async function findAndRenewSessionPerson(now: Date): Promise<Person | null> {
  const session = await findSession();
  if (session === null) return null;
  if (now.getTime() / 1000 - session.issuedAt > renewalSeconds) await startSession(session.person);
  return session.person;
}

async function findSession(): Promise<{ person: Person; issuedAt: number } | null> {
  const token = (await cookies()).get(cookieName)?.value;
  const claims = token ? await findClaims(token) : null;
  if (claims === null) return null;
  const person = await findPerson(claims.sub);
  if (person?.kind !== 'account' || person.sessionVersion !== claims.version) return null;
  return { person, issuedAt: claims.iat };
}

/** Null for a token that is forged, from another installation, or too old. */
async function findClaims(token: string): Promise<z.infer<typeof claimsSchema> | null> {
  const payload = await decode({ token, secret: getSecret(), salt }).catch(() => null);
  return claimsSchema.safeParse(payload).data ?? null;
}
