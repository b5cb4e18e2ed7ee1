import type { Said } from '../said';

/** How a line comes about. Stable: sentences are found by these. */
export const solutionRules = [
  // The whole way, and what comes of it.
  ...(['chain', 'chain-paths', 'as-far-as', 'inside-sum', 'known', 'likewise', 'ways'] as const),
  ...([
    'put-in',
    'into',
    'into-sum',
    'cancel',
    'combine',
    'by-name',
    'written-out',
    'tidy',
    'derived',
  ] as const),
  // Fractions and sums.
  ...(['quotient', 'split-fraction', 'split-sum', 'only-term', 'adds-to-one'] as const),
  // One step of it.
  ...(['itself', 'constant', 'alone', 'subtracted', 'linear', 'single-term', 'function', 'terms'] as const),
  ...(['terms-function', 'local', 'same-index'] as const),
  // One step of it, for matrices.
  ...(['matrix-left', 'matrix-right', 'added', 'added-columns', 'entrywise'] as const),
  ...(['entries', 'entries-function', 'backward', 'received'] as const),
  // Numbers and shapes.
  ...(['definition', 'values', 'number', 'rounded', 'shape-of', 'shape-product'] as const),
  // A step of gradient descent.
  ...(['batch-mean', 'batch-one', 'velocity-step', 'descent-step'] as const),
] as const;
export type SolutionRule = (typeof solutionRules)[number];

/** One line of a worked solution, and what its sentence names. */
export type SolutionLine = {
  rule: SolutionRule;
  names: Readonly<Record<string, Said>>;
  /** The equation in the typed notation: `d(L, w1) = …`. */
  text: string;
  tex: string;
  /** Of matrices: each factor with its shape; empty for numbers. */
  shapes: { tex: string; shape: string }[];
};
