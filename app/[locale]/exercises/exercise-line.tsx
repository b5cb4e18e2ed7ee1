import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { Level } from '@/app/_components/level';
import { Mark } from '@/app/_components/mark';
import type { ExerciseAuthor } from '@/lib/catalog/public-exercise';
import type { ExerciseSummary } from '@/lib/catalog/summary';
import { Link } from '@/lib/i18n/navigation';
import { formatNumber } from '@/lib/i18n/numbers';
import type { ExerciseStanding } from '@/lib/progress/standing';

type ExerciseLineProps = {
  exercise: ExerciseSummary;
  standing?: ExerciseStanding;
};

/** One line of the table of contents: mark, title, dots across the page, what it asks, how hard. */
export async function ExerciseLine({ exercise, standing }: ExerciseLineProps) {
  const locale = await getLocale();
  const t = await getTranslations('shell');
  const { state, solvedParts } = standing ?? { state: 'empty' as const, solvedParts: 0 };
  const number = (value: number) => formatNumber(locale, value);
  const solved = t('mark.solved', { solved: number(solvedParts), total: number(exercise.partCount) });
  const amount = exercise.partCount === 1 ? 'one' : 'several';
  const parts = t('catalogue.parts', { count: exercise.partCount, n: number(exercise.partCount) });
  return (
    <li className="group relative flex items-baseline gap-3 rounded py-2 transition-colors hover:bg-wash sm:-mx-3 sm:px-3">
      <span className="translate-y-0.5">
        <Mark state={state} label={state === 'half' ? `${t('mark.half')}: ${solved}` : t(`mark.${state}`)} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-x-3 sm:flex-row sm:items-baseline">
        <Link
          href={`/exercises/${exercise.slug}`}
          className="text-ink no-underline after:absolute after:inset-0 group-hover:text-accent"
        >
          <bdi>{exercise.title}</bdi>
        </Link>
        <span aria-hidden className="leaders hidden min-w-8 flex-1 sm:block" />
        <span className="text-sm text-ink-soft">
          {parts}
          <span aria-hidden> · </span>
          {exercise.kinds.map((kind) => t(`catalogue.kinds.${kind}`, { amount })).join(' · ')}
          {exercise.author && <AuthorName author={exercise.author} />}
        </span>
      </span>
      <Level
        level={exercise.level}
        label={t('catalogue.level', { n: number(exercise.level), max: number(5) })}
      />
    </li>
  );
}

function AuthorName({ author: { name } }: { author: ExerciseAuthor }) {
  const t = useTranslations('shared');
  return (
    <>
      <span aria-hidden> · </span>
      {t.rich('by', { author: () => <bdi>{name === null ? t('former') : name || t('anonymous')}</bdi> })}
    </>
  );
}
