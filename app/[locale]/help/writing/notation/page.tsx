import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { readOverview } from '../overview';
import { SectionHeading } from '../section-heading';
import { WritingPage } from '../writing-page';
import { NotationTable } from './notation-table';

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await writingWords(locale);
  return { title: t('notation.title'), description: t('description') };
}

export default async function NotationPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await writingWords(locale);
  const header = <h1 className="text-3xl">{readOverview(locale).title}</h1>;
  return (
    <WritingPage locale={locale} page="notation" header={header}>
      <section aria-labelledby="notation" className="grid grid-cols-1 gap-5">
        <SectionHeading id="notation" link={t('link')}>
          {t('notation.title')}
        </SectionHeading>
        <NotationTable locale={locale} />
      </section>
    </WritingPage>
  );
}
