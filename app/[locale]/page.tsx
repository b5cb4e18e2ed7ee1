import { ArrowRight } from 'lucide-react';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ButtonLink } from '../_components/button';

import { Contents } from './contents';
import { Taste, tasteSlug } from './taste';

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale);
  const t = await getTranslations('shell.home');
  return (
    <div className="page grid gap-16 py-8 sm:gap-20 sm:py-14">
      <div className="grid items-start gap-x-16 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_1fr]">
        <h1 className="text-2xl sm:text-3xl">{t('title')}</h1>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Taste />
        </div>
        <div className="grid gap-6">
          <div className="grid max-w-measure gap-3 text-ink-soft">
            <p>{t('what')}</p>
            <p>{t('how')}</p>
            <p>{t('why')}</p>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink href={`/exercises/${tasteSlug}`}>
              {t('begin')}
              <ArrowRight aria-hidden className="onward size-4" />
            </ButtonLink>
            <ButtonLink href="/exercises" look="plain">
              {t('all')}
            </ButtonLink>
          </div>
          <p className="max-w-measure text-sm text-ink-soft">{t('guest')}</p>
        </div>
      </div>
      <Contents />
    </div>
  );
}
