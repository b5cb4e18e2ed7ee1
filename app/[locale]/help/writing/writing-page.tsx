import type { ReactNode } from 'react';
import type { Locale } from '@/lib/catalog/public-exercise';
import { type WritingWords, writingWords } from '@/lib/i18n/writing-words';
import { ContentsList } from './contents-list';
import { readOverview } from './overview';

/** What stands on pages of its own, for it is long and looked up, and the sections there. */
export const lookedUp = { notation: ['notation'], reference: ['domains', 'reference'] } as const;
export type LookedUp = keyof typeof lookedUp;

export function addressOfPage(locale: Locale, page: LookedUp | null): string {
  return `/${locale}/help/writing${page === null ? '' : `/${page}`}`;
}

type WritingPageProps = { locale: Locale; page: LookedUp | null; header: ReactNode; children: ReactNode };

/** One of the pages about writing exercises, beside the list of what is on all of them. */
export async function WritingPage({ locale, page, header, children }: WritingPageProps) {
  const t = await writingWords(locale);
  return (
    <div className="page grid grid-cols-1 gap-x-14 gap-y-10 py-10 sm:py-14 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <header className="grid gap-4 lg:col-start-2">{header}</header>
      <ContentsList label={t('contents')} entries={entriesFor(locale, page, t)} />
      <div className="grid min-w-0 grid-cols-1 gap-14">{children}</div>
    </div>
  );
}

function entriesFor(locale: Locale, shown: LookedUp | null, t: WritingWords) {
  const entry = (page: LookedUp | null, id: string, title: string) => ({
    href: `${page === shown ? '' : addressOfPage(locale, page)}#${id}`,
    title,
  });
  const pages = Object.keys(lookedUp) as LookedUp[];
  return [
    ...readOverview(locale).sections.map(({ id, title }) => entry(null, id, title)),
    ...pages.flatMap((page) => lookedUp[page].map((id) => entry(page, id, t(`${id}.title`)))),
  ];
}
