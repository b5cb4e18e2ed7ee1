import { getTranslations } from 'next-intl/server';

/** Keeps the page's place while its marks are counted. */
export default async function Loading() {
  const t = await getTranslations('shell');
  return (
    <div className="page grid min-h-[60vh] max-w-5xl content-start gap-4 py-10 sm:py-14">
      <p className="text-3xl font-semibold">{t('progress.title')}</p>
      <p role="status" className="text-ink-soft">
        {t('loading')}
      </p>
    </div>
  );
}
