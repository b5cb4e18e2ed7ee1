import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { addressOf } from '@/app/_exercises/exercise-address';
import type { PublicExercise } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';
import { Link } from '@/lib/i18n/navigation';
import { ExerciseBy } from './exercise-by';
import { NewerRevision } from './newer-revision';
import { ProgressDots } from './progress-dots';

type ExerciseHeadingProps = {
  exercise: PublicExercise;
  /** The revision that was published since, if any. */
  newer: string | null;
};

/** Where one is, how far one has come, and the title. */
export function ExerciseHeading({ exercise, newer }: ExerciseHeadingProps) {
  const t = useTranslations('exercise');
  const { title, track, parts, textLocale, locale, author } = exercise;
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="chrome flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <nav aria-label={t('where')}>
          <Link
            href={`/exercises#${track.slug}`}
            className="inline-flex min-h-9 items-center gap-1 text-ink-soft hover:text-ink"
          >
            <ChevronLeft aria-hidden className="onward size-4" />
            {track.title}
          </Link>
        </nav>
        <ProgressDots parts={parts.map((part) => part.id)} />
      </div>
      <h1 lang={textLocale} dir={direction(textLocale)} className="text-xl sm:text-2xl">
        {title}
      </h1>
      {author && <ExerciseBy author={author} />}
      {textLocale !== locale && <p className="text-sm text-ink-soft">{t('untranslated')}</p>}
      {newer && <NewerRevision address={addressOf(exercise.slug, newer)} />}
    </div>
  );
}
