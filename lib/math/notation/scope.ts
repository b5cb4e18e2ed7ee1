import type { Dimension, Shape, Sizes } from '../shapes';

/**
 * What the reader knows of an exercise. Plain JSON: it travels to the browser for the live preview,
 * so it holds names, looks and shapes, and never a formula.
 */
export type Scope = {
  names: Readonly<Record<string, ScopeName>>;
  /** Index letters and what each runs over, from 1. */
  indices: Readonly<Record<string, Dimension>>;
  sizes: Sizes;
  /** Every size name an expression may hold as a number (1/m). */
  sizeNames: readonly string[];
  /** Functions a learner may leave as a letter (`g1`), with the choices each stands for. */
  functions: Readonly<Record<string, readonly string[]>>;
};

export type ScopeName = {
  shape: Shape;
  /** Index letters a name needs, in order: `x_i` has one. Empty for a plain name. */
  indices: readonly string[];
  /** How it is set. */
  tex: string;
  /** Other ways people write it, with the same index letters. */
  also: readonly string[];
  /** For a vector or a matrix whose entries have a look of their own: h_j(x_i) for H_i,j. */
  element: { indices: readonly string[]; tex: string; also: readonly string[] } | null;
};
