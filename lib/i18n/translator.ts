import { createTranslator } from 'next-intl';
import type { Locale } from '../catalog/public-exercise';
import arAuthoringZip from './messages/ar/authoring-zip.json';
import arFindings from './messages/ar/findings.json';
import arHints from './messages/ar/hints.json';
import arProblems from './messages/ar/problems.json';
import arShared from './messages/ar/shared.json';
import arSolution from './messages/ar/solution.json';
import arVerdicts from './messages/ar/verdicts.json';
import enAuthoringZip from './messages/en/authoring-zip.json';
import enFindings from './messages/en/findings.json';
import enHints from './messages/en/hints.json';
import enProblems from './messages/en/problems.json';
import enShared from './messages/en/shared.json';
import enSolution from './messages/en/solution.json';
import enVerdicts from './messages/en/verdicts.json';
import faAuthoringZip from './messages/fa/authoring-zip.json';
import faFindings from './messages/fa/findings.json';
import faHints from './messages/fa/hints.json';
import faProblems from './messages/fa/problems.json';
import faShared from './messages/fa/shared.json';
import faSolution from './messages/fa/solution.json';
import faVerdicts from './messages/fa/verdicts.json';
import ruAuthoringZip from './messages/ru/authoring-zip.json';
import ruFindings from './messages/ru/findings.json';
import ruHints from './messages/ru/hints.json';
import ruProblems from './messages/ru/problems.json';
import ruShared from './messages/ru/shared.json';
import ruSolution from './messages/ru/solution.json';
import ruVerdicts from './messages/ru/verdicts.json';
import zhAuthoringZip from './messages/zh/authoring-zip.json';
import zhFindings from './messages/zh/findings.json';
import zhHints from './messages/zh/hints.json';
import zhProblems from './messages/zh/problems.json';
import zhShared from './messages/zh/shared.json';
import zhSolution from './messages/zh/solution.json';
import zhVerdicts from './messages/zh/verdicts.json';

/** Looks a message up by its full key (`verdicts.correct`) and fills its places. */
export type Translate = (key: string, values?: Record<string, string>) => string;

const messages = {
  en: {
    verdicts: enVerdicts,
    problems: enProblems,
    findings: enFindings,
    solution: enSolution,
    hints: enHints,
    shared: enShared,
    'authoring-zip': enAuthoringZip,
  },
  ar: {
    verdicts: arVerdicts,
    problems: arProblems,
    findings: arFindings,
    solution: arSolution,
    hints: arHints,
    shared: arShared,
    'authoring-zip': arAuthoringZip,
  },
  fa: {
    verdicts: faVerdicts,
    problems: faProblems,
    findings: faFindings,
    solution: faSolution,
    hints: faHints,
    shared: faShared,
    'authoring-zip': faAuthoringZip,
  },
  zh: {
    verdicts: zhVerdicts,
    problems: zhProblems,
    findings: zhFindings,
    solution: zhSolution,
    hints: zhHints,
    shared: zhShared,
    'authoring-zip': zhAuthoringZip,
  },
  ru: {
    verdicts: ruVerdicts,
    problems: ruProblems,
    findings: ruFindings,
    solution: ruSolution,
    hints: ruHints,
    shared: ruShared,
    'authoring-zip': ruAuthoringZip,
  },
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
