import type { Locale } from '@/lib/catalog/public-exercise';
import {
  type ExerciseSummary,
  summaryIn,
  summaryOf,
  summaryToKeep,
  type TrackSummary,
} from '@/lib/catalog/summary';
import { listShared } from '@/lib/db/authored-summaries';
import type { Person } from '@/lib/db/people';
import { translator } from '@/lib/i18n/translator';
import { openExercise } from './open-exercise';
import { readText, sharedTrack } from './read-revision';

/** What teachers share with everyone on this site, as a chapter; null where nothing is. */
export async function findSharedTrack(locale: Locale): Promise<TrackSummary | null> {
  const shared = await listShared((slug, content) => {
    const exercise = readText(slug, content);
    return exercise && summaryToKeep(exercise);
  });
  return trackOf(
    locale,
    shared.map(({ slug, summary, author }) => summaryIn(locale, slug, summary, author)),
  );
}

/** As findSharedTrack, and with what this person began of what is shared by link or no longer listed: `begun`, by slug. */
export async function findSharedTrackOf(
  person: Person | null,
  locale: Locale,
  begun: readonly string[],
): Promise<TrackSummary | null> {
  const listed = (await findSharedTrack(locale))?.exercises ?? [];
  const others = [...new Set(begun)].filter((slug) => !listed.some((each) => each.slug === slug));
  const opened = await Promise.all(others.map((slug) => openExercise({ slug, revision: null }, 0, person)));
  const own = opened.flatMap((each) => (each ? summaryOf(each.exercise, locale) : []));
  return trackOf(locale, [...listed, ...own]);
}

function trackOf(locale: Locale, exercises: ExerciseSummary[]): TrackSummary | null {
  if (exercises.length === 0) return null;
  return { slug: sharedTrack, title: translator(locale)('shared.title'), exercises };
}
