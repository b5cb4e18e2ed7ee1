import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/catalog/public-exercise';
import { loadAuthoringMessages, loadMessages } from '@/lib/i18n/messages';

/** The words a page in this language uses, by their keys: a journey does not break when a sentence is improved. */
export async function wordsIn(locale: Locale) {
  const messages = { ...(await loadMessages(locale)), ...(await loadAuthoringMessages(locale)) };
  const common = { locale, messages, onError };
  return {
    shell: createTranslator({ ...common, namespace: 'shell' }),
    exercise: createTranslator({ ...common, namespace: 'exercise' }),
    account: createTranslator({ ...common, namespace: 'account' }),
    verdicts: createTranslator({ ...common, namespace: 'verdicts' }),
    graph: createTranslator({ ...common, namespace: 'graph' }),
    trace: createTranslator({ ...common, namespace: 'trace' }),
    authoring: createTranslator({ ...common, namespace: 'authoring' }),
  };
}

export type Words = Awaited<ReturnType<typeof wordsIn>>;

/** A sentence that is missing, or wants more than it is given, ends the journey here and not at a place it is looked for. */
function onError(error: Error): never {
  throw error;
}
