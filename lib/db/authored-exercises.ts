import { randomInt } from 'node:crypto';
import { isAuthoredSlug, slugOf, tagLength, tagLetters } from '../catalog/authored-slug';
import { contentTitles } from '../catalog/content-titles';
import type { ExerciseContent, LocalizedTitle } from '../catalog/exercise';
import { type Licence, locales } from '../catalog/public-exercise';
import { getDatabase } from './database';
import type { Prisma } from './generated/client';
import { orPersonGone } from './person-gone';
import { isUniqueViolation } from './unique-violation';
import { isUuid } from './uuid';
import { wellFormed } from './well-formed';

export type AuthoredState = 'draft' | 'published' | 'archived';

/** With nobody, with whoever has the address, with everybody here. */
export type Sharing = 'private' | 'link' | 'site';

/** An exercise that is written on the site, with what is being written. */
export type AuthoredExercise = {
  id: string;
  /** Null where the owner's account is gone. */
  ownerId: string | null;
  name: string;
  slug: string;
  state: AuthoredState;
  sharing: Sharing;
  licence: Licence;
  draft: ExerciseContent;
  draftVersion: number;
  draftSavedAt: Date;
  /** Null while nothing is published. */
  publishedNumber: number | null;
  createdAt: Date;
  /** In the bin since then. */
  deletedAt: Date | null;
};

export type AuthoredSummary = Omit<AuthoredExercise, 'draft'> & { titles: LocalizedTitle };

export type CurrentDraft = { draft: ExerciseContent; version: number; savedAt: Date };

export type SavedDraft =
  | { kind: 'saved'; version: number; savedAt: Date }
  | { kind: 'conflict'; current: CurrentDraft }
  | { kind: 'gone' };

export type ChangedExercise =
  | { kind: 'changed'; exercise: AuthoredExercise }
  /** Learners have its address. */
  | { kind: 'name-is-published' }
  /** Published where nothing is, or a draft where something is. */
  | { kind: 'state-does-not-fit' }
  | { kind: 'gone' };

const drawsMax = 20;

/** `name` has to be one (`isName`). Throws PersonGone. */
export async function createAuthored(
  ownerId: string,
  { name, draft }: { name: string; draft: ExerciseContent },
  drawTag = randomTag,
): Promise<AuthoredExercise> {
  const { prisma } = await getDatabase();
  const row = await withFreeTag(drawTag, (tag) => {
    const data = { ownerId, name, slug: slugOf(name, tag), draft: wellFormed(draft) };
    return orPersonGone(prisma.authoredExercise.create({ data }));
  });
  return asAuthored(row);
}

/** Also one in the bin. */
export async function findAuthored(id: string): Promise<AuthoredExercise | null> {
  if (!isUuid(id)) return null;
  const { prisma } = await getDatabase();
  const row = await prisma.authoredExercise.findUnique({ where: { id } });
  return row && asAuthored(row);
}

/** Also one in the bin. */
export async function findAuthoredBySlug(slug: string): Promise<AuthoredExercise | null> {
  if (!isAuthoredSlug(slug)) return null;
  const { prisma } = await getDatabase();
  const row = await prisma.authoredExercise.findUnique({ where: { slug } });
  return row && asAuthored(row);
}

/** Newest first; also those in the bin. */
export async function listAuthored(ownerId: string): Promise<AuthoredSummary[]> {
  const { prisma } = await getDatabase();
  // Ids rise with time, also within one millisecond.
  const rows = await prisma.authoredExercise.findMany({ where: { ownerId }, orderBy: { id: 'desc' } });
  return rows.map((row) => {
    const { draft, ...others } = asAuthored(row);
    return { ...others, titles: contentTitles(draft) };
  });
}

/**
 * Keeps what is being written, where nobody has saved since `baseVersion`, and answers once it is safe on the disk. The same
 * text again is saved already: whoever lost the answer may send it again. An exercise in the bin keeps what is typed too.
 */
