import { createTranslator } from 'next-intl';
import type { Locale } from '../catalog/public-exercise';
import type en from './messages/en/writing.json';

/** The words of the pages about writing exercises: many, and sent to no browser but as markup. */
export async function writingWords(locale: Locale) {
  const { default: writing }: { default: typeof en } = await import(`./messages/${locale}/writing.json`);
  return createTranslator({ locale, messages: { writing }, namespace: 'writing' });
}

export type WritingWords = Awaited<ReturnType<typeof writingWords>>;
