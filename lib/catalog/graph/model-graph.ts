import { type Expression, nodesOf } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import type { Model } from '../../math/model';
import { type Shape, sizeAt } from '../../math/shapes';

/** A symbol or a line of the model; its shape in numbers where the sizes have some. */
export type GraphNode = { name: string; kind: 'symbol' | 'quantity'; rows: number; columns: number };
/** From an operand to the quantity that is made of it, one however often it stands there. */
export type GraphEdge = { from: string; to: string };

/** What `end` is made of, and how. */
export type ModelGraph = {
  end: string;
  /** In the order of the forward pass: the symbols as declared, then the lines of the model. */
  nodes: GraphNode[];
  /** By the line they go to, operands in the order they stand there. */
  edges: GraphEdge[];
};

export function graphOf(end: string, model: Model): ModelGraph {
  const operands = new Map<string, string[]>();
  const needed = new Set([end]);
  for (const name of [...model.quantities.keys()].reverse()) {
    if (!needed.has(name)) continue;
    const found = operandsOf(lineOf(name, model));
    operands.set(name, found);
    for (const operand of found) needed.add(operand);
  }
  const lines = [...model.quantities.keys()].filter((name) => needed.has(name));
  const symbols = [...model.symbols.keys()].filter((name) => needed.has(name));
  const nodeOf = (kind: GraphNode['kind']) => (name: string) => ({ name, kind, ...extentOf(name, model) });
  return {
    end,
    nodes: [...symbols.map(nodeOf('symbol')), ...lines.map(nodeOf('quantity'))],
    edges: lines.flatMap((to) => (operands.get(to) ?? []).map((from) => ({ from, to }))),
  };
}

/** The formula of one line, its derivatives worked out. */
export function lineOf(name: string, model: Model): Expression {
  const quantity = model.quantities.get(name);
  if (quantity === undefined) throw new Error(`No line ${name}`);
  return resolveDerivatives(quantity.expression, model);
}

/** The quantities that are made of a node itself, in the order of the forward pass. */
export function consumersOf(name: string, { edges }: Pick<ModelGraph, 'edges'>): string[] {
  return edges.filter(({ from }) => from === name).map(({ to }) => to);
}

/** What the edge and its local derivative are called: `h by e`. */
export function edgeKey({ from, to }: GraphEdge): string {
  return `${to} by ${from}`;
}

export function isNumberNode({ rows, columns }: GraphNode): boolean {
  return rows === 1 && columns === 1;
}

function operandsOf(expression: Expression): string[] {
  const names = new Set<string>();
  for (const node of nodesOf(expression)) if (node.kind === 'name') names.add(node.name);
  return [...names];
}

function extentOf(name: string, model: Model): { rows: number; columns: number } {
  const { rows, columns } = shapeOfNode(name, model);
  return { rows: sizeAt(rows, model.scope.sizes), columns: sizeAt(columns, model.scope.sizes) };
}

export function shapeOfNode(name: string, { scope }: Pick<Model, 'scope'>): Shape {
  const look = scope.names[name];
  if (look === undefined) throw new Error(`No name ${name}`);
  return look.shape;
}
