import { layersOf } from './layers';
import type { ModelGraph } from './model-graph';
import { orderedLayers } from './order-layers';

export type Place = { x: number; y: number };
export type Extent = { width: number; height: number };
/** Centres and extents of the nodes; each edge as a line through points, from its operand to its quantity, with a place for its cell. */
export type GraphLayout = {
  width: number;
  height: number;
  nodes: (Place & Extent & { name: string })[];
  edges: { from: string; to: string; points: Place[]; label: Place }[];
};

/** Lengths in one unit, nodes as large as one that holds numbers; `layerGap` is between the boxes of neighbouring layers, `nodeGap` between those of one. */
export type LayoutSizes = {
  nodeWidth: number;
  nodeHeight: number;
  layerGap: number;
  nodeGap: number;
  labelWidth: number;
  labelHeight: number;
};

/** A stop of a long edge between two layers takes less room than a node. */
const stopShare = 0.4;
const settlingRounds = 8;

/**
 * A layered drawing from left to right, edges forward only; a page that reads from right to left mirrors it. The same
 * graph and sizes give the same drawing. `extentOf`: the width and height of each node; without it all have those of `sizes`.
 */
export function layoutOf(
  graph: ModelGraph,
  sizes: LayoutSizes,
  extentOf: (name: string) => Extent = () => ({ width: sizes.nodeWidth, height: sizes.nodeHeight }),
): GraphLayout {
  const { layers, routes } = layersOf(graph);
  const ordered = orderedLayers(layers, routes);
  const extents = new Map(graph.nodes.map(({ name }) => [name, extentOf(name)]));
  const heightOf = (id: string): number => extents.get(id)?.height ?? sizes.nodeHeight * stopShare;
  const ys = settled(
    ordered,
    routes,
    (above, below) => (heightOf(above) + heightOf(below)) / 2 + sizes.nodeGap,
  );
  const top = Math.min(...[...ys].map(([id, y]) => y - heightOf(id) / 2));
  const bottom = Math.max(...[...ys].map(([id, y]) => y + heightOf(id) / 2));
  const places = new Map<string, Place>();
  let right = 0;
  for (const layer of ordered) {
    const width = Math.max(0, ...layer.map((id) => extents.get(id)?.width ?? 0));
    const left = right === 0 ? 0 : right + sizes.layerGap;
    for (const id of layer) places.set(id, { x: left + width / 2, y: (ys.get(id) as number) - top });
    right = left + width;
  }
  const placeOf = (id: string): Place => places.get(id) as Place;
  const nodes = graph.nodes.map(({ name }) => ({
    name,
    ...placeOf(name),
    ...(extents.get(name) as Extent),
  }));
  const lines = routes.map((route) => route.map(placeOf));
  const labels = labelPlaces(lines, nodes, sizes);
  return {
    width: right,
    height: bottom - top,
    nodes,
    edges: graph.edges.map((edge, at) => ({
      ...edge,
      points: lines[at] as Place[],
      label: labels[at] as Place,
    })),
  };
}

/** Heights near those of the neighbours, in order and with room between. */
function settled(
  layers: readonly (readonly string[])[],
  routes: readonly (readonly string[])[],
  gapOf: (above: string, below: string) => number,
): Map<string, number> {
  const neighbours = new Map<string, string[]>();
  for (const route of routes) {
    route.slice(1).forEach((id, at) => {
      const before = route[at] as string;
      neighbours.set(id, [...(neighbours.get(id) ?? []), before]);
      neighbours.set(before, [...(neighbours.get(before) ?? []), id]);
    });
  }
  const ys = new Map<string, number>();
  for (const layer of layers) spread(layer, () => 0, gapOf, ys);
  for (let round = 0; round < settlingRounds; round += 1) {
    for (const layer of round % 2 === 0 ? layers : [...layers].reverse()) {
      const wanted = (id: string): number => {
        const beside = (neighbours.get(id) ?? []).map((other) => ys.get(other) as number);
        return beside.length === 0
          ? (ys.get(id) as number)
          : beside.reduce((sum, y) => sum + y, 0) / beside.length;
      };
      spread(layer, wanted, gapOf, ys);
    }
  }
  return ys;
}

type Block = { from: number; count: number; sum: number };

/** The heights nearest to the wanted ones that keep the gaps: neighbours that would meet are moved as one. */
function spread(
  layer: readonly string[],
  wanted: (id: string) => number,
  gapOf: (above: string, below: string) => number,
  ys: Map<string, number>,
): void {
  const offsets: number[] = [];
  layer.forEach((id, at) => {
    const above = layer[at - 1];
    offsets.push(above === undefined ? 0 : (offsets[at - 1] as number) + gapOf(above, id));
  });
  const blocks: Block[] = [];
  layer.forEach((id, at) => {
    let block: Block = { from: at, count: 1, sum: wanted(id) - (offsets[at] as number) };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count >= block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { from: last.from, count: last.count + block.count, sum: last.sum + block.sum };
      blocks.pop();
    }
    blocks.push(block);
  });
  for (const { from, count, sum } of blocks)
    for (let at = from; at < from + count; at += 1)
      ys.set(layer[at] as string, sum / count + (offsets[at] as number));
}

/** Where along an edge its cell may stand, the middle first. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7];

/** On its own edge, and on no other cell or node where there is room. */
function labelPlaces(
  lines: readonly Place[][],
  nodes: readonly (Place & Extent)[],
  sizes: LayoutSizes,
): Place[] {
  const labels: Place[] = [];
  const meets = (place: Place, other: Place, width: number, height: number): boolean =>
    Math.abs(place.x - other.x) < width && Math.abs(place.y - other.y) < height;
  const isFree = (place: Place): boolean =>
    !labels.some((other) => meets(place, other, sizes.labelWidth, sizes.labelHeight)) &&
    !nodes.some((node) =>
      meets(place, node, (sizes.labelWidth + node.width) / 2, (sizes.labelHeight + node.height) / 2),
    );
  for (const line of lines) {
    const candidates = line.slice(1).flatMap((end, at) => {
      const start = line[at] as Place;
      return shares.map((share) => ({
        x: start.x + (end.x - start.x) * share,
        y: start.y + (end.y - start.y) * share,
      }));
    });
    labels.push(candidates.find(isFree) ?? (candidates[0] as Place));
  }
  return labels;
}
