import { isScalar, shapeToText } from '../../math/shapes';
import type { Exercise } from '../exercise';
import { texOfName } from '../question';
import { valueToText } from '../value-text';
import { type GraphAsked, graphCells } from './graph-cells';
import { layoutOf } from './layout';
import { edgeKey, isNumberNode, shapeOfNode } from './model-graph';
import type { PublicGraph } from './public-graph';

/** Room for a number in a cell; for a vector or a matrix. */
const narrow = { nodeWidth: 92, layerGap: 118, labelWidth: 98 };
const wide = { nodeWidth: 168, layerGap: 118, labelWidth: 98 };
/** A name, and a row for each of the value and the gradient; a local derivative and its cell. */
const heights = { nodeHeight: 108, nodeGap: 24, labelHeight: 40 };

/** The graph of a part without its values, but for those that are given. */
export function toPublicGraph({ end, fill, leave, graph }: GraphAsked, exercise: Exercise): PublicGraph {
  const { model, at } = exercise;
  const texOf = (name: string): string => texOfName(name, model);
  const slope = (of: string, by: string): string => `\\frac{\\partial ${texOf(of)}}{\\partial ${texOf(by)}}`;
  const sizes = { ...(graph.nodes.every(isNumberNode) ? narrow : wide), ...heights };
  return {
    nodes: graph.nodes.map(({ name, kind }) => {
      const shape = shapeOfNode(name, model);
      const value = at[name];
      return {
        name,
        tex: texOf(name),
        isSymbol: kind === 'symbol',
        shape: isScalar(shape) ? null : shapeToText(shape),
        value: value === undefined ? null : valueToText(value),
        isEnd: name === end,
      };
    }),
    edges: graph.edges.map((edge) => ({ ...edge, key: edgeKey(edge), tex: slope(edge.to, edge.from) })),
    cells: graphCells(graph, fill, leave).map((cell) => {
      if (cell.fill === 'local')
        return { fill: cell.fill, key: cell.key, tex: slope(cell.edge.to, cell.edge.from) };
      return {
        fill: cell.fill,
        key: cell.key,
        tex: cell.fill === 'values' ? texOf(cell.key) : slope(end, cell.key),
      };
    }),
    layout: layoutOf(graph, sizes),
    sizes,
  };
}
