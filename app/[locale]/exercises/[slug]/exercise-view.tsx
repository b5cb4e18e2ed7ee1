import { getTranslations } from 'next-intl/server';
import { addressOf, draftRevision } from '@/app/_exercises/exercise-address';
import type { OpenedExercise } from '@/app/_exercises/open-exercise';
import { findEditor } from '@/lib/auth/editor-choice';
import { listTracks } from '@/lib/catalog/catalogue';
import { findPart } from '@/lib/catalog/exercise';
import { basisOf } from '@/lib/catalog/part-basis';
import type { Locale, PublicExercise, PublicPart } from '@/lib/catalog/public-exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { type Attempt, listAttempts } from '@/lib/db/attempts';
import { type HelpTaken, listHelp } from '@/lib/db/help';
import { attemptsLeft, isAboutText } from '@/lib/progress/attempts-left';
import { EditorProvider } from './editor-choice';
import { ExerciseHeading } from './exercise-heading';
import { ExerciseStatement } from './exercise-statement';
import { formExercise, formPart } from './form-parts';
import { helpByPart } from './help-by-part';
import { nextExercise } from './next-exercise';
import { PartList } from './part-list';
import { pastAttempts } from './past-attempts';
import { SolvedPartsProvider } from './solved-parts';

type ExerciseViewProps = { opened: OpenedExercise; locale: Locale; learner: { id: string } | null };

/** An exercise to read and to answer, as far as this learner has come with it. A draft is always at its beginning. */
export async function ExerciseView({ opened, locale, learner }: ExerciseViewProps) {
  const t = await getTranslations('exercise');
  const exercise = toPublicExercise(opened.exercise, locale);
  const { attempts, help } = learner && !opened.isDraft ? await pastOf(learner.id, opened) : nothing;
  const { earlier, solved } = pastAttempts(attempts, exercise);
  return (
    <SolvedPartsProvider key={`${exercise.slug} ${exercise.seed}`} initial={solved}>
      <div className={`page grid grid-cols-1 gap-x-12 gap-y-4 py-4 ${columnsFor(exercise)} lg:py-8`}>
        <div className={`grid grid-cols-1 content-start gap-4 ${hasTrace(exercise) ? '' : besideParts}`}>
          <ExerciseHeading exercise={exercise} newer={opened.newer} />
          <ExerciseStatement exercise={exercise} />
        </div>
        <section aria-label={t('parts')} className="min-w-0">
          <noscript>{t('scripts')}</noscript>
          <EditorProvider initial={await findEditor()}>
            <PartList
              exercise={formExercise(withAddress(exercise, opened))}
              parts={exercise.parts.map((part) => formPart(exercise, part, ownOf(part, opened, attempts)))}
              earlier={earlier}
              next={nextExercise(listTracks(locale), exercise.slug)}
              help={helpByPart({ exercise: opened.exercise, locale }, attempts, help)}
            />
          </EditorProvider>
        </section>
      </div>
    </SolvedPartsProvider>
  );
}

/** Of a draft, what was judged stays while it is judged by the same; elsewhere a revision is one. */
function ownOf(
  { id, attempts: most }: PublicPart,
  { exercise, isDraft }: OpenedExercise,
  attempts: Attempt[],
) {
  const part = findPart(exercise, id);
  return {
    attemptsLeft: attemptsLeft({ exercise, part: { id, attempts: most } }, attempts),
    ...(isDraft && part ? { basis: basisOf(exercise, part) } : {}),
  };
}

const nothing: { attempts: Attempt[]; help: HelpTaken[] } = { attempts: [], help: [] };

async function pastOf(personId: string, { exercise }: OpenedExercise): Promise<typeof nothing> {
  const [attempts, help] = await Promise.all([
    listAttempts(personId, { exercise: exercise.slug }),
    listHelp(personId, { exercise, seed: exercise.seed }),
  ]);
  return { attempts: attempts.filter((attempt) => isAboutText(exercise, attempt)), help };
}

/** Answers go to the revision that is shown, whatever is published meanwhile. */
function withAddress(exercise: PublicExercise, { isDraft }: OpenedExercise): PublicExercise {
  if (!exercise.author) return exercise;
  return { ...exercise, slug: addressOf(exercise.slug, isDraft ? draftRevision : exercise.revision) };
}

/** A drawing of more pixels than these wants as much room as a table. */
const narrowMax = 640;

const besideParts =
  'lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:more-below lg:pe-2 print:static print:max-h-none';

/** A table of a run has pictures beside it, so that the parts need the whole width. */
function hasTrace({ parts }: PublicExercise): boolean {
  return parts.some(({ kind }) => kind === 'trace');
}

/** Drawings want more room than a line. */
function columnsFor(exercise: PublicExercise): string {
  if (hasTrace(exercise)) return '';
  const { parts } = exercise;
  const isWide = parts.some(({ graph }) => graph !== undefined && graph.layout.width > narrowMax);
  if (isWide)
    return 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:grid-cols-[minmax(0,1fr)_minmax(0,2.2fr)]';
  return parts.some(({ graph }) => graph !== undefined)
    ? 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]'
    : 'lg:grid-cols-2';
}
