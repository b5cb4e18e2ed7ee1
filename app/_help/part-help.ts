import type { Attempt } from '@/lib/db/attempts';
import type { HelpTaken } from '@/lib/db/help';
import type { Stumble } from '@/lib/grading/hints/hints';
import type { Verdict } from '@/lib/grading/verdict';

/** What one person has done with a part at one variant, as far as help depends on it. */
export type PartHelp = {
  /** Answered right before the solution was opened. */
  isSolved: boolean;
  isGivenUp: boolean;
  /** Ids of the hints taken, in order. */
  hints: string[];
  /** What was found in each wrong answer, the newest first; undefined where nothing was. */
  findings: (Stumble | undefined)[];
};

type Asked = { exercise: { seed: number; hasVariants: boolean }; part: string };

/** `attempts` of the exercise, newest first; `help` of this variant. Both may be about other parts too. */
export function partHelp(
  { exercise, part }: Asked,
  attempts: readonly Pick<Attempt, 'part' | 'seed' | 'verdict' | 'counted'>[],
  help: readonly HelpTaken[],
): PartHelp {
  const own = attempts.filter(
    (attempt) => attempt.part === part && (!exercise.hasVariants || attempt.seed === exercise.seed),
  );
  const taken = help.filter((each) => each.part === part);
  return {
    isSolved: own.some(({ verdict, counted }) => verdict.kind === 'correct' && counted),
    isGivenUp: taken.some(({ kind }) => kind === 'solution'),
    hints: taken.flatMap((each) => (each.kind === 'hint' ? each.hint : [])),
    findings: own.flatMap(({ verdict }) => stumbleIn(verdict)),
  };
}

function stumbleIn(verdict: Verdict): (Stumble | undefined)[] {
  if (verdict.kind === 'wrong-shape') return [verdict.finding];
  if (verdict.kind !== 'incorrect' && verdict.kind !== 'partly') return [];
  const { firstWrong, cells = [] } = verdict;
  if (firstWrong !== undefined) {
    const finding = cells.find(({ cell }) => cell === firstWrong)?.finding;
    return [{ ...finding, cell: firstWrong }];
  }
  return verdict.kind === 'incorrect' ? [verdict.finding] : [];
}
