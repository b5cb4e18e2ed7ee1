import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/lib/catalog/public-exercise';
import { listRevisions } from '@/lib/db/authored-revisions';
import { Link } from '@/lib/i18n/navigation';
import { AuthorsOnly, findAuthor, getOwn } from '../../require-author';
import { RevisionHistory } from './revision-history';

type PageProps = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('authoring.history');
  return { title: t('title'), robots: { index: false } };
}

export default async function HistoryPage({ params }: PageProps) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const author = await findAuthor();
  if (!author) return <AuthorsOnly returnTo={`/${locale}/write/${id}/history`} />;
  const { name, draft, draftVersion, draftSavedAt } = await getOwn(id, author);
  const revisions = await listRevisions(id);
  const t = await getTranslations('authoring.history');
  return (
    <div className="mx-auto grid w-full max-w-[100rem] grid-cols-1 gap-6 px-[clamp(1rem,3vw,2rem)] py-6 sm:py-8">
      <header className="grid gap-1">
        <Link
          href={`/write/${id}`}
          className="inline-flex items-center gap-1 justify-self-start text-sm text-accent underline-offset-4 hover:underline"
        >
          <ChevronLeft aria-hidden className="onward size-4" />
          {t('back')}
        </Link>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="text-sm text-ink-soft">
          <bdi dir="ltr" className="font-mono">
            {name}
          </bdi>
        </p>
      </header>
      <RevisionHistory
        id={id}
        draft={{ bundle: draft, version: draftVersion, savedAt: draftSavedAt.toISOString() }}
        revisions={revisions.map(({ number, authorName, why, licence, createdAt }) => ({
          number,
          authorName,
          why,
          licence,
          createdAt: createdAt.toISOString(),
        }))}
      />
    </div>
  );
}
