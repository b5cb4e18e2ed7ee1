import { consumersOf, type ModelGraph } from './model-graph';

/** Ids from left to right; `routes` are the edges, in the graph's order, through a stop in every layer between. */
export type Layers = { layers: string[][]; routes: string[][] };

/**
 * Each line one layer behind the last of its operands, each symbol one before the first line it goes to, so that it
 * stands near where it is used.
 */
export function layersOf(graph: ModelGraph): Layers {
  const layerOf = new Map<string, number>();
  const lines = graph.nodes.filter(({ kind }) => kind === 'quantity');
  for (const { name } of lines) {
    const operands = graph.edges.filter(({ to }) => to === name).map(({ from }) => layerOf.get(from) ?? 0);
    layerOf.set(name, 1 + Math.max(0, ...operands));
  }
  for (const { name, kind } of graph.nodes) {
    if (kind === 'symbol')
      layerOf.set(name, Math.min(...consumersOf(name, graph).map((line) => layerOf.get(line) as number)) - 1);
  }
  const first = Math.min(...layerOf.values());
  const count = Math.max(...layerOf.values()) - first + 1;
  const layers: string[][] = Array.from({ length: count }, () => []);
  for (const { name } of graph.nodes) layers[(layerOf.get(name) as number) - first]?.push(name);
  const routes = graph.edges.map(({ from, to }, edge) => {
    const start = (layerOf.get(from) as number) - first;
    const end = (layerOf.get(to) as number) - first;
    const stops = Array.from({ length: end - start - 1 }, (_, at) => {
      const stop = `edge ${edge} in layer ${start + 1 + at}`;
      layers[start + 1 + at]?.push(stop);
      return stop;
    });
    return [from, ...stops, to];
  });
  return { layers, routes };
}
