import { createHash, randomBytes } from 'node:crypto';
import { recordAudit } from './audit';
import { leaveAuthored } from './authored-exercises';
import { getDatabase } from './database';
import type { Prisma } from './generated/client';
import { forgetLimits } from './limits';
import { isUniqueViolation } from './unique-violation';
import { isUuid } from './uuid';

export type Role = 'learner' | 'teacher' | 'admin';

/** What formulas are typed with. */
export type Editor = 'text' | 'visual';

export type Person = {
  id: string;
  kind: 'guest' | 'account';
  email: string | null;
  name: string | null;
  role: Role;
  locale: string;
  /** Null until one is chosen. */
  editor: Editor | null;
  sessionVersion: number;
  createdAt: Date;
};

/** Two registrations at once: the second finds the address taken although nobody had it when asked. */
export class EmailTaken extends Error {
  override name = 'EmailTaken';
  constructor() {
    super('There is an account with this e-mail already.');
  }
}

const tokenBytes = 32;
const personColumns = {
  id: true,
  kind: true,
  email: true,
  name: true,
  role: true,
  locale: true,
  editor: true,
  sessionVersion: true,
  createdAt: true,
} as const satisfies Prisma.PersonSelect;

/** The token is told once and kept only as its hash: whoever has it is the guest. */
export async function createGuest(
  locale: string,
  editor: Editor | null = null,
): Promise<{ person: Person; token: string }> {
  const token = randomBytes(tokenBytes).toString('base64url');
  const { prisma } = await getDatabase();
  const person = await prisma.person.create({
    data: { kind: 'guest', locale, editor, guestTokenHash: hashOf(token) },
    select: personColumns,
  });
  return { person, token };
}

export async function findGuestByToken(token: string): Promise<Person | null> {
  const { prisma } = await getDatabase();
  return prisma.person.findUnique({ where: { guestTokenHash: hashOf(token) }, select: personColumns });
}

export async function findPerson(id: string): Promise<Person | null> {
  if (!isUuid(id)) return null;
  const { prisma } = await getDatabase();
  return prisma.person.findUnique({ where: { id }, select: personColumns });
}

/** Letter case and spaces around the e-mail do not matter. */
export async function findAccountByEmail(
  email: string,
): Promise<(Person & { passwordHash: string | null }) | null> {
  const { prisma } = await getDatabase();
  return prisma.person.findUnique({
    where: { email: asKept(email) },
    select: { ...personColumns, passwordHash: true },
  });
}

/** Oldest first. */
export async function listAccounts(): Promise<Person[]> {
  const { prisma } = await getDatabase();
  return prisma.person.findMany({
    where: { kind: 'account' },
    orderBy: { createdAt: 'asc' },
    select: personColumns,
  });
}

/**
 * With `guestId` the guest itself becomes the account, its attempts stay where they are, and its token is void; where
 * there is no such guest any more, the account is new. Throws `EmailTaken`.
 */
