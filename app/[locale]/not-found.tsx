import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../_components/button';
import { WayOn } from '../_components/way-on';

export default async function NotFound() {
  const t = await getTranslations('shell.notFound');
  return (
    <WayOn title={t('title')} sentence={t('sentence')}>
      <ButtonLink href="/exercises">{t('exercises')}</ButtonLink>
      <ButtonLink href="/" look="plain">
        {t('home')}
      </ButtonLink>
    </WayOn>
  );
}
