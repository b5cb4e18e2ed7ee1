import type { ExerciseContent } from '../catalog/exercise';
import type { ExerciseAuthor, Licence } from '../catalog/public-exercise';
import { type KeptSummary, summaryVersion } from '../catalog/summary';
import { authorNameOf } from './authored-revisions';
import { getDatabase } from './database';
import { Prisma } from './generated/client';

/** The current revision of an exercise that is shared with everybody here, without its text. */
export type SharedExercise = { id: string; slug: string; author: ExerciseAuthor; summary: KeptSummary };

/** Null for a text that this version of the site does not read. */
type Summarize = (slug: string, content: ExerciseContent) => KeptSummary | null;

/** How many texts are in memory at once. */
const batchMax = 20;

/**
 * Every exercise that stands in the catalogue, the one shared first first. A text is read once, the first time its revision
 * is listed by this reader; `summarize` reads it. What it does not read is left out.
 */
export async function listShared(summarize: Summarize): Promise<SharedExercise[]> {
  const rows = await listRows();
  const missing = rows.filter(({ version }) => version !== summaryVersion());
  const made = new Map<string, KeptSummary | null>();
  for (let at = 0; at < missing.length; at += batchMax)
    for (const [id, summary] of await summarizeTexts(missing.slice(at, at + batchMax), summarize))
      made.set(id, summary);
  return rows.flatMap(({ id, slug, authorId, authorName, licence, ...kept }) => {
    const summary = made.has(id) ? made.get(id) : kept.summary;
    const author = { name: authorNameOf({ authorId, authorName }), licence };
    return summary ? [{ id, slug, author, summary }] : [];
  });
}

type SharedRow = {
  id: string;
  number: number;
  slug: string;
  authorId: string | null;
  authorName: string;
  licence: Licence;
  version: string | null;
  summary: KeptSummary | null;
};

async function listRows(): Promise<SharedRow[]> {
  const { prisma } = await getDatabase();
  return prisma.$queryRaw<SharedRow[]>`
    SELECT id, published.number, published.slug, author_id AS "authorId", author_name AS "authorName", published.licence,
      version, summary
    FROM authored_exercises AS authored
    JOIN authored_revisions AS published ON published.authored_id = id AND published.number = published_number
    LEFT JOIN authored_summaries AS kept ON kept.authored_id = id AND kept.number = published_number
    WHERE sharing = 'site' AND state = 'published' AND deleted_at IS NULL
    ORDER BY id`;
}

async function summarizeTexts(
  rows: SharedRow[],
  summarize: Summarize,
): Promise<[id: string, KeptSummary | null][]> {
  const { prisma } = await getDatabase();
  const texts = await prisma.authoredRevision.findMany({
    where: { OR: rows.map(({ id, number }) => ({ authoredId: id, number })) },
    select: { authoredId: true, number: true, slug: true, content: true },
  });
  return Promise.all(
    texts.map(async ({ authoredId, number, slug, content }) => {
      const summary = summarize(slug, content as ExerciseContent);
      const kept = { version: summaryVersion(), summary: summary ?? Prisma.DbNull };
      await prisma.authoredSummary.upsert({
        where: { authoredId_number: { authoredId, number } },
        create: { authoredId, number, ...kept },
        update: kept,
      });
      return [authoredId, summary] as [string, KeptSummary | null];
    }),
  );
}
