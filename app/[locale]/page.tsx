import { getTranslations, setRequestLocale } from 'next-intl/server';

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale);
  const t = await getTranslations('shell.home');
  return (
    <div className="page py-12">
      <h1 className="text-3xl">{t('title')}</h1>
    </div>
  );
}
