import { isScalar, shapeToText } from '../../math/shapes';
import type { Exercise } from '../exercise';
import { texOfName } from '../question';
import { valueToText } from '../value-text';
import { type GraphAsked, graphCells } from './graph-cells';
import { type Extent, type LayoutSizes, layoutOf } from './layout';
import { edgeKey, type GraphNode, shapeOfNode } from './model-graph';
import type { PublicGraph } from './public-graph';

/** Boxes for numbers, and what stands between them; for a matrix a box grows by its rows and columns. */
const numberSizes: LayoutSizes = {
  nodeWidth: 74,
  nodeHeight: 104,
  layerGap: 88,
  nodeGap: 20,
  labelWidth: 84,
  labelHeight: 40,
};
/** Where only shapes stand on the edges. */
const shapeSizes = { layerGap: 72, labelWidth: 48, labelHeight: 24 };
const padding = 12;
const nameHeight = 28;
const lineHeight = 20;
const cellPadding = 8;
const cellGap = 4;
const columnWidth = 52;

/** The graph of a part without its values, but for those that are given. */
export function toPublicGraph({ end, fill, leave, graph }: GraphAsked, exercise: Exercise): PublicGraph {
  const { model, at } = exercise;
  const texOf = (name: string): string => texOfName(name, model);
  const slope = (of: string, by: string): string => `\\frac{\\partial ${texOf(of)}}{\\partial ${texOf(by)}}`;
  const asked = graphCells(graph, fill, leave);
  const hasLocal = asked.some((cell) => cell.fill === 'local');
  const sizes = { ...numberSizes, ...(hasLocal ? {} : shapeSizes) };
  const extentOf = (name: string): Extent => {
    const { rows, columns } = graph.nodes.find((node) => node.name === name) as GraphNode;
    const isBack = asked.some((cell) => cell.fill === 'gradients' && (cell.key === name || name === end));
    const cellCount = isBack ? 2 : 1;
    return {
      width: Math.max(sizes.nodeWidth, columns * columnWidth + cellPadding + padding),
      height: padding + nameHeight + cellCount * (rows * lineHeight + cellPadding + cellGap),
    };
  };
  return {
    nodes: graph.nodes.map(({ name, kind, rows, columns }) => {
      const shape = shapeOfNode(name, model);
      const value = at[name];
      return {
        name,
        tex: texOf(name),
        isSymbol: kind === 'symbol',
        shape: isScalar(shape) ? null : shapeToText(shape),
        rows,
        columns,
        value: value === undefined ? null : valueToText(value),
        isEnd: name === end,
      };
    }),
    edges: graph.edges.map((edge) => ({ ...edge, key: edgeKey(edge), tex: slope(edge.to, edge.from) })),
    cells: asked.map((cell) => {
      const { fill, key } = cell;
      if (cell.fill === 'local')
        return { fill, key, tex: slope(cell.edge.to, cell.edge.from), rows: 1, columns: 1 };
      const { rows, columns } = cell.node;
      return { fill, key, tex: fill === 'values' ? texOf(key) : slope(end, key), rows, columns };
    }),
    layout: layoutOf(graph, sizes, extentOf),
    sizes,
  };
}
