import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { findEditor } from '@/lib/auth/editor-choice';
import { findLearner } from '@/lib/auth/learner';
import { findExercise, listTracks } from '@/lib/catalog/catalogue';
import { textIn } from '@/lib/catalog/exercise';
import type { PublicExercise } from '@/lib/catalog/public-exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { listAttempts } from '@/lib/db/attempts';
import { listHelp } from '@/lib/db/help';
import { routing } from '@/lib/i18n/routing';
import { EditorProvider } from './editor-choice';
import { ExerciseHeading } from './exercise-heading';
import { ExerciseStatement } from './exercise-statement';
import { formExercise, formPart } from './form-parts';
import { helpByPart } from './help-by-part';
import { nextExercise } from './next-exercise';
import { PartList } from './part-list';
import { pastAttempts } from './past-attempts';
import { seedInAddress } from './seed-in-address';
import { SolvedPartsProvider } from './solved-parts';

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ seed?: string | string[] }>;
};

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { exercise, locale } = await getExercise(props);
  return { title: textIn(exercise, locale).text.title };
}

export default async function ExercisePage(props: PageProps) {
  const found = await getExercise(props);
  const exercise = toPublicExercise(found.exercise, found.locale);
  setRequestLocale(exercise.locale);
  const t = await getTranslations('exercise');
  const learner = await findLearner();
  const attempts = learner ? await listAttempts(learner.id, { exercise: exercise.slug }) : [];
  const help = learner ? await listHelp(learner.id, { exercise: found.exercise, seed: exercise.seed }) : [];
  const { earlier, solved } = pastAttempts(attempts, exercise);
  return (
    <SolvedPartsProvider key={`${exercise.slug} ${exercise.seed}`} initial={solved}>
      <div className={`page grid grid-cols-1 gap-x-12 gap-y-4 py-4 ${columnsFor(exercise)} lg:py-8`}>
        <div className="grid grid-cols-1 content-start gap-4 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:pe-2">
          <ExerciseHeading exercise={exercise} />
          <ExerciseStatement exercise={exercise} />
        </div>
        <section aria-label={t('parts')} className="min-w-0">
          <noscript>{t('scripts')}</noscript>
          <EditorProvider initial={await findEditor()}>
            <PartList
              exercise={formExercise(exercise)}
              parts={exercise.parts.map((part) => formPart(exercise, part))}
              earlier={earlier}
              next={nextExercise(listTracks(exercise.locale), exercise.slug)}
              help={helpByPart(found, attempts, help)}
            />
          </EditorProvider>
        </section>
      </div>
    </SolvedPartsProvider>
  );
}

/** Drawings want more room than a line, and tables more than drawings. */
function columnsFor({ parts }: PublicExercise): string {
  const kinds = parts.map(({ kind }) => kind);
  if (kinds.includes('trace'))
    return 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:grid-cols-[minmax(0,1fr)_minmax(0,2.2fr)]';
  return kinds.includes('graph') ? 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : 'lg:grid-cols-2';
}

async function getExercise({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const exercise = findExercise(slug, seedInAddress((await searchParams).seed));
  return exercise ? { exercise, locale } : notFound();
}
