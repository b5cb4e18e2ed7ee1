'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button, ButtonLink } from '../_components/button';
import { WayOn } from '../_components/way-on';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('shell');
  useEffect(() => console.error(error), [error]);
  return (
    <WayOn title={t('error.title')} sentence={t('error.sentence')}>
      <Button onClick={() => retry()}>{t('error.again')}</Button>
      <ButtonLink href="/" look="plain">
        {t('notFound.home')}
      </ButtonLink>
    </WayOn>
  );
}
