import type { ReadProblem } from '../math/notation/problem';
import type { Shape } from '../math/shapes';
import type { Said } from './said';

/** What a learner is told. Only the first three count as attempts; the others cost nothing. */
export type Verdict =
  | { kind: 'correct'; witness: 'exact' | 'numeric' }
  | { kind: 'partly'; credit: number; cells: CellVerdict[] }
  | { kind: 'incorrect'; finding?: Finding; counterexample?: Counterexample; firstWrongLine?: number }
  | { kind: 'not-in-form'; wanted: Form }
  | { kind: 'wrong-shape'; yours: Shape; wanted: Shape; finding?: Finding }
  | { kind: 'unread'; problem: ReadProblem }
  | { kind: 'undecided' };

export type CellVerdict = { cell: string; credit: number };

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
  /** What it still lacks: a derivative to work out, other names, fewer signs; not told by earlier versions. */
  lacks?: 'derivative' | 'names' | 'tidy';
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

/** The answer of any part kind, as typed. */
export type Answer = string | string[];
