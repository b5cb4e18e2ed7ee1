import { createTranslator } from 'next-intl';
import type { Locale } from '../catalog/public-exercise';
import arProblems from './messages/ar/problems.json';
import arVerdicts from './messages/ar/verdicts.json';
import enProblems from './messages/en/problems.json';
import enVerdicts from './messages/en/verdicts.json';
import faProblems from './messages/fa/problems.json';
import faVerdicts from './messages/fa/verdicts.json';
import ruProblems from './messages/ru/problems.json';
import ruVerdicts from './messages/ru/verdicts.json';
import zhProblems from './messages/zh/problems.json';
import zhVerdicts from './messages/zh/verdicts.json';
import type { Translate } from './sentences';

const messages = {
  en: { verdicts: enVerdicts, problems: enProblems },
  ar: { verdicts: arVerdicts, problems: arProblems },
  fa: { verdicts: faVerdicts, problems: faProblems },
  zh: { verdicts: zhVerdicts, problems: zhProblems },
  ru: { verdicts: ruVerdicts, problems: ruProblems },
} as const satisfies Record<Locale, unknown>;

/** The words for verdicts and problems outside a page: handlers and the command. Throws on a missing message. */
export function translator(locale: Locale): Translate {
  const lookUp = createTranslator({ locale, messages: messages[locale], onError: raise, timeZone: 'UTC' });
  // The keys are computed, so they are checked by a test over every code and language, not by the type.
  return lookUp as unknown as Translate;
}

function raise(error: Error): never {
  throw error;
}
