import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { listTracks } from '@/lib/catalog/catalogue';
import type { Locale } from '@/lib/catalog/public-exercise';
import { type AuthoredSummary, listAuthored } from '@/lib/db/authored-exercises';
import type { OwnExercise } from './exercise-row';
import { MyExercises } from './my-exercises';
import { NewExercise } from './new-exercise';
import { AuthorsOnly, findAuthor } from './require-author';

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('authoring.list');
  return { title: t('title'), robots: { index: false } };
}

export default async function WritePage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const author = await findAuthor();
  if (!author) return <AuthorsOnly returnTo={`/${locale}/write`} />;
  const t = await getTranslations('authoring.list');
  const exercises = await listAuthored(author.id);
  const library = listTracks(locale).map(({ slug, title, exercises: lines }) => ({
    slug,
    title,
    exercises: lines.map((line) => ({ slug: line.slug, title: line.title })),
  }));
  return (
    <div className="page grid grid-cols-1 max-w-5xl gap-8 py-8 sm:py-12">
      <header className="grid max-w-measure gap-2">
        <h1 className="text-3xl">{t('title')}</h1>
        <p className="text-ink-soft">{t('intro')}</p>
      </header>
      <NewExercise library={library} isFirst={exercises.length === 0} />
      <MyExercises exercises={exercises.map((exercise) => ownExercise(exercise, locale))} />
    </div>
  );
}

function ownExercise(exercise: AuthoredSummary, locale: Locale): OwnExercise {
  const { id, name, slug, state, sharing, licence, titles, publishedNumber, draftSavedAt, deletedAt } =
    exercise;
  const [other] = Object.entries(titles);
  const textLocale = titles[locale] ? locale : titles.en ? 'en' : (other?.[0] as Locale | undefined);
  return {
    id,
    name,
    slug,
    state,
    sharing,
    licence,
    title: (textLocale && titles[textLocale]) ?? '',
    textLocale: textLocale ?? locale,
    publishedNumber,
    savedAt: draftSavedAt.toISOString(),
    isDeleted: deletedAt !== null,
  };
}
