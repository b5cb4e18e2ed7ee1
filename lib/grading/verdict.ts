import type { ReadProblem } from '../math/notation/problem';
import type { Shape } from '../math/shapes';
import type { Said } from './said';

/** What a learner is told. Only the first three count as attempts; the others cost nothing. */
export type Verdict =
  | { kind: 'correct'; witness: 'exact' | 'numeric' }
  /** `firstWrong`: the first cell, in working order, that is wrong by itself. */
  | { kind: 'partly'; credit: number; cells: CellVerdict[]; firstWrong?: string }
  /** Of lines, `finding` and `counterexample` are about the first wrong one and what stands before it. */
  | ({
      kind: 'incorrect';
      finding?: Finding;
      counterexample?: Counterexample;
      cells?: CellVerdict[];
      firstWrong?: string;
    } & WrongLine)
  | { kind: 'not-in-form'; wanted: Form }
  | ({ kind: 'wrong-shape'; yours: Shape; wanted: Shape; finding?: Finding } & WrongLine)
  /** `cell`, `line`: where in an answer of several; places in the problem are of that text. */
  | { kind: 'unread'; problem: ReadProblem; cell?: string; line?: number }
  | { kind: 'undecided'; line?: number };

/**
 * The first wrong line of several, from 1; the line it had to follow from, 0 for the start; and where it is a later side
 * of the line that is not equal to the one before it, which.
 */
export type WrongLine = { firstWrongLine?: number; lineBefore?: number; firstWrongSide?: number };

/** `carried`: wrong in itself, and what follows from the learner's own earlier cells. */
export type CellMark = 'right' | 'carried' | 'wrong' | 'empty';

/** `cell`: where it stands in the answer, such as `local h by e`. */
export type CellVerdict = { cell: string; credit: number; mark: CellMark; finding?: Finding };

/** Why an answer is wrong, with what its sentence needs. */
export type Finding = {
  id: FindingId;
  /** Which of the id's sentences is meant; `plain` without it. */
  variant?: string;
  /** What its sentence names. */
  names?: Readonly<Record<string, Said>>;
  /** TeX of the first of the names. */
  tex?: string;
  /** The step of the chain rule it is about, names as in the model: the derivative of `of` by `by`. */
  about?: { of: string; by: string };
};

/** Stable: sentences, authors' tests and other programs know a finding by it. */
export const findingIds = [
  'sign',
  'factor-constant',
  'factor-missing',
  'factor-extra',
  'mean-for-sum',
  'sum-for-mean',
  'term-missing',
  'term-extra',
  'inner-derivative-lost',
  'function-for-derivative',
  'transposed',
  'product-order',
  'product-for-elementwise',
  'swapped',
  'other-gradient',
  'other-layer',
  'summed-over-wrong-axis',
  'other-convention',
  'only-part-of-domain',
  'rounded-too-early',
  'carried-from',
  'other-numbers',
  'carries-nothing',
] as const;
export type FindingId = (typeof findingIds)[number];

/** One point where the two differ. Matrices name the first entry that differs. */
export type Counterexample = {
  /** Values of the symbols the answer and the key depend on there, as short decimal text, with TeX names. */
  point: { tex: string; value: string }[];
  /** Entry [row, column], from 1, for a matrix. */
  entry?: [number, number];
  /** Short decimal text; `null` where the answer has no value. */
  yours: string | null;
  right: string;
};

/** What a right answer still has to look like. */
export type Form = {
  use: { name: string; tex: string }[];
  /**
   * What it still lacks: a derivative to work out, other names, what a name of one's own stands for, fewer signs, a line
   * that goes on from the start; not told by earlier versions.
   */
  lacks?: 'derivative' | 'names' | 'own-names' | 'tidy' | 'steps' | 'chain';
  /** Of steps: one that is still to be shown. */
  step?: Said;
};

export function countsAsAttempt(verdict: Verdict): boolean {
  return verdict.kind === 'correct' || verdict.kind === 'partly' || verdict.kind === 'incorrect';
}

/** Between 0 and 1; `null` where nothing was judged. */
export function creditOf(verdict: Verdict): number | null {
  if (verdict.kind === 'correct') return 1;
  if (verdict.kind === 'partly') return verdict.credit;
  return verdict.kind === 'incorrect' ? 0 : null;
}
