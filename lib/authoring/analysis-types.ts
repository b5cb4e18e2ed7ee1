import type { FileProblem } from '../catalog/file-problem';
import type { Locale, PartKind } from '../catalog/public-exercise';
import type { TestAnswer } from '../catalog/test-answer';
import type { Value } from '../catalog/variant';
import type { Said } from '../grading/said';
import type { Solution } from '../grading/solution/solution';
import type { Finding, Verdict } from '../grading/verdict';

/** What reading a draft gave. Made at each pause of the keyboard. */
export type Reading = {
  /** All that is wrong with its files, in their order; it cannot be published while there is anything. */
  problems: FileProblem[];
  /** Names to complete: of symbols, of lines of the model, of parts that are named. Also of a draft with problems. */
  names: string[];
  /** Part ids, in order. */
  parts: string[];
  /** In English, else in the first language there is; empty without one. */
  title: string;
  /** Languages without a text: there the English one is shown. No problem. */
  missingTexts: Locale[];
  /** Revision of its content; null while it cannot be read. */
  hash: string | null;
};

/**
 * What an analysis says, in this order: every part described (at once), then by turns progress and the same part again
 * with what was tried (slowly), then `done`. Where it cannot be read, or checking it is too costly, `unread` is the last.
 * An analysis that was ended by a newer one just ends.
 */
export type AnalysisStep =
  /** `part`: the one being worked on; null for the variants at the end. */
  | { kind: 'progress'; done: number; of: number; part: string | null }
  /** Takes the place of what was said of the part before. */
  | { kind: 'part'; part: PartAnalysis }
  | ({ kind: 'done' } & AnalysisEnd)
  | { kind: 'unread'; problems: FileProblem[] };

export type AnalysisEnd = {
  /** What `gradus check` would say, by line. A clean check has none. */
  flaws: FlawAt[];
  shapes: ShapeRow[];
  /** Null where the exercise draws nothing: there is one variant. */
  variants: Variants | null;
  counts: AnalysisCounts;
};

/** A flaw where it stands in the file. `part`: null for a line of the model. */
export type FlawAt = FileProblem & { code: 'flaw'; part: string | null };

export type PartAnalysis = {
  id: string;
  kind: PartKind;
  /** False while only key and solution are worked out: nothing was tried yet, so the lists below are empty. */
  isTried: boolean;
  /** The derived key; `typed`: as one types it. For a shape `n1 × m`. Null where it is no one formula. */
  key: (Said & { typed: string }) | null;
  /** Of the answer, `n1 × m`; null for a number, and where the answer is no formula. */
  shape: string | null;
  /** Of a choice: the options, and which are right. */
  options: { id: string; right: boolean }[];
  /** Null for a choice. `solutionSentence` says its lines. */
  solution: Solution | null;
  right: RightTried;
  /** Examples of every finding first, `damagesMax` at most; `damageCount` were tried. */
  damages: DamageTried[];
  damageCount: number;
  /** The author's own. */
  tests: TestTried[];
  /** Of a graph and a training run: whole tables made from the true one. */
  fills: FillTried[];
  flaws: FlawAt[];
};

/** The key in other dress. */
export type RightTried = {
  count: number;
  /** Of them, right but by names that were not asked for. */
  outOfForm: number;
  examples: { answer: TestAnswer; notation: 'text' | 'latex' }[];
};

/** An answer made wrong on purpose, and what a learner would be told. `findingSentence` says the finding. */
export type DamageTried = { answer: TestAnswer; verdict: Verdict['kind']; finding: Finding | null };

export type TestTried = {
  answer: TestAnswer;
  /** The variant it was judged in. */
  seed: number;
  expected: { verdict: Verdict['kind']; finding: string | null };
  got: { verdict: Verdict['kind']; finding: Finding | null };
  isOk: boolean;
};

/**
 * `right`: all cells right (`keeping`: how it was rounded). `wrong`: none is. `empty`: nothing filled in. `slipped`: one
 * wrong cell, the others right. `carried`: one wrong cell and what follows from it.
 */
export type FillTried = {
  what: 'right' | 'wrong' | 'empty' | 'slipped' | 'carried';
  seed: number;
  keeping: 'exact' | 'rounded' | 'cut' | null;
  /** The wrong cell, as verdicts name it: `local h by e`. */
  cell: string | null;
  verdict: Verdict['kind'];
  isOk: boolean;
};

/** A row of the table of shapes. */
export type ShapeRow = {
  what: 'symbol' | 'model' | 'part';
  /** As written in the file; the id of a part. */
  name: string;
  tex: string;
  /** `n1 × m`; null for a number, and for a part whose answer is no formula. */
  shape: string | null;
  /** `4 × 5`, where the file gives all its sizes; null elsewhere. */
  numbers: string | null;
  /** Of a symbol; empty otherwise. */
  domain: string;
};

export type Variants = {
  shown: { seed: number; values: Readonly<Record<string, Value>> | null }[];
  /** Of the seeds from 0 on that were drawn, how many meet the conditions. */
  drawn: number;
  possible: number;
};

export type AnalysisCounts = {
  /** Derived keys against measured ones, fills, and tests. */
  checks: number;
  right: number;
  damages: number;
  /** Damages that had to be explained, and those that were. */
  wanted: number;
  named: number;
  tests: number;
};

export const damagesMax = 40;
