import { partHelp } from '@/app/_help/part-help';
import { tellHints } from '@/app/_help/tell-hints';
import type { Exercise } from '@/lib/catalog/exercise';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { Attempt } from '@/lib/db/attempts';
import type { HelpTaken } from '@/lib/db/help';
import type { PartHelpGiven } from './form-part';

/** What one person took of each part, from all of their attempts at the exercise and the help of this variant. */
export function helpByPart(
  { exercise, locale }: { exercise: Exercise; locale: Locale },
  attempts: readonly Attempt[],
  help: readonly HelpTaken[],
): Record<string, PartHelpGiven> {
  const rows = exercise.parts.map(({ id: part }): [string, PartHelpGiven] => {
    const own = partHelp({ exercise, part }, attempts, help);
    return [part, { hints: tellHints({ exercise, part, locale }, own), isGivenUp: own.isGivenUp }];
  });
  return Object.fromEntries(rows);
}
