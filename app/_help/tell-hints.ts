import { type Exercise, textIn } from '@/lib/catalog/exercise';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { Hint } from '@/lib/grading/hints/hint';
import { hintsOf } from '@/lib/grading/hints/hints';
import { hintSentence } from '@/lib/i18n/solution-sentences';
import { translator } from '@/lib/i18n/translator';
import { markdownMarkup } from '../_components/markdown';
import type { PartHelp } from './part-help';
import type { ToldHint, ToldHints } from './told';

type Asked = { exercise: Exercise; part: string; locale: Locale };

/** In practice nothing is lost by a hint. */
const costInPractice = 0;

/** What was taken so far, and how many there are. */
export function tellHints(asked: Asked, help: PartHelp): ToldHints {
  const taken = help.hints.flatMap((id) => findHint(asked, help, id) ?? []);
  return {
    total: taken.length + notTaken(asked, help).length,
    cost: costInPractice,
    taken: taken.map((hint) => tellHint(asked, hint)),
  };
}

/** The next hint to give, the one that fits the latest wrong answer first; null after the last. */
export function nextHint(asked: Asked, help: PartHelp): Hint | null {
  return notTaken(asked, help)[0] ?? null;
}

/** Ids of all that are left. */
export function hintIds(asked: Asked, help: PartHelp): string[] {
  return notTaken(asked, help).map(({ id }) => id);
}

function notTaken(asked: Asked, { hints, findings }: PartHelp): Hint[] {
  return offered(asked, findings[0]).filter(({ id }) => !hints.includes(id));
}

/** A hint that fitted an earlier wrong answer is not among those that fit the latest. */
function findHint(asked: Asked, { findings }: PartHelp, id: string): Hint | null {
  for (const finding of [undefined, ...findings]) {
    const found = offered(asked, finding).find((hint) => hint.id === id);
    if (found) return found;
  }
  return null;
}

function offered({ exercise, part, locale }: Asked, finding: PartHelp['findings'][number]): Hint[] {
  return hintsOf(exercise, part, locale, finding);
}

function tellHint({ exercise, locale }: Asked, hint: Hint): ToldHint {
  const markdown = hintSentence(hint, translator(locale), 'page');
  return {
    id: hint.id,
    markdown,
    html: markdownMarkup(markdown),
    locale: hint.kind === 'written' ? textIn(exercise, locale).textLocale : locale,
  };
}
