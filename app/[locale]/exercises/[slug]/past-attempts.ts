import type { Answer } from '@/lib/grading/answer';
import type { Verdict } from '@/lib/grading/verdict';
import type { Notation, PastAttempt, WrittenAnswer } from './form-part';
import type { SolvedParts } from './solved-parts';

type KeptAttempt = {
  id: string;
  part: string;
  seed: number;
  answer: Answer;
  notation: string;
  verdictKind: Verdict['kind'];
  counted: boolean;
};

/** Enough to look back on; the rest is in the account's download. */
const shownMax = 20;

/**
 * What one person has done in one exercise: tries by part, newest first, and the last right answer of each
 * part that counts. With numbers that vary, only tries at these numbers say something about these numbers.
 */
export function pastAttempts(
  attempts: readonly KeptAttempt[],
  exercise: { seed: number; hasVariants: boolean },
): { earlier: Record<string, PastAttempt[]>; solved: SolvedParts } {
  const earlier: Record<string, PastAttempt[]> = {};
  const solved: Record<string, WrittenAnswer> = {};
  for (const { id, part, seed, answer, notation: kept, verdictKind, counted } of attempts) {
    if (exercise.hasVariants && seed !== exercise.seed) continue;
    const notation: Notation = kept === 'latex' ? 'latex' : 'text';
    earlier[part] ??= [];
    if (earlier[part].length < shownMax) earlier[part].push({ id, kind: verdictKind, answer, notation });
    if (verdictKind === 'correct' && counted) solved[part] ??= { answer, notation };
  }
  return { earlier, solved };
}
