import type { TraceGroup } from './trace-groups';

/** A training run as a browser may see it: all that is given, nothing that is worked out. */
export type PublicTrace = {
  /** What is filled in, in the order it is worked out. */
  fill: TraceGroup[];
  /** Of the data; what is no input is a target. */
  columns: { name: string; tex: string; isInput: boolean }[];
  rows: number[][];
  /** As TeX. */
  loss: string;
  output: string;
  /** Every number that is trained, with where it begins; an entry of a vector or a matrix says which of what it is. */
  parameters: { name: string; tex: string; start: number; entry: { of: string; place: string } | null }[];
  rate: { tex: string; value: number };
  momentum: number | null;
  /** For each step, rows of the data, from 1. */
  batches: number[][];
};
