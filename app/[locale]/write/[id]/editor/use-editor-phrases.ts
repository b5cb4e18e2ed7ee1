import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';

/** CodeMirror's own words, by what it calls them. */
const phraseKeys = {
  Find: 'find',
  Replace: 'replaceWith',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'matchCase',
  regexp: 'regexp',
  'by word': 'byWord',
  replace: 'replace',
  'replace all': 'replaceAll',
  close: 'close',
  'current match': 'currentMatch',
  'replaced $ matches': 'replacedCount',
  'replaced match on line $': 'replacedAt',
  'on line': 'onLine',
  'Go to line': 'goToLine',
  go: 'go',
  Completions: 'completions',
  Diagnostics: 'problems',
  'No diagnostics': 'noProblems',
  '$ unchanged lines': 'unchanged',
  'Revert this chunk': 'takePiece',
  Accept: 'keepPiece',
  Reject: 'undoPiece',
} as const;

export function useEditorPhrases(): Record<string, string> {
  const t = useTranslations('authoring.phrases');
  const isRtl = direction(useLocale() as Locale) === 'rtl';
  return Object.fromEntries(
    Object.entries(phraseKeys).map(([phrase, key]) => [
      phrase,
      isRtl && phrase.includes('$') ? isolated(t(key)) : t(key),
    ]),
  );
}

/** Words with a number among them keep their order in an editor that runs from left to right. */
function isolated(words: string): string {
  return `\u2067${words}\u2069`;
}
