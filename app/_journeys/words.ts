import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/catalog/public-exercise';
import { loadMessages } from '@/lib/i18n/messages';

/** The words a page in this language uses, by their keys: a journey does not break when a sentence is improved. */
export async function wordsIn(locale: Locale) {
  const messages = await loadMessages(locale);
  return {
    shell: createTranslator({ locale, messages, namespace: 'shell' }),
    exercise: createTranslator({ locale, messages, namespace: 'exercise' }),
    account: createTranslator({ locale, messages, namespace: 'account' }),
    verdicts: createTranslator({ locale, messages, namespace: 'verdicts' }),
  };
}

export type Words = Awaited<ReturnType<typeof wordsIn>>;
