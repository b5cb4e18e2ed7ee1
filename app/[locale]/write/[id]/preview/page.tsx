import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Notice } from '@/app/_components/notice';
import { draftRevision } from '@/app/_exercises/exercise-address';
import { openExercise } from '@/app/_exercises/open-exercise';
import { isOwnedBy } from '@/app/_exercises/owner';
import { findLearner } from '@/lib/auth/learner';
import { findAuthored } from '@/lib/db/authored-exercises';
import { routing } from '@/lib/i18n/routing';
import { ExerciseView } from '../../../exercises/[slug]/exercise-view';
import { seedInAddress } from '../../../exercises/[slug]/seed-in-address';
import { PreviewFrame } from './preview-frame';

type PageProps = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ seed?: string | string[] }>;
};

export const metadata: Metadata = { robots: { index: false } };

/** One's own draft as a learner meets it, to stand in a frame beside the text. Nothing that is answered here is kept. */
export default async function PreviewPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const learner = await findLearner();
  const authored = await findAuthored(id);
  if (!authored || !isOwnedBy(authored, learner)) notFound();
  const seed = seedInAddress((await searchParams).seed);
  const opened = await openExercise({ slug: authored.slug, revision: draftRevision }, seed, learner);
  const t = await getTranslations('shared');
  return (
    <PreviewFrame>
      {opened ? (
        <ExerciseView opened={opened} locale={locale} learner={learner} />
      ) : (
        <Notice className="m-4">
          <p>{t('unreadable')}</p>
        </Notice>
      )}
    </PreviewFrame>
  );
}
