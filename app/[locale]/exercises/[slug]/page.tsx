import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { readAddress } from '@/app/_exercises/exercise-address';
import { openExercise } from '@/app/_exercises/open-exercise';
import { findLearner } from '@/lib/auth/learner';
import { textIn } from '@/lib/catalog/exercise';
import { routing } from '@/lib/i18n/routing';
import { ExerciseView } from './exercise-view';
import { seedInAddress } from './seed-in-address';

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ seed?: string | string[] }>;
};

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { opened, locale } = await getExercise(props);
  const isShared = opened.exercise.author !== undefined;
  const { title } = textIn(opened.exercise, locale).text;
  return { title, ...(isShared ? { robots: { index: false } } : {}) };
}

export default async function ExercisePage(props: PageProps) {
  const { opened, locale } = await getExercise(props);
  setRequestLocale(locale);
  return <ExerciseView opened={opened} locale={locale} learner={await findLearner()} />;
}

async function getExercise({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const opened = await openOnce(slug, seedInAddress((await searchParams).seed));
  return opened ? { opened, locale } : notFound();
}

/** The page and its title are about the same exercise. */
const openOnce = cache(async (segment: string, seed: number) =>
  openExercise(readAddress(segment), seed, await findLearner()),
);
