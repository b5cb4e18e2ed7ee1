import { isAuthoredSlug } from '../catalog/authored-slug';
import type { ExerciseContent } from '../catalog/exercise';
import type { Licence } from '../catalog/public-exercise';
import { asAuthored, type CurrentDraft, currentDraft, isSameContent } from './authored-exercises';
import { getDatabase } from './database';
import type { Prisma } from './generated/client';
import { PersonGone } from './person-gone';
import { isUuid } from './uuid';

/** What an author published, for ever. */
export type AuthoredRevision = {
  /** 1, 2, 3 … */
  number: number;
  slug: string;
  /** Hash of what the content means: where only a comment differs, two numbers have the same. */
  revision: string;
  content: ExerciseContent;
  /** Null where the account of whoever published it is gone. */
  authorName: string | null;
  licence: Licence;
  why: string;
  createdAt: Date;
};

export type RevisionSummary = Omit<AuthoredRevision, 'content'>;

export type Published =
  | { kind: 'published'; number: number }
  /** Text and licence are those of the latest revision, to the byte. */
  | { kind: 'unchanged'; number: number }
  | { kind: 'conflict'; current: CurrentDraft }
  | { kind: 'gone' };

/**
 * Makes the draft of that version the next revision, and the exercise published, also where it was archived. `revision` is the
 * hash of that draft. One in the bin is gone. Throws PersonGone.
 */
export async function publish(
  id: string,
  wanted: { baseVersion: number; revision: string; author: { id: string; name: string }; why: string },
): Promise<Published> {
  if (!isUuid(id)) return { kind: 'gone' };
  const { prisma } = await getDatabase();
  return prisma.$transaction(async (transaction) => {
    await lockPerson(transaction, wanted.author.id);
    const found = await lockAuthored(transaction, id);
    if (!found || found.deletedAt) return { kind: 'gone' };
    if (found.draftVersion !== wanted.baseVersion) return { kind: 'conflict', current: currentDraft(found) };
    const { draft: content, slug, name, licence, publishedNumber } = found;
    const latest = publishedNumber && (await findRevisionIn(transaction, id, publishedNumber));
    if (latest && latest.licence === licence && isSameContent(latest.content, content))
      return { kind: 'unchanged', number: latest.number };
    const number = (publishedNumber ?? 0) + 1;
    const { revision, why, author } = wanted;
    const signed = { authorId: author.id, authorName: author.name, licence, why };
    await transaction.authoredRevision.create({
      data: { authoredId: id, number, slug, revision, name, content, ...signed },
    });
    await transaction.authoredExercise.update({
      where: { id },
      data: { publishedNumber: number, state: 'published' },
    });
    return { kind: 'published', number };
  });
}

/** Newest first. */
export async function listRevisions(id: string): Promise<RevisionSummary[]> {
  if (!isUuid(id)) return [];
  const { prisma } = await getDatabase();
  const rows = await prisma.authoredRevision.findMany({
    where: { authoredId: id },
    orderBy: { number: 'desc' },
    omit: { ...notTold, content: true },
  });
  return rows.map(signed);
}

export async function findRevision(id: string, number: number): Promise<AuthoredRevision | null> {
  if (!isUuid(id)) return null;
  const { prisma } = await getDatabase();
  return findRevisionIn(prisma, id, number);
}

/** The newest of that hash. */
export async function findRevisionByHash(slug: string, revision: string): Promise<AuthoredRevision | null> {
  // What comes from an address may be anything; no zero character reaches the database.
  if (!isAuthoredSlug(slug) || !/^[0-9a-z]+$/.test(revision)) return null;
  const { prisma } = await getDatabase();
  const row = await prisma.authoredRevision.findFirst({
    where: { slug, revision },
    orderBy: { number: 'desc' },
    omit: notTold,
  });
  return row && asRevision(row);
}

/** The name goes with the account. */
export function authorNameOf(row: { authorId: string | null; authorName: string }): string | null {
  return row.authorId === null ? null : row.authorName;
}

const notTold = { authoredId: true, name: true } as const;

async function findRevisionIn(
  client: Pick<Prisma.TransactionClient, 'authoredRevision'>,
  id: string,
  number: number,
): Promise<AuthoredRevision | null> {
  const row = await client.authoredRevision.findUnique({
    where: { authoredId_number: { authoredId: id, number } },
    omit: notTold,
  });
  return row && asRevision(row);
}

function asRevision({ content, ...row }: SignedRow & { content: unknown }): AuthoredRevision {
  return { ...signed(row), content: content as ExerciseContent };
}

type SignedRow = Omit<RevisionSummary, 'licence' | 'authorName'> & {
  authorId: string | null;
  authorName: string;
  licence: string;
};

function signed({ authorId, authorName, ...row }: SignedRow): RevisionSummary {
  return { ...row, authorName: authorNameOf({ authorId, authorName }), licence: row.licence as Licence };
}

/** Before the exercise, as whoever deletes a person does: two that wait for each other would never end. */
async function lockPerson(transaction: Prisma.TransactionClient, id: string): Promise<void> {
  const found = await transaction.$queryRaw<unknown[]>`
    SELECT FROM persons WHERE id = ${id}::uuid FOR KEY SHARE`;
  if (found.length === 0) throw new PersonGone();
}

async function lockAuthored(transaction: Prisma.TransactionClient, id: string) {
  await transaction.$queryRaw`SELECT FROM authored_exercises WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await transaction.authoredExercise.findUnique({ where: { id } });
  return row && asAuthored(row);
}
