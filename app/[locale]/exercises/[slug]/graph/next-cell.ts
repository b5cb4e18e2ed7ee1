import type { GraphLayout, Place } from '@/lib/catalog/graph/layout';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import { type AskedCell, cellName } from './graph-draft';

export type Way = 'forward' | 'back' | 'up' | 'down';

/** The cell that is reached from another along an edge, or above or below it; null where there is none. */
export function cellAlong(graph: PublicGraph, from: string, way: Way): string | null {
  const cell = graph.cells.find((candidate) => cellName(candidate) === from);
  if (cell === undefined) return null;
  const found = way === 'up' || way === 'down' ? beside(graph, cell, way) : along(graph, cell, way);
  return found && cellName(found);
}

/** In the order of working: the one after, or null at the last. */
export function cellAfter(graph: PublicGraph, from: string): string | null {
  const at = graph.cells.findIndex((cell) => cellName(cell) === from);
  const next = graph.cells[at + 1];
  return next === undefined ? null : cellName(next);
}

function along(graph: PublicGraph, cell: AskedCell, way: 'forward' | 'back'): AskedCell | null {
  const here = placeOf(graph, cell);
  if (cell.fill === 'local') {
    const edge = graph.edges.find(({ key }) => key === cell.key);
    const node = way === 'forward' ? edge?.to : edge?.from;
    return nearest(graph, cellsOfNode(graph, node, null), here);
  }
  const edges = graph.edges.filter(({ from, to }) => (way === 'forward' ? from : to) === cell.key);
  const reached = edges.flatMap((edge) => {
    const local = graph.cells.filter(({ fill, key }) => fill === 'local' && key === edge.key);
    return local.length > 0 ? local : cellsOfNode(graph, way === 'forward' ? edge.to : edge.from, cell.fill);
  });
  return nearest(graph, reached, here);
}

/** Of the wanted kind where there is one. */
function cellsOfNode(
  graph: PublicGraph,
  node: string | undefined,
  wanted: AskedCell['fill'] | null,
): AskedCell[] {
  const cells = graph.cells.filter(({ fill, key }) => fill !== 'local' && key === node);
  const same = cells.filter(({ fill }) => fill === wanted);
  return same.length > 0 ? same : cells;
}

/** The nearest one above or below, rather straight than near. */
function beside(graph: PublicGraph, cell: AskedCell, way: 'up' | 'down'): AskedCell | null {
  const here = placeOf(graph, cell);
  const sign = way === 'down' ? 1 : -1;
  const reach = Math.max(...graph.layout.nodes.map(({ width }) => width));
  const candidates = graph.cells.filter((other) => {
    const place = placeOf(graph, other);
    return (place.y - here.y) * sign > 1 && Math.abs(place.x - here.x) <= reach;
  });
  return nearest(graph, candidates, here, 4);
}

function nearest(
  graph: PublicGraph,
  cells: readonly AskedCell[],
  { x, y }: Place,
  sideways = 1,
): AskedCell | null {
  const distance = (cell: AskedCell): number => {
    const place = placeOf(graph, cell);
    return Math.abs(place.x - x) * sideways + Math.abs(place.y - y);
  };
  const [best] = [...cells].sort((one, other) => distance(one) - distance(other));
  return best ?? null;
}

/** A node's value stands above its gradient. */
function placeOf({ layout, edges }: PublicGraph, { fill, key }: AskedCell): Place {
  if (fill === 'local')
    return (layout.edges[edges.findIndex((edge) => edge.key === key)] as { label: Place }).label;
  const { x, y, height } = layout.nodes.find(({ name }) => name === key) as GraphLayout['nodes'][number];
  return { x, y: fill === 'values' ? y : y + height / 3 };
}
