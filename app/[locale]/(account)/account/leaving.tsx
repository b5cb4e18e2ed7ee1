import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_components/button';
import type { Locale } from '@/lib/catalog/public-exercise';
import { signOutAction, signOutEverywhereAction } from './actions';
import { Section } from './section';

export async function Leaving({ locale }: { locale: Locale }) {
  const t = await getTranslations('account.leaving');
  return (
    <Section id="leaving" heading={t('title')}>
      <p className="text-ink-soft">{t('effect')}</p>
      <div className="flex flex-wrap gap-3">
        <form action={signOutAction.bind(null, locale)}>
          <Button type="submit" look="quiet">
            {t('here')}
          </Button>
        </form>
        <form action={signOutEverywhereAction.bind(null, locale)}>
          <Button type="submit" look="plain">
            {t('everywhere')}
          </Button>
        </form>
      </div>
    </Section>
  );
}
