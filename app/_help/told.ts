import type { Locale } from '@/lib/catalog/public-exercise';
import type { TraceAnswer } from '@/lib/grading/answer';

/** An author's or a derived text for a reader. */
type ToldText = {
  /** Formulas stand between dollar signs. */
  markdown: string;
  /**
   * The same, set and safe to show. It is set where the exercise's other texts are: whatever an author may write reads
   * the same everywhere, and no browser has to carry a Markdown reader.
   */
  html: string;
};

/** `locale`: the language it is really in. */
export type ToldHint = ToldText & { id: string; locale: Locale };

export type ToldHints = {
  /** How many there are for this person now; a wrong answer may bring one more. */
  total: number;
  /** Of the next one, as a share of the part's credit: 0 in practice. */
  cost: number;
  /** In the order they were taken. */
  taken: ToldHint[];
};

export type ToldSolution = {
  lines: {
    /** Why the line follows; formulas stand between dollar signs. */
    sentence: string;
    tex: string;
    /** Of matrices: each factor with its shape. */
    shapes: { tex: string; shape: string }[];
  }[];
  /** What the author adds; empty where that is nothing. */
  prose: ToldText;
  /** TeX of the answer in its last form; empty for a choice. */
  end: string;
  /** For a training run: a right one. */
  table?: TraceAnswer;
  /** For a choice: which options are right, and why; reasons are Markdown. */
  options: { id: string; right: boolean; reason: string }[];
};
