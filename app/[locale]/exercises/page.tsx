import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { findStanding } from '@/app/_exercises/find-standing';
import type { Locale } from '@/lib/catalog/public-exercise';
import { ButtonLink } from '../../_components/button';
import { WayOn } from '../../_components/way-on';
import { Chapter } from './chapter';
import { Legend } from './legend';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.catalogue');
  return { title: t('title'), description: t('intro') };
}

export default async function CataloguePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('shell');
  const { standing, tracks } = await findStanding(locale, new Date());
  if (tracks.length === 0) {
    return (
      <WayOn title={t('catalogue.title')} sentence={t('catalogue.empty')}>
        <ButtonLink href="/">{t('notFound.home')}</ButtonLink>
      </WayOn>
    );
  }
  const standings = new Map(standing.exercises.map((exercise) => [exercise.slug, exercise]));
  return (
    <div className="page grid max-w-4xl gap-12 py-10 sm:py-14">
      <header className="grid gap-4">
        <h1 className="text-3xl">{t('catalogue.title')}</h1>
        <p className="max-w-measure text-ink-soft">{t('catalogue.intro')}</p>
        <Legend />
      </header>
      {tracks.map((track, index) => (
        <Chapter key={track.slug} number={index + 1} track={track} standings={standings} />
      ))}
    </div>
  );
}
