import { getLocale, getTranslations } from 'next-intl/server';
import type { TrackSummary } from '@/lib/catalog/summary';
import { formatNumber } from '@/lib/i18n/numbers';
import type { ExerciseStanding } from '@/lib/progress/standing';
import { Figure } from './figure';
import { TrackMarks } from './track-marks';

type ExercisesProps = { tracks: TrackSummary[]; standings: ExerciseStanding[] };

/** The whole book as marks. */
export async function Exercises({ tracks, standings }: ExercisesProps) {
  const locale = await getLocale();
  const t = await getTranslations('shell');
  const shown = (value: number) => formatNumber(locale, value);
  const bySlug = new Map(standings.map((standing) => [standing.slug, standing]));
  const solved = standings.reduce((sum, { solvedParts }) => sum + solvedParts, 0);
  const total = standings.reduce((sum, { partCount }) => sum + partCount, 0);
  const markOf = (slug: string) => {
    const { state, solvedParts, partCount } = bySlug.get(slug) ?? {
      state: 'empty',
      solvedParts: 0,
      partCount: 0,
    };
    const counts = t('mark.solved', { solved: shown(solvedParts), total: shown(partCount) });
    return { state, label: `${t(`mark.${state}`)}, ${counts}` } as const;
  };
  return (
    <Figure
      id="exercises"
      heading={t('progress.exercises.heading')}
      sentence={t('progress.exercises.sentence', { count: solved, n: shown(solved), total: shown(total) })}
      table={{
        columns: [
          t('progress.exercises.columnExercise'),
          t('progress.exercises.columnSolved'),
          t('progress.exercises.columnParts'),
        ],
        rows: tracks.flatMap(({ exercises }) =>
          exercises.map(({ slug, title, partCount }) => [
            title,
            shown(bySlug.get(slug)?.solvedParts ?? 0),
            shown(partCount),
          ]),
        ),
      }}
    >
      <TrackMarks
        tracks={tracks.map(({ slug, title, exercises }) => ({
          slug,
          title,
          exercises: exercises.map((exercise) => ({ ...exercise, ...markOf(exercise.slug) })),
        }))}
      />
    </Figure>
  );
}
