import type { AuthoredExercise, AuthoredSummary } from '@/lib/db/authored-exercises';
import type { RevisionSummary } from '@/lib/db/authored-revisions';

/** An exercise with its draft, as its author is told. */
export function toldAuthored({
  draft,
  draftVersion,
  draftSavedAt,
  ownerId: _,
  ...authored
}: AuthoredExercise) {
  return { ...authored, draft: { ...draft, version: draftVersion, savedAt: draftSavedAt } };
}

export function toldSummary({ ownerId: _, ...summary }: AuthoredSummary) {
  return summary;
}

/** One line of the history; the text comes with the revision itself. */
export function toldRevision({ number, revision, authorName, licence, why, createdAt }: RevisionSummary) {
  return { number, revision, authorName, licence, why, createdAt };
}
