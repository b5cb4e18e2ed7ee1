import { type PartHelp, partHelp } from '@/app/_help/part-help';
import type { Exercise } from '@/lib/catalog/exercise';
import { listAttempts } from '@/lib/db/attempts';
import { listHelp } from '@/lib/db/help';

/** What somebody has done with a part so far; somebody nobody knows yet, nothing. */
export async function helpOf(
  learner: { id: string } | null,
  exercise: Exercise,
  part: string,
): Promise<PartHelp> {
  const asked = { exercise, part };
  if (!learner) return partHelp(asked, [], []);
  const [attempts, help] = await Promise.all([
    listAttempts(learner.id, { exercise: exercise.slug, part }),
    listHelp(learner.id, { exercise, seed: exercise.seed, part }),
  ]);
  return partHelp(asked, attempts, help);
}
