import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../math/seed';
import { type GraphLayout, layoutOf } from './layout';
import type { ModelGraph } from './model-graph';

const sizes = { nodeWidth: 100, nodeHeight: 40, layerGap: 120, nodeGap: 24, labelWidth: 60, labelHeight: 24 };

function graphOf(symbols: string[], lines: Record<string, string[]>): ModelGraph {
  const node = (kind: 'symbol' | 'quantity') => (name: string) => ({ name, kind, rows: 1, columns: 1 });
  return {
    end: Object.keys(lines).at(-1) as string,
    nodes: [...symbols.map(node('symbol')), ...Object.keys(lines).map(node('quantity'))],
    edges: Object.entries(lines).flatMap(([to, operands]) => operands.map((from) => ({ from, to }))),
  };
}

/** A graph in which every line but the last goes to some later one. */
function randomGraph(seed: string): ModelGraph {
  const random = randomFrom(seed);
  const symbols = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + Math.floor(random() * 4));
  const lines: Record<string, string[]> = {};
  const open = new Set(symbols);
  const known = [...symbols];
  for (let at = 0; at < 3 + Math.floor(random() * 25); at += 1) {
    const count = 1 + Math.floor(random() * 3);
    const operands = new Set<string>([...open].slice(0, 1));
    while (operands.size < Math.min(count, known.length))
      operands.add(known[Math.floor(random() * known.length)] as string);
    lines[`z${at}`] = [...operands];
    for (const operand of operands) open.delete(operand);
    open.add(`z${at}`);
    known.push(`z${at}`);
  }
  lines.end = [...open];
  return graphOf(symbols, lines);
}

const square = graphOf(['a', 'b', 'c', 'd'], { e: ['a', 'c'], g: ['b', 'd'], h: ['e', 'g'], f: ['h'] });
const graphs: [string, ModelGraph][] = [
  ['square of a product', square],
  ['one line', graphOf(['x'], { f: ['x'] })],
  ['no operand', graphOf([], { f: [] })],
  ['a symbol used late', graphOf(['x', 'y'], { a: ['x'], b: ['a'], c: ['b', 'y', 'x'] })],
  ...Array.from({ length: 60 }, (_, at): [string, ModelGraph] => [
    `random ${at}`,
    randomGraph(`graph ${at}`),
  ]),
];

const crosses = (one: GraphLayout['edges'][number], other: GraphLayout['edges'][number]): boolean => {
  const [a, b] = [one.points[0], one.points.at(-1)];
  const [c, d] = [other.points[0], other.points.at(-1)];
  return a?.x === c?.x && b?.x === d?.x && ((a?.y ?? 0) - (c?.y ?? 0)) * ((b?.y ?? 0) - (d?.y ?? 0)) < 0;
};

describe.each(graphs)('%s', (_, graph) => {
  const layout = layoutOf(graph, sizes);

  test('no two nodes overlap, and all lie inside', () => {
    layout.nodes.forEach((node, at) => {
      expect(node.x).toBeGreaterThanOrEqual(sizes.nodeWidth / 2);
      expect(node.x).toBeLessThanOrEqual(layout.width - sizes.nodeWidth / 2);
      expect(node.y).toBeGreaterThanOrEqual(sizes.nodeHeight / 2 - 1e-9);
      expect(node.y).toBeLessThanOrEqual(layout.height - sizes.nodeHeight / 2 + 1e-9);
      for (const other of layout.nodes.slice(at + 1)) {
        const isApart =
          Math.abs(node.x - other.x) >= sizes.nodeWidth || Math.abs(node.y - other.y) >= sizes.nodeHeight;
        expect(isApart, `${node.name} and ${other.name}`).toBe(true);
      }
    });
  });

  test('every edge goes forward, from its operand to its line', () => {
    const placeOf = (name: string) => layout.nodes.find((node) => node.name === name);
    for (const { from, to, points } of layout.edges) {
      expect(points[0]).toMatchObject({ x: placeOf(from)?.x, y: placeOf(from)?.y });
      expect(points.at(-1)).toMatchObject({ x: placeOf(to)?.x, y: placeOf(to)?.y });
      points.slice(1).forEach((point, at) => {
        expect(point.x).toBeGreaterThan(points[at]?.x ?? 0);
      });
    }
  });

  test('an edge passes by the nodes of the layers between', () => {
    for (const { points } of layout.edges)
      for (const point of points.slice(1, -1))
        for (const node of layout.nodes)
          expect(point.x === node.x && Math.abs(point.y - node.y) < sizes.nodeHeight / 2).toBe(false);
  });

  test('is the same again', () => expect(layoutOf(graph, sizes)).toEqual(layout));
});

test('the square of a product is drawn without a crossing, its cells apart', () => {
  const { edges } = layoutOf(square, sizes);
  edges.forEach((edge, at) => {
    for (const other of edges.slice(at + 1)) {
      expect(crosses(edge, other)).toBe(false);
      const isApart =
        Math.abs(edge.label.x - other.label.x) >= sizes.labelWidth ||
        Math.abs(edge.label.y - other.label.y) >= sizes.labelHeight;
      expect(isApart).toBe(true);
    }
  });
});

test('a symbol stands before the first line it goes to', () => {
  const graph = graphOf(['x', 'b'], { u: ['x'], v: ['u'], f: ['v', 'b'] });
  const { nodes } = layoutOf(graph, sizes);
  const xOf = (name: string) => nodes.find((node) => node.name === name)?.x;
  expect(xOf('b')).toBe(xOf('v'));
});
