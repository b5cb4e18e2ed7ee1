import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { findStanding } from '@/app/_exercises/find-standing';
import type { Locale } from '@/lib/catalog/public-exercise';
import { Link } from '@/lib/i18n/navigation';
import { ButtonLink } from '../../_components/button';
import { Notice } from '../../_components/notice';
import { WayOn } from '../../_components/way-on';
import { chooseNextSteps } from './choose-next-steps';
import { Days } from './days';
import { Exercises } from './exercises';
import { Figure } from './figure';
import { NextSteps } from './next-steps';
import { Skills } from './skills';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.progress');
  return { title: t('title'), robots: { index: false } };
}

export default async function ProgressPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('shell.progress');
  const now = new Date();
  const { learner, attempts, tracks, standing } = await findStanding(locale, now);
  if (!attempts.some(({ counted }) => counted)) {
    return (
      <WayOn title={t('empty.title')} sentence={t('empty.sentence')}>
        <ButtonLink href="/exercises">{t('empty.way')}</ButtonLink>
      </WayOn>
    );
  }
  const titles = new Map(
    tracks.flatMap(({ exercises }) => exercises.map(({ slug, title }) => [slug, title])),
  );
  return (
    <div className="page grid max-w-5xl gap-10 py-10 sm:py-14">
      <h1 className="text-3xl">{t('title')}</h1>
      <div className="grid gap-x-16 gap-y-14 md:grid-cols-2">
        <Days attempts={attempts} streak={standing.days.streak} now={now} />
        <Figure id="next" heading={t('next.heading')}>
          <NextSteps steps={chooseNextSteps(standing)} titleOf={(slug) => titles.get(slug) ?? slug} />
        </Figure>
        <Skills skills={standing.skills} />
        <Exercises tracks={tracks} standings={standing.exercises} />
      </div>
      {learner?.kind === 'guest' && (
        <Notice className="max-w-measure">
          <p>
            {t('guest')}{' '}
            <Link href="/register" className="text-accent underline underline-offset-4">
              {t('register')}
            </Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
