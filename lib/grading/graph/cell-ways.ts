import type { GraphCell } from '../../catalog/graph/graph-cells';
import { consumersOf, edgeKey, lineOf } from '../../catalog/graph/model-graph';
import type { Expression } from '../../math/expression';
import { byCells, byValues, type EdgeStep, type GraphModel } from './graph-model';

/** The lines whose kinks a cell may meet; more than one are taken by the same side. */
export function linesOf(cell: GraphCell, { graph }: GraphModel): readonly string[] {
  if (cell.fill === 'values') return none;
  const lines =
    keptLines.get(cell) ?? (cell.fill === 'local' ? [cell.edge.to] : consumersOf(cell.key, graph));
  keptLines.set(cell, lines);
  return lines;
}

const none: readonly string[] = [];
const keptLines = new WeakMap<GraphCell, readonly string[]>();

/** A cell worked out by the convention, then from each side of a kink; one way where there is none. */
export function sidesOfCell(cell: GraphCell, graphModel: GraphModel): Expression[] {
  return keptFor(`${cell.fill} ${cell.key}`, graphModel, () => createSides(cell, graphModel));
}

function createSides(cell: GraphCell, graphModel: GraphModel): Expression[] {
  if (cell.fill === 'values') return [lineOf(cell.key, graphModel.model)];
  if (cell.fill === 'local') return (graphModel.edges.get(cell.key) as EdgeStep).sides;
  const steps = linesOf(cell, graphModel).map((to) => graphModel.edges.get(edgeKey({ from: cell.key, to })));
  const count = Math.max(1, ...steps.map((step) => step?.sides.length ?? 1));
  const sides = Array.from({ length: count }, (_, at) =>
    byValues(cell.key, graphModel, (step) => step.sides[at] ?? (step.sides[0] as Expression)),
  );
  return [byCells(cell.key, graphModel), ...(count > 1 ? sides.slice(1) : [])];
}

/**
 * Every way a cell follows from those before it: from the cells beside it; for a derivative also from its line's own
 * value; for a gradient also with the local derivatives worked out again. `taken`: the side of a kink, where it is known.
 */
export function waysOfCell(cell: GraphCell, graphModel: GraphModel, taken: number | null): Expression[] {
  const key = `${cell.fill} ${cell.key} from side ${taken}`;
  return keptFor(key, graphModel, () => createWays(cell, graphModel, taken));
}

function createWays(cell: GraphCell, graphModel: GraphModel, taken: number | null): Expression[] {
  const sides = sidesOfCell(cell, graphModel);
  if (cell.fill === 'values') return sides;
  const known = taken === null ? sides : sides.filter((_, side) => side === taken);
  const sideIn = (ways: Expression[]): Expression | undefined => ways[taken ?? 0] ?? ways[0];
  if (cell.fill === 'local') {
    const own = sideIn((graphModel.edges.get(cell.key) as EdgeStep).own);
    return own === undefined ? known : [...known, own];
  }
  const steps = linesOf(cell, graphModel).map((to) => graphModel.edges.get(edgeKey({ from: cell.key, to })));
  const again = (pick: (step: EdgeStep) => Expression | undefined): Expression =>
    byValues(cell.key, graphModel, (step) => pick(step) as Expression);
  const ways = [...known];
  if (graphModel.hasLocal)
    ways.unshift(
      sides[0] as Expression,
      again((step) => sideIn(step.sides)),
    );
  if (steps.some((step) => step !== undefined && step.own.length > 0))
    ways.push(again((step) => sideIn(step.own) ?? sideIn(step.sides)));
  return [...new Set(ways)];
}

const kept = new WeakMap<GraphModel, Map<string, Expression[]>>();

/** The same list for the same cell, as long as the graph is. */
function keptFor(key: string, graphModel: GraphModel, create: () => Expression[]): Expression[] {
  const lists = kept.get(graphModel) ?? new Map<string, Expression[]>();
  kept.set(graphModel, lists);
  const list = lists.get(key) ?? create();
  lists.set(key, list);
  return list;
}
