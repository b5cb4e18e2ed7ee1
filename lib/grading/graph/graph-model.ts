import type { GraphCell } from '../../catalog/graph/graph-cells';
import {
  consumersOf,
  edgeKey,
  type GraphEdge,
  lineOf,
  type ModelGraph,
  shapeOfNode,
} from '../../catalog/graph/model-graph';
import type { GraphPart } from '../../catalog/parts/graph';
import { localGradient, receivedFrom } from '../../math/derive-locally';
import {
  childrenOf,
  type Expression,
  name,
  one,
  plus,
  times,
  withChildren,
  zero,
} from '../../math/expression';
import type { Model, Quantity } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { isScalar } from '../../math/shapes';
import { sidesOf } from './sides';

/**
 * How the derivative of one line by one operand is worked out. Between numbers it is the local derivative; else what
 * the operand receives through this line, with the line's gradient in it.
 */
export type EdgeStep = {
  isNumber: boolean;
  /** By the convention first, then from either side of a kink. */
  sides: Expression[];
  /** The same from the line's own value, where it shows in its derivative: a (1 − a) for a = σ(z). */
  own: Expression[];
};

/** The whole graph as one model: local derivatives and gradients are quantities too, under `keyOf` names. */
export type GraphModel = {
  model: Model;
  graph: ModelGraph;
  /** By `edgeKey`; none of an edge from a symbol that nothing is asked of. */
  edges: ReadonlyMap<string, EdgeStep>;
  /** Whether local derivatives are filled in, so that gradients follow from them. */
  hasLocal: boolean;
};

/** What a cell is called among the quantities: a value by its name, so that the lines of the model find it. */
export function keyOf({ fill, key }: Pick<GraphCell, 'fill' | 'key'>): string {
  return fill === 'values' ? key : fill === 'local' ? `local ${key}` : gradientKey(key);
}

/** What the gradient of a node is called among the quantities. */
export function gradientKey(node: string): string {
  return `gradient ${node}`;
}

const kept = new WeakMap<ModelGraph, GraphModel>();

/** Made once for a graph. Throws ReadFailure where a line has no derivative, which the reader of the part sees first. */
export function graphModelOf(part: GraphPart, model: Model): GraphModel {
  const known = kept.get(part.graph);
  if (known?.model.symbols === model.symbols) return known;
  const made = createGraphModel(part, model);
  kept.set(part.graph, made);
  return made;
}

function createGraphModel({ graph, fill, leave }: GraphPart, model: Model): GraphModel {
  const quantities = new Map<string, Quantity>(model.quantities);
  const edges = new Map<string, EdgeStep>();
  const hasLocal = fill.includes('local');
  const made: GraphModel = { model: { ...model, quantities }, graph, edges, hasLocal };
  if (fill.every((kind) => kind === 'values')) return made;
  for (const edge of graph.edges) {
    if (leave.includes(edge.from)) continue;
    const step = stepOf(edge, model);
    edges.set(edgeKey(edge), step);
    if (step.isNumber) add(`local ${edgeKey(edge)}`, step.own[0] ?? (step.sides[0] as Expression));
  }
  add(gradientKey(graph.end), one);
  for (const { name: node } of graph.nodes)
    if (node !== graph.end && !leave.includes(node)) add(gradientKey(node), byCells(node, made));
  return made;

  function add(key: string, expression: Expression): void {
    quantities.set(key, { expression, shape: { rows: 1, columns: 1 }, indices: [] });
  }
}

/** A node's gradient from the gradients after it and the local derivatives on its edges. */
export function byCells(node: string, { graph, edges }: GraphModel): Expression {
  return sumOver(node, graph, (to, edge) => {
    const step = edges.get(edge) as EdgeStep;
    return step.isNumber
      ? times(name(gradientKey(to)), name(`local ${edge}`))
      : (step.sides[0] as Expression);
  });
}

/** The same with the local derivatives worked out again: `pick` says which way for each line. */
export function byValues(
  node: string,
  { graph, edges }: GraphModel,
  pick: (step: EdgeStep, consumer: string) => Expression,
): Expression {
  return sumOver(node, graph, (to, edge) => {
    const step = edges.get(edge) as EdgeStep;
    return step.isNumber ? times(name(gradientKey(to)), pick(step, to)) : pick(step, to);
  });
}

function sumOver(
  node: string,
  graph: ModelGraph,
  term: (to: string, edge: string) => Expression,
): Expression {
  const terms = consumersOf(node, graph).map((to) => term(to, edgeKey({ from: node, to })));
  return terms.length === 0 ? zero : terms.reduce(plus);
}

function stepOf({ from, to }: GraphEdge, model: Model): EdgeStep {
  const line = lineOf(to, model);
  const shape = shapeOfNode(to, model);
  const isNumber = isScalar(shape) && isScalar(shapeOfNode(from, model));
  const derivative = isNumber
    ? localGradient(line, name(from), model)
    : receivedFrom([{ expression: line, shape, upstream: name(gradientKey(to)) }], name(from), model);
  const sides = sidesOf(derivative, line);
  const whole = toText(line);
  const own = sides.map((side) => withOwnValue(side, whole, name(to)));
  return { isNumber, sides, own: own.filter((way, at) => way !== sides[at]) };
}

/** Every part that is the line itself becomes its name. */
function withOwnValue(expression: Expression, line: string, own: Expression): Expression {
  if (expression.kind !== 'name' && expression.kind !== 'number' && toText(expression) === line) return own;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => withOwnValue(child, line, own)),
  );
}
