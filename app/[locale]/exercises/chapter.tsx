import { getLocale, getTranslations } from 'next-intl/server';
import type { TrackSummary } from '@/lib/catalog/summary';
import { formatNumber } from '@/lib/i18n/numbers';
import type { ExerciseStanding } from '@/lib/progress/standing';
import { ExerciseLine } from './exercise-line';

type ChapterProps = {
  number: number;
  track: TrackSummary;
  /** By slug. */
  standings: ReadonlyMap<string, ExerciseStanding>;
};

/** One track as a chapter of the book. */
export async function Chapter({ number, track, standings }: ChapterProps) {
  const locale = await getLocale();
  const t = await getTranslations('shell');
  const done = track.exercises.filter(({ slug }) => standings.get(slug)?.state === 'full').length;
  const isBegun = track.exercises.some(({ slug }) => standings.get(slug)?.state !== 'empty');
  const count = track.exercises.length;
  const shown = (value: number) => formatNumber(locale, value);
  return (
    <section id={track.slug} aria-labelledby={`${track.slug}-title`} className="grid gap-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line pb-2">
        <h2 id={`${track.slug}-title`} className="text-xl">
          <span className="me-3 font-normal text-ink-soft" aria-hidden>
            {shown(number)}
          </span>
          <bdi>{track.title}</bdi>
        </h2>
        <p className="text-sm text-ink-soft">
          {isBegun
            ? t('catalogue.chapterDone', { done: shown(done), total: shown(count) })
            : t('home.count', { count, n: shown(count) })}
        </p>
      </header>
      <ol className="grid">
        {track.exercises.map((exercise) => (
          <ExerciseLine key={exercise.slug} exercise={exercise} standing={standings.get(exercise.slug)} />
        ))}
      </ol>
    </section>
  );
}
