import type { Exercise } from '../../catalog/exercise';
import type { Verdict } from '../verdict';
import type { PlainAnswer } from './disguise';
import { added, type Rows } from './outcome';

/** What judges an answer: `grade`, or what a test puts in its place. */
export type Judge = (
  exercise: Exercise,
  part: string,
  answer: PlainAnswer,
  writing?: { notation?: 'text' | 'latex' },
) => Verdict;

/**
 * `refused`: a right answer in other dress is not accepted. `accepted`: a wrong one is. `contradicted`: it is explained
 * by a mistake that is not in it. `unstable`: written another way it is explained otherwise. `silent`: by none.
 * `unjudged`: a wrong answer that cannot be read or decided.
 */
export type FlawKind = 'refused' | 'accepted' | 'contradicted' | 'unstable' | 'silent' | 'unjudged';
export type TrialFlaw = { part: string; kind: FlawKind; message: string };

/** The others are about what explains a wrong answer. */
export function isAboutMarks({ kind }: TrialFlaw): boolean {
  return kind === 'refused' || kind === 'accepted' || kind === 'unjudged';
}

/** How grading fared with answers made from the key alone. */
export type Trial = {
  disguises: number;
  /** Of them, those right by names that were not asked for. */
  outOfForm: number;
  damages: number;
  /** Damages that grading asks back about: what was meant cannot be told. */
  askedBack: number;
  /** Damaged answers written another way. */
  rewritten: number;
  rows: Rows;
  flaws: TrialFlaw[];
};

export const emptyTrial: Trial = {
  disguises: 0,
  outOfForm: 0,
  damages: 0,
  askedBack: 0,
  rewritten: 0,
  rows: {},
  flaws: [],
};

export function together(trials: readonly Trial[]): Trial {
  return trials.reduce(
    (sum, one) => ({
      disguises: sum.disguises + one.disguises,
      outOfForm: sum.outOfForm + one.outOfForm,
      damages: sum.damages + one.damages,
      askedBack: sum.askedBack + one.askedBack,
      rewritten: sum.rewritten + one.rewritten,
      rows: added(sum.rows, one.rows),
      flaws: [...sum.flaws, ...one.flaws],
    }),
    emptyTrial,
  );
}

export function flaw(kind: FlawKind, part: string, answer: PlainAnswer, message: string): TrialFlaw {
  return { kind, part, message: `${JSON.stringify(answer)} ${message}` };
}

/** Asked back about: a name without the index it needs could mean either. */
export function isAskedBack(verdict: Verdict): boolean {
  return verdict.kind === 'unread' && verdict.problem.code === 'needs-index';
}

/** A verdict in a word or two, for an author. */
export function toldOf(verdict: Verdict): string {
  if (verdict.kind === 'unread') return `unread (${verdict.problem.code})`;
  const found = 'finding' in verdict ? verdict.finding : undefined;
  if (found === undefined) return verdict.kind;
  const what = Object.values(found.names ?? {}).map(({ text }) => text);
  return `${found.id}${found.variant === undefined ? '' : ` ${found.variant}`}${what.length > 0 ? ` (${what.join(', ')})` : ''}`;
}
