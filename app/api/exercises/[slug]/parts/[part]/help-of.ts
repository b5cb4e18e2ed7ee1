import { type PartHelp, partHelp } from '@/app/_help/part-help';
import { listAttempts } from '@/lib/db/attempts';
import { listHelp } from '@/lib/db/help';
import type { OpenedPart } from './get-part';

/** What somebody has done with a part so far; somebody nobody knows yet, nothing. Its author sees a draft as if solved. */
export async function helpOf(
  learner: { id: string } | null,
  { exercise, part, isDraft }: OpenedPart,
): Promise<PartHelp> {
  const asked = { exercise, part: part.id };
  if (isDraft) return { ...partHelp(asked, [], []), isSolved: true };
  if (!learner) return partHelp(asked, [], []);
  const [attempts, help] = await Promise.all([
    listAttempts(learner.id, { exercise: exercise.slug, part: part.id }),
    listHelp(learner.id, { exercise, seed: exercise.seed, part: part.id }),
  ]);
  return partHelp(asked, attempts, help);
}
