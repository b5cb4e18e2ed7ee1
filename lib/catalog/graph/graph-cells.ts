import { edgeKey, type GraphEdge, type GraphNode, isNumberNode, type ModelGraph } from './model-graph';

/** What a learner fills: the values of the lines, the local derivatives on the edges, the gradients of the end. */
export const graphFills = ['values', 'local', 'gradients'] as const;
export type GraphFill = (typeof graphFills)[number];

/** What a part of kind `graph` is about. */
export type GraphAsked = {
  kind: 'graph';
  end: string;
  fill: GraphFill[];
  /** Symbols of which no derivative is asked. */
  leave: string[];
  graph: ModelGraph;
};

/** One cell; `key` is its name within the answer's table of that kind: `{"local": {"h by e": "4"}}`. */
export type GraphCell =
  | { fill: 'values' | 'gradients'; key: string; node: GraphNode }
  | { fill: 'local'; key: string; edge: GraphEdge };

/**
 * The cells to fill, in the order they are worked out: forward, the edges, and backward from the end. Local derivatives
 * are asked between numbers only; of the symbols in `leave`, such as labels, nothing is asked.
 */
export function graphCells(
  graph: ModelGraph,
  fill: readonly GraphFill[],
  leave: readonly string[],
): GraphCell[] {
  const asked = (name: string): boolean => !leave.includes(name);
  const numbers = new Set(graph.nodes.filter(isNumberNode).map(({ name }) => name));
  const cells: Record<GraphFill, GraphCell[]> = {
    values: graph.nodes
      .filter(({ kind }) => kind === 'quantity')
      .map((node) => ({ fill: 'values', key: node.name, node })),
    local: graph.edges
      .filter(({ from, to }) => asked(from) && numbers.has(from) && numbers.has(to))
      .map((edge) => ({ fill: 'local', key: edgeKey(edge), edge })),
    gradients: backward(graph)
      .filter(({ name }) => asked(name) && name !== graph.end)
      .map((node) => ({ fill: 'gradients', key: node.name, node })),
  };
  return graphFills.filter((kind) => fill.includes(kind)).flatMap((kind) => cells[kind]);
}

/** The lines from the end back, then the symbols as declared. */
function backward({ nodes }: ModelGraph): GraphNode[] {
  const lines = nodes.filter(({ kind }) => kind === 'quantity');
  return [...lines.reverse(), ...nodes.filter(({ kind }) => kind === 'symbol')];
}
