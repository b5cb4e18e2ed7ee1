import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/lib/catalog/public-exercise';
import { findingIds } from '@/lib/grading/verdict';
import { domainWords } from '@/lib/math/domain';
import { functionWords } from '@/lib/math/operations';
import { AuthorsOnly, findAuthor, getOwn } from '../require-author';
import { Workbench } from './workbench';

type PageProps = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('authoring.page');
  return { title: t('title'), robots: { index: false } };
}

export default async function AuthoringPage({ params }: PageProps) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const author = await findAuthor();
  if (!author) return <AuthorsOnly returnTo={`/${locale}/write/${id}`} />;
  const authored = await getOwn(id, author);
  const { name, slug, state, sharing, licence, publishedNumber, draft, draftVersion, draftSavedAt } =
    authored;
  const shell = await getTranslations('shell');
  return (
    <Workbench
      key={id}
      exercise={{
        id,
        name,
        slug,
        state,
        sharing,
        licence,
        publishedNumber,
        isDeleted: authored.deletedAt !== null,
      }}
      draft={{ bundle: draft, version: draftVersion, savedAt: draftSavedAt.toISOString() }}
      words={{
        functions: [...functionWords.keys()],
        domains: [...domainWords],
        findings: [...findingIds, 'other'],
        skills: Object.keys(shell.raw('skills')),
      }}
    />
  );
}
