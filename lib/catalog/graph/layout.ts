import { layersOf } from './layers';
import type { ModelGraph } from './model-graph';
import { orderedLayers } from './order-layers';

export type Place = { x: number; y: number };
/** Centres of the nodes; each edge as a line through points, from its operand to its quantity, with a place for its cell. */
export type GraphLayout = {
  width: number;
  height: number;
  nodes: (Place & { name: string })[];
  edges: { from: string; to: string; points: Place[]; label: Place }[];
};

/** Lengths in one unit; `layerGap` is between the boxes of neighbouring layers, `nodeGap` between those of one. */
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
 * graph and sizes give the same drawing.
 */
export function layoutOf(graph: ModelGraph, sizes: LayoutSizes): GraphLayout {
  const { layers, routes } = layersOf(graph);
  const ordered = orderedLayers(layers, routes);
  const isNode = new Set(graph.nodes.map(({ name }) => name));
  const heightOf = (id: string): number => sizes.nodeHeight * (isNode.has(id) ? 1 : stopShare);
  const ys = settled(
    ordered,
    routes,
    (above, below) => (heightOf(above) + heightOf(below)) / 2 + sizes.nodeGap,
  );
  const xOf = (layer: number): number => sizes.nodeWidth / 2 + layer * (sizes.nodeWidth + sizes.layerGap);
  const places = new Map<string, Place>();
  ordered.forEach((layer, at) => {
    for (const id of layer) places.set(id, { x: xOf(at), y: (ys.get(id) as number) + sizes.nodeHeight / 2 });
  });
  const placeOf = (id: string): Place => places.get(id) as Place;
  const lines = routes.map((route) => route.map(placeOf));
  const labels = labelPlaces(
    lines,
    graph.nodes.map(({ name }) => placeOf(name)),
    sizes,
  );
  return {
    width: xOf(ordered.length - 1) + sizes.nodeWidth / 2,
    height: Math.max(...[...places.values()].map(({ y }) => y)) + sizes.nodeHeight / 2,
    nodes: graph.nodes.map(({ name }) => ({ name, ...placeOf(name) })),
    edges: graph.edges.map((edge, at) => ({
      ...edge,
      points: lines[at] as Place[],
      label: labels[at] as Place,
    })),
  };
}

/** Heights near those of the neighbours, in order and with room between: from 0 down. */
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
  const top = Math.min(...ys.values());
  return new Map([...ys].map(([id, y]) => [id, y - top]));
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
function labelPlaces(lines: readonly Place[][], nodes: readonly Place[], sizes: LayoutSizes): Place[] {
  const labels: Place[] = [];
  const meets = (place: Place, other: Place, width: number, height: number): boolean =>
    Math.abs(place.x - other.x) < width && Math.abs(place.y - other.y) < height;
  const isFree = (place: Place): boolean =>
    !labels.some((other) => meets(place, other, sizes.labelWidth, sizes.labelHeight)) &&
    !nodes.some((node) =>
      meets(
        place,
        node,
        (sizes.labelWidth + sizes.nodeWidth) / 2,
        (sizes.labelHeight + sizes.nodeHeight) / 2,
      ),
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
