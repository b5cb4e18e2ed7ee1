import type { GraphFill } from './graph-cells';
import type { GraphLayout, LayoutSizes } from './layout';

/** A computation graph as it is drawn and filled in. */
export type PublicGraph = {
  nodes: PublicGraphNode[];
  /** From an operand to the line that is made of it; `key` as in an answer: `h by e`. */
  edges: { key: string; from: string; to: string; tex: string }[];
  /** What is asked, in the order it is worked out. */
  cells: { fill: GraphFill; key: string; tex: string; rows: number; columns: number }[];
  /** From left to right, in pixels, for boxes of `sizes`. */
  layout: GraphLayout;
  sizes: LayoutSizes;
};

export type PublicGraphNode = {
  name: string;
  tex: string;
  isSymbol: boolean;
  /** `2 × 3`; null for a number. */
  shape: string | null;
  rows: number;
  columns: number;
  /** Where it is given. */
  value: string | null;
  /** Whether the graph ends here, where the gradient is 1. */
  isEnd: boolean;
};
