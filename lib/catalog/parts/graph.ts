import { z } from 'zod';
import { receivedFrom } from '../../math/derive-locally';
import type { Domain } from '../../math/domain';
import { name as nameOf, nodesOf, one } from '../../math/expression';
import type { Model } from '../../math/model';
import { ReadFailure } from '../../math/notation/failure';
import { type GraphAsked, type GraphFill, graphCells, graphFills } from '../graph/graph-cells';
import { graphOf, isNumberNode, lineOf, type ModelGraph } from '../graph/model-graph';
import type { PartCommon } from '../part-common';
import { texOfName } from '../question';
import { common } from './common-source';
import type { PartPlace } from './part-place';

/** A larger graph cannot be taken in, nor a larger matrix typed into a cell. */
const nodeMax = 80;
const entryMax = 16;

export const graphSource = z.strictObject({
  graph: z
    .string()
    .min(1)
    .describe(
      'The computation graph is drawn from the model, up to this line of it, which is a number; learners fill in numbers. The ' +
        'symbols need values in `at` or `draw`.',
    ),
  fill: z
    .array(z.enum(graphFills))
    .min(1)
    .optional()
    .describe(
      'What is filled in: `values` on the nodes, `local` derivatives on the edges, `gradients` of the end on the ' +
        'nodes. Without it, all three.',
    ),
  leave: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Symbols whose gradient is not asked, such as data. Without it: those in the domains label, sign, indicator and one-hot.',
    ),
  ...common,
});

export type GraphPart = PartCommon & GraphAsked;
type GraphDraft = Omit<GraphPart, 'question'> & { question: string | null };

export function readGraphPart(written: z.infer<typeof graphSource>, place: PartPlace): GraphDraft | null {
  const { common: shared, model, report, path } = place;
  const end = written.graph.trim();
  const fill = graphFills.filter((kind) => written.fill?.includes(kind) ?? true);
  if (!model.quantities.has(end)) {
    report.unknownName(path, end, [...model.quantities.keys()]);
    return null;
  }
  const graph = graphOf(end, model);
  const problem = problemOf(graph, fill, model);
  if (problem !== null) {
    report.atValue(path, problem.code, problem.message, problem.suggestion);
    return null;
  }
  const within = path.slice(0, -1);
  const open = graph.nodes.find(({ name, kind }) => kind === 'symbol' && !place.valued.has(name));
  if (open !== undefined) {
    const message = `The graph starts from \`${open.name}\`, which has no value.`;
    report.atValue(path, 'bad-draw', message, 'Give it one in `at` or `draw`.');
    return null;
  }
  const leave = written.leave ?? dataIn(graph, model);
  leave.forEach((name, at) => {
    const symbols = graph.nodes.filter(({ kind }) => kind === 'symbol').map((node) => node.name);
    if (!symbols.includes(name)) report.unknownName([...within, 'leave', at], name, symbols);
  });
  if (graphCells(graph, fill, leave).length === 0) {
    report.atValue([...within, 'fill'], 'bad-value', 'There is nothing to fill in.');
    return null;
  }
  const isDerived = fill.some((kind) => kind !== 'values');
  if (isDerived && !isDifferentiable(graph, leave, place)) return null;
  return { ...shared, kind: 'graph', question: texOfName(end, model), end, fill, leave, graph };
}

type Problem = { code: 'bad-shape' | 'bad-value' | 'too-large'; message: string; suggestion?: string };

function problemOf({ nodes, end }: ModelGraph, fill: readonly GraphFill[], model: Model): Problem | null {
  const family = nodes.find(({ name }) => (model.scope.names[name]?.indices.length ?? 0) > 0);
  if (family !== undefined) {
    const message = `\`${family.name}\` has one value per index, which a graph cannot show.`;
    return { code: 'bad-shape', message, suggestion: 'Write it as a vector or a matrix.' };
  }
  const open = nodes.find(({ name }) => isOpen(name, model));
  if (open !== undefined) {
    const message = `\`${open.name}\` stands in a graph with values, so its sizes need numbers.`;
    return { code: 'bad-shape', message, suggestion: 'Write `sizes: { n: 3 }`.' };
  }
  const letter = nodes.find(({ name, kind }) => kind === 'quantity' && holdsLetter(name, model));
  if (letter !== undefined) {
    const message = `\`${letter.name}\` has a function left as a letter, which has no values.`;
    return { code: 'bad-value', message };
  }
  const large = nodes.find(({ rows, columns }) => rows * columns > entryMax);
  if (large !== undefined) {
    const message = `\`${large.name}\` has more than ${entryMax} entries.`;
    return { code: 'too-large', message, suggestion: 'Choose smaller sizes.' };
  }
  if (nodes.length > nodeMax) {
    return {
      code: 'too-large',
      message: `The graph has ${nodes.length} nodes; at most ${nodeMax} can be drawn.`,
    };
  }
  const last = nodes.find(({ name }) => name === end);
  if (last !== undefined && !isNumberNode(last) && fill.includes('gradients')) {
    const message = `\`${end}\` is ${last.rows} × ${last.columns}, and gradients are those of a number.`;
    return { code: 'bad-shape', message };
  }
  return null;
}

function isOpen(name: string, { scope }: Model): boolean {
  const shape = scope.names[name]?.shape;
  return [shape?.rows, shape?.columns].some((size) => typeof size === 'string' && !(size in scope.sizes));
}

function holdsLetter(name: string, model: Model): boolean {
  for (const node of nodesOf(lineOf(name, model)))
    if (node.kind === 'letter' && node.name in model.scope.functions) return true;
  return false;
}

const dataDomains: readonly Domain['kind'][] = ['label', 'sign', 'indicator', 'one-hot'];

function dataIn({ nodes }: ModelGraph, { symbols }: Model): string[] {
  const isData = (name: string): boolean =>
    dataDomains.some((domain) => symbols.get(name)?.domain.kind === domain);
  return nodes.map(({ name }) => name).filter(isData);
}

/** Whether every step back has a derivative; where not, it is reported. */
function isDifferentiable(
  { edges }: ModelGraph,
  leave: readonly string[],
  { model, report, path }: PartPlace,
): boolean {
  return edges.every(({ from, to }) => {
    const shape = model.scope.names[to]?.shape;
    if (leave.includes(from) || shape === undefined) return true;
    try {
      receivedFrom([{ expression: lineOf(to, model), shape, upstream: one }], nameOf(from), model);
      return true;
    } catch (failure) {
      if (!(failure instanceof ReadFailure)) throw failure;
      report.formula(path, { ...failure.problem, at: 0 });
      return false;
    }
  });
}
