import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { readOverview } from '../overview';
import { SectionHeading } from '../section-heading';
import { lookedUp, WritingPage } from '../writing-page';
import { DomainTable } from './domain-table';
import { ReferenceView } from './reference-view';

type PageProps = { params: Promise<{ locale: Locale }> };

const tables = { domains: DomainTable, reference: ReferenceView };

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
      {lookedUp.reference.map((id) => {
        const Table = tables[id];
        return (
          <section key={id} aria-labelledby={id} className="grid grid-cols-1 gap-5">
            <SectionHeading id={id} link={t('link')}>
              {t(`${id}.title`)}
            </SectionHeading>
            <Table locale={locale} />
          </section>
        );
      })}
    </WritingPage>
  );
}
