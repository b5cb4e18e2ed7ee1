import { type PartHelp, partHelp } from '@/app/_help/part-help';
import { listAttempts } from '@/lib/db/attempts';
import { listHelp } from '@/lib/db/help';
import { attemptsLeft } from '@/lib/progress/attempts-left';
import type { OpenedPart } from './get-part';

/** `isSettled`: no further answer can count, so that nothing is lost by the solution. */
export type OwnHelp = PartHelp & { isSettled: boolean };

/** What somebody has done with a part so far; somebody nobody knows yet, nothing. Its author sees a draft as if solved. */
export async function helpOf(
  learner: { id: string } | null,
  { exercise, part, isDraft }: OpenedPart,
): Promise<OwnHelp> {
  const asked = { exercise, part: part.id };
  const untouched = partHelp(asked, [], []);
  if (isDraft) return { ...untouched, isSolved: true, isSettled: true };
  if (!learner) return { ...untouched, isSettled: false };
  const [attempts, help] = await Promise.all([
    listAttempts(learner.id, { exercise: exercise.slug, part: part.id }),
    listHelp(learner.id, { exercise, seed: exercise.seed, part: part.id }),
  ]);
  const own = partHelp(asked, attempts, help);
  const isUsedUp = attemptsLeft({ exercise, part }, attempts) === 0;
  return { ...own, isSettled: own.isSolved || own.isGivenUp || isUsedUp };
}
