const sweepMax = 12;

/**
 * The order within each layer with few crossings: by the medians of the neighbours in the layer before, then in the one
 * behind, back and forth; the best order met is kept. Gansner et al., A technique for drawing directed graphs,
 * IEEE Trans. Softw. Eng. 19 (1993), section 3.
 */
export function orderedLayers(
  layers: readonly (readonly string[])[],
  routes: readonly (readonly string[])[],
): string[][] {
  const before = new Map<string, string[]>();
  const behind = new Map<string, string[]>();
  for (const route of routes) {
    route.slice(1).forEach((id, at) => {
      const other = route[at] as string;
      before.set(id, [...(before.get(id) ?? []), other]);
      behind.set(other, [...(behind.get(other) ?? []), id]);
    });
  }
  let order = layers.map((layer) => [...layer]);
  let best = { order, crossings: crossingsOf(order, behind) };
  for (let sweep = 0; sweep < sweepMax && best.crossings > 0; sweep += 1) {
    order = sweep % 2 === 0 ? swept(order, before) : swept([...order].reverse(), behind).reverse();
    const crossings = crossingsOf(order, behind);
    if (crossings < best.crossings) best = { order, crossings };
  }
  return best.order;
}

function swept(order: readonly string[][], neighbours: ReadonlyMap<string, string[]>): string[][] {
  const done: string[][] = [];
  for (const layer of order) {
    const places = placesIn(done.at(-1) ?? []);
    const keys = new Map(layer.map((id, at) => [id, medianOf(neighbours.get(id) ?? [], places) ?? at]));
    done.push([...layer].sort((one, other) => (keys.get(one) as number) - (keys.get(other) as number)));
  }
  return done;
}

function medianOf(neighbours: readonly string[], places: ReadonlyMap<string, number>): number | null {
  const sorted = neighbours.flatMap((id) => places.get(id) ?? []).sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Pairs of edges between neighbouring layers that cross. */
function crossingsOf(order: readonly string[][], behind: ReadonlyMap<string, string[]>): number {
  let crossings = 0;
  order.forEach((layer, at) => {
    const places = placesIn(order[at + 1] ?? []);
    const ends = layer.map((id) => (behind.get(id) ?? []).flatMap((other) => places.get(other) ?? []));
    ends.forEach((upper, index) => {
      for (const lower of ends.slice(index + 1))
        for (const high of upper) crossings += lower.filter((low) => low < high).length;
    });
  });
  return crossings;
}

function placesIn(layer: readonly string[]): Map<string, number> {
  return new Map(layer.map((id, at) => [id, at]));
}
