import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { Markdown } from '@/app/_components/markdown';
import type { Locale } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { AnswerTable } from './answer-table';
import { ExampleView } from './example-view';
import { examplesBelow } from './examples';
import { readOverview } from './overview';
import { SectionHeading } from './section-heading';
import { addressOfPage, type LookedUp, lookedUp, WritingPage } from './writing-page';

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: readOverview(locale).title, description: (await writingWords(locale))('description') };
}

export default async function OverviewPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await writingWords(locale);
  const { title, lead, sections } = readOverview(locale);
  const header = (
    <>
      <h1 className="text-3xl">{title}</h1>
      <Markdown text={lead} className="text-ink-soft" />
    </>
  );
  return (
    <WritingPage locale={locale} page={null} header={header}>
      {sections.map(({ id, title, text }) => (
        <section key={id} aria-labelledby={id} className="grid grid-cols-1 gap-5">
          <SectionHeading id={id} link={t('link')}>
            {title}
          </SectionHeading>
          <Markdown text={withAddresses(text, locale)} />
          {examplesBelow[id]?.map((name) => (
            <ExampleView key={name} name={name} locale={locale} />
          ))}
          {id === 'mistakes' && <AnswerTable locale={locale} />}
        </section>
      ))}
    </WritingPage>
  );
}

/** The tables that the overview names are on pages of their own. */
function withAddresses(text: string, locale: Locale): string {
  return (Object.keys(lookedUp) as LookedUp[])
    .flatMap((page) => lookedUp[page].map((id) => [id, `${addressOfPage(locale, page)}#${id}`] as const))
    .reduce((linked, [id, address]) => linked.replaceAll(`](#${id})`, `](${address})`), text);
}
