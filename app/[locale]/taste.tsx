import { getLocale, getTranslations } from 'next-intl/server';
import { findEditor } from '@/lib/auth/editor-choice';
import { findExercise } from '@/lib/catalog/catalogue';
import type { Locale } from '@/lib/catalog/public-exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { direction } from '@/lib/i18n/direction';
import { Link } from '@/lib/i18n/navigation';
import { Formula } from '../_components/formula';
import { EditorProvider } from './exercises/[slug]/editor-choice';
import { formExercise, formPart } from './exercises/[slug]/form-parts';
import { PartForm } from './exercises/[slug]/part-form';

export const tasteSlug = 'log-loss-gradient';

/** The first question of the first exercise, to be answered on the spot; nothing where it is not installed. */
export async function Taste() {
  const t = await getTranslations('shell.home');
  const found = findExercise(tasteSlug);
  const exercise = found && toPublicExercise(found, (await getLocale()) as Locale);
  const part = exercise?.parts[0];
  if (!exercise || !part) return null;
  return (
    <section
      aria-labelledby="taste"
      className="grid gap-5 rounded border border-line bg-leaf p-5 shadow-float sm:p-7"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="taste" className="text-lg" lang={exercise.textLocale} dir={direction(exercise.textLocale)}>
          {exercise.title}
        </h2>
        <p className="text-sm text-ink-soft">{t('taste')}</p>
      </header>
      <div className="grid gap-0.5 border-s-2 border-line ps-4 sm:text-lg">
        {exercise.model.map(({ name, tex }) => (
          <Formula key={name} tex={tex} display />
        ))}
      </div>
      <div className="grid gap-3">
        <Formula tex={`\\displaystyle ${part.question} =\\;?`} display className="text-lg" />
        <EditorProvider initial={await findEditor()}>
          <PartForm exercise={formExercise(exercise)} part={formPart(exercise, part)} />
        </EditorProvider>
      </div>
      <Link
        href={`/exercises/${tasteSlug}`}
        className="text-sm text-accent underline-offset-4 hover:underline"
      >
        {t('whole')}
      </Link>
    </section>
  );
}
