import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { Markdown } from '@/app/_components/markdown';
import type { Locale } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { AnswerTable } from './answer-table';
import { ContentsList } from './contents-list';
import { DomainTable } from './domain-table';
import { ExampleView } from './example-view';
import { examplesBelow } from './examples';
import { NotationTable } from './notation-table';
import { readOverview } from './overview';
import { ReferenceView } from './reference-view';
import { SectionHeading } from './section-heading';

type PageProps = { params: Promise<{ locale: Locale }> };

const tables = { notation: NotationTable, domains: DomainTable, reference: ReferenceView };
const tableIds = Object.keys(tables) as (keyof typeof tables)[];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: readOverview(locale).title, description: (await writingWords(locale))('description') };
}

export default async function WritingPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await writingWords(locale);
  const { title, lead, sections } = readOverview(locale);
  const entries = [...sections, ...tableIds.map((id) => ({ id, title: t(`${id}.title`) }))];
  return (
    <div className="page grid grid-cols-1 gap-x-14 gap-y-10 py-10 sm:py-14 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <header className="grid gap-4 lg:col-start-2">
        <h1 className="text-3xl">{title}</h1>
        <Markdown text={lead} className="text-ink-soft" />
      </header>
      <ContentsList label={t('contents')} entries={entries} />
      <div className="grid min-w-0 grid-cols-1 gap-14">
        {sections.map(({ id, title, text }) => (
          <section key={id} aria-labelledby={id} className="grid grid-cols-1 gap-5">
            <SectionHeading id={id} link={t('link')}>
              {title}
            </SectionHeading>
            <Markdown text={text} />
            {examplesBelow[id]?.map((name) => (
              <ExampleView key={name} name={name} locale={locale} />
            ))}
            {id === 'mistakes' && <AnswerTable locale={locale} />}
          </section>
        ))}
        {tableIds.map((id) => {
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
      </div>
    </div>
  );
}