export async function saveDraft(
  id: string,
  { baseVersion, draft }: { baseVersion: number; draft: ExerciseContent },
): Promise<SavedDraft> {
  if (!isUuid(id)) return { kind: 'gone' };
  const { prisma } = await getDatabase();
  const kept = wellFormed(draft);
  const [saved] = await prisma.authoredExercise.updateManyAndReturn({
    where: { id, draftVersion: baseVersion },
    data: { draft: kept, draftVersion: { increment: 1 }, draftSavedAt: new Date() },
    select: { draftVersion: true, draftSavedAt: true },
  });
  if (saved) return { kind: 'saved', version: saved.draftVersion, savedAt: saved.draftSavedAt };
  const found = await findAuthored(id);
  if (!found) return { kind: 'gone' };
  const current = currentDraft(found);
  if (!isSameContent(current.draft, kept)) return { kind: 'conflict', current };
  return { kind: 'saved', version: current.version, savedAt: current.savedAt };
}

/** A new name (`isName`) gives a new slug. `deletedAt` takes it to the bin, null takes it back. */
export async function changeAuthored(
  id: string,
  changes: Partial<Pick<AuthoredExercise, 'name' | 'sharing' | 'state' | 'licence' | 'deletedAt'>>,
  drawTag = randomTag,
): Promise<ChangedExercise> {
  const found = await findAuthored(id);
  if (!found) return { kind: 'gone' };
  const { publishedNumber } = found;
  const { name = found.name, state, ...others } = changes;
  const isRenamed = name !== found.name;
  if (isRenamed && publishedNumber !== null) return { kind: 'name-is-published' };
  if (state && state !== 'archived' && (state === 'published') !== (publishedNumber !== null))
    return { kind: 'state-does-not-fit' };
  const { prisma } = await getDatabase();
  const [row] = await withFreeTag(drawTag, (tag) =>
    prisma.authoredExercise.updateManyAndReturn({
      where: { id, publishedNumber },
      data: { ...others, state, ...(isRenamed ? { name, slug: slugOf(name, tag) } : {}) },
    }),
  );
  // Published meanwhile, or gone: what may be changed is another question now.
  return row ? { kind: 'changed', exercise: asAuthored(row) } : changeAuthored(id, changes, drawTag);
}

/**
 * For an owner who leaves: what was never published goes too; what was stays, archived, without the text that was being
 * written. The owner's own row has to be locked.
 */
export async function leaveAuthored(transaction: Prisma.TransactionClient, ownerId: string): Promise<void> {
  await transaction.authoredExercise.deleteMany({ where: { ownerId, publishedNumber: null } });
  await transaction.$executeRaw`
    UPDATE authored_exercises AS left_behind
    SET owner_id = NULL, state = 'archived', draft = content, draft_version = draft_version + 1
    FROM authored_revisions AS published
    WHERE owner_id = ${ownerId}::uuid AND authored_id = id AND number = published_number`;
}

export function currentDraft({ draft, draftVersion, draftSavedAt }: AuthoredExercise): CurrentDraft {
  return { draft, version: draftVersion, savedAt: draftSavedAt };
}

export function asAuthored(row: Prisma.AuthoredExerciseGetPayload<object>): AuthoredExercise {
  return { ...row, licence: row.licence as Licence, draft: row.draft as ExerciseContent };
}

/** To the byte. */
export function isSameContent(left: ExerciseContent, right: ExerciseContent): boolean {
  return left.yaml === right.yaml && locales.every((locale) => left.texts[locale] === right.texts[locale]);
}

async function withFreeTag<Result>(
  drawTag: () => string,
  write: (tag: string) => Promise<Result>,
): Promise<Result> {
  for (let draws = 1; ; draws++) {
    try {
      return await write(drawTag());
    } catch (error) {
      if (!isUniqueViolation(error) || draws === drawsMax) throw error;
    }
  }
}

function randomTag(): string {
  return Array.from({ length: tagLength }, () => tagLetters[randomInt(tagLetters.length)]).join('');
}
