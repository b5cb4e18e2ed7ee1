import { getDatabase } from './database';
import type { Prisma } from './generated/client';

/** All that is kept about the person, as plain JSON; of the password and the guest's token only whether there is one. */
export async function exportPerson(id: string): Promise<Prisma.JsonObject | null> {
  const { prisma } = await getDatabase();
  const found = await prisma.person.findUnique({
    where: { id },
    include: {
      oauthAccounts: { omit: { personId: true } },
      attempts: { omit: { personId: true }, orderBy: { createdAt: 'asc' } },
      helpTaken: { omit: { personId: true }, orderBy: { createdAt: 'asc' } },
      exercises: { omit: { ownerId: true }, orderBy: { id: 'asc' } },
      revisions: { omit: { authorId: true }, orderBy: { createdAt: 'asc' } },
      subjectOf: { select: { action: true, details: true, createdAt: true }, orderBy: { id: 'asc' } },
      actorOf: { select: { action: true, details: true, createdAt: true }, orderBy: { id: 'asc' } },
    },
  });
  if (found === null) return null;
  const { passwordHash, guestTokenHash, oauthAccounts, attempts, helpTaken, ...others } = found;
  const { exercises, revisions, subjectOf, actorOf, ...person } = others;
  const told = {
    person: { ...person, hasPassword: passwordHash !== null, hasGuestToken: guestTokenHash !== null },
    oauthAccounts,
    attempts,
    helpTaken,
    writtenExercises: exercises,
    publishedRevisions: revisions,
    accountHistory: subjectOf,
    changesToAccounts: actorOf,
  };
  return JSON.parse(JSON.stringify(told)) as Prisma.JsonObject;
}
