import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { readOverview } from '../overview';
import { SectionHeading } from '../section-heading';
import { WritingPage } from '../writing-page';
import { ReferenceView } from './reference-view';

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await writingWords(locale);
  return { title: t('reference.title'), description: t('description') };
}

export default async function ReferencePage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await writingWords(locale);
  const header = <h1 className="text-3xl">{readOverview(locale).title}</h1>;
  return (
    <WritingPage locale={locale} page="reference" header={header}>
      <section aria-labelledby="reference" className="grid grid-cols-1 gap-5">
        <SectionHeading id="reference" link={t('link')}>
          {t('reference.title')}
        </SectionHeading>
        <ReferenceView locale={locale} />
      </section>
    </WritingPage>
  );
}