export async function createAccount(wanted: {
  email: string;
  passwordHash: string | null;
  name?: string;
  locale: string;
  editor?: Editor;
  role?: Role;
  guestId?: string;
}): Promise<Person> {
  const { guestId, ...columns } = wanted;
  const data = { ...columns, email: asKept(wanted.email), kind: 'account', guestTokenHash: null } as const;
  const { prisma } = await getDatabase();
  try {
    return await prisma.$transaction(async (transaction) => {
      const [grown] = guestId
        ? await transaction.person.updateManyAndReturn({
            where: { id: guestId, kind: 'guest' },
            data,
            select: personColumns,
          })
        : [];
      const person = grown ?? (await transaction.person.create({ data, select: personColumns }));
      await recordAudit(transaction, { action: 'account-created', subjectId: person.id });
      return person;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new EmailTaken() : error;
  }
}

/**
 * Gives a guest's attempts and the help it took to an account, and ends the guest. What the account already has (an
 * attempt of the same idempotency key, the same hint) is not kept twice. Without effect where the guest is gone or is no guest.
 */
export async function claimGuest(guestId: string, accountId: string): Promise<void> {
  const { prisma } = await getDatabase();
  await prisma.$transaction(async (transaction) => {
    // Held until the end: no attempt of the guest can arrive between the move and the deletion.
    const guests = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM persons WHERE id = ${guestId}::uuid AND kind = 'guest' FOR UPDATE`;
    if (guests.length === 0) return;
    const moved = await transaction.$executeRaw`
      UPDATE attempts SET person_id = ${accountId}::uuid
      WHERE person_id = ${guestId}::uuid AND (idempotency_key IS NULL OR idempotency_key NOT IN (
        SELECT idempotency_key FROM attempts WHERE person_id = ${accountId}::uuid AND idempotency_key IS NOT NULL))`;
    const movedWithoutKey = await transaction.$executeRaw`
      UPDATE attempts AS guests SET person_id = ${accountId}::uuid, idempotency_key = NULL
      WHERE person_id = ${guestId}::uuid AND NOT EXISTS (
        SELECT FROM attempts AS own
        WHERE own.person_id = ${accountId}::uuid AND own.idempotency_key = guests.idempotency_key
          AND (own.exercise, own.part, own.seed, own.answer::text)
            = (guests.exercise, guests.part, guests.seed, guests.answer::text))`;
    await transaction.$executeRaw`
      UPDATE help_taken AS guests SET person_id = ${accountId}::uuid
      WHERE person_id = ${guestId}::uuid AND NOT EXISTS (
        SELECT FROM help_taken AS own
        WHERE own.person_id = ${accountId}::uuid
          AND (own.exercise, own.seed, own.part, own.kind, own.hint)
            = (guests.exercise, guests.seed, guests.part, guests.kind, guests.hint))`;
    await transaction.person.delete({ where: { id: guestId } });
    const details = { attempts: moved + movedWithoutKey };
    await recordAudit(transaction, { action: 'guest-claimed', subjectId: accountId, details });
  });
}

export async function findByOAuth(provider: string, subject: string): Promise<Person | null> {
  const { prisma } = await getDatabase();
  const found = await prisma.oauthAccount.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { person: { select: personColumns } },
  });
  return found?.person ?? null;
}

/** Throws where that identity is linked already. */
export async function linkOAuth(id: string, provider: string, subject: string): Promise<void> {
  const { prisma } = await getDatabase();
  await prisma.$transaction(async (transaction) => {
    await transaction.oauthAccount.create({ data: { personId: id, provider, subject } });
    await recordAudit(transaction, { action: 'oauth-linked', subjectId: id, details: { provider } });
  });
}

/** Ends every session of the account. */
export async function setPassword(id: string, passwordHash: string, actorId?: string): Promise<Person> {
  return change(id, { passwordHash }, { action: 'password-changed', actorId });
}

/** Ends every session of the account. */
export async function raiseSessionVersion(id: string): Promise<Person> {
  return change(id, {}, { action: 'sessions-ended', actorId: id });
}

/** Ends every session of the account. */
export async function setRole(id: string, role: Role, actorId?: string): Promise<Person> {
  return change(id, { role }, { action: 'role-changed', actorId, details: { role } });
}

export async function setLocale(id: string, locale: string): Promise<Person> {
  const { prisma } = await getDatabase();
  return prisma.person.update({ where: { id }, data: { locale }, select: personColumns });
}

/** Without effect where the person is gone. */
export async function setEditor(id: string, editor: Editor): Promise<void> {
  const { prisma } = await getDatabase();
  await prisma.person.updateMany({ where: { id }, data: { editor } });
}

/** The person and everything known about it, for ever; what it published stays, archived. Without effect where it is gone. */
export async function deletePerson(id: string): Promise<void> {
  const { prisma } = await getDatabase();
  const email = await prisma.$transaction(async (transaction) => {
    // Held until the end: no exercise of theirs can arrive between the leaving and the deletion.
    await transaction.$queryRaw`SELECT FROM persons WHERE id = ${id}::uuid FOR UPDATE`;
    const person = await transaction.person.findUnique({ where: { id }, select: { email: true } });
    await leaveAuthored(transaction, id);
    const { count } = await transaction.person.deleteMany({ where: { id } });
    if (count > 0) await recordAudit(transaction, { action: 'person-deleted' });
    return person?.email;
  });
  const ofPerson = { attempt: id, trace: id, lines: id, draft: id, analysis: id, import: id };
  await forgetLimits({ ...ofPerson, ...(email ? { 'sign-in': email } : {}) });
}

async function change(
  id: string,
  data: { passwordHash?: string; role?: Role },
  entry: Pick<Parameters<typeof recordAudit>[1], 'action' | 'actorId' | 'details'>,
): Promise<Person> {
  const { prisma } = await getDatabase();
  return prisma.$transaction(async (transaction) => {
    const person = await transaction.person.update({
      where: { id },
      data: { ...data, sessionVersion: { increment: 1 } },
      select: personColumns,
    });
    await recordAudit(transaction, { ...entry, subjectId: id });
    return person;
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function asKept(email: string): string {
  // PostgreSQL takes no zero character; an address with one is nobody's.
  return email.trim().toLowerCase().replaceAll('\0', '\uFFFD');
}
