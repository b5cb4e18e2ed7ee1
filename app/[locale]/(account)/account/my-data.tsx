import { Download } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/catalog/public-exercise';
import { Section } from './section';

export async function MyData({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'account.data' });
  return (
    <Section id="my-data" heading={t('title')}>
      <p className="text-ink-soft">{t('effect')}</p>
      <p>
        <a
          href="/api/me/export"
          download
          className="inline-flex min-h-11 items-center gap-2 text-accent underline underline-offset-4"
        >
          <Download aria-hidden className="size-4" />
          {t('download')}
        </a>
      </p>
    </Section>
  );
}
