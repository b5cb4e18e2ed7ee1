import type { GraphCell } from '../../catalog/graph/graph-cells';
import { edgeKey } from '../../catalog/graph/model-graph';
import { linesOf, sidesOfCell } from './cell-ways';
import { keyOf } from './graph-model';
import { truthOf, type Work } from './graph-work';
import { changed, isNearKnown, type Known, type Run, valueIn } from './runs';

/** The truth that was met: at a kink from either side, and later cells of the same line from the same side. */
export function rightValue(cell: GraphCell, typed: Known, work: Work): Known | null {
  if (isAgainstOwnSide(cell, typed, work)) return null;
  const truth = truthOf(cell, work);
  const taken = sideTakenIn(work.sides, cell, work);
  const isByConvention = taken === null || (cell.fill === 'gradients' && work.graphModel.hasLocal);
  if (isByConvention && isNearKnown(typed, truth, work.rule)) return noteSide(cell, 0, truth, work);
  for (const [side, way] of sidesOfCell(cell, work.graphModel).entries()) {
    if (taken === null ? side === 0 : side !== taken) continue;
    const value = side === 0 ? truth : valueIn(work.truth, way);
    if (value !== null && isNearKnown(typed, value, work.rule)) return noteSide(cell, side, value, work);
  }
  return null;
}

/** From which side the kink of one of its lines was taken before, if it was. */
export function takenSide(cell: GraphCell, work: Work): number | null {
  return sideTakenIn(work.sides, cell, work) ?? ownSideOf(cell, work)?.side ?? null;
}

function sideTakenIn(
  sides: ReadonlyMap<string, number>,
  cell: GraphCell,
  { graphModel }: Work,
): number | null {
  const [taken] = linesOf(cell, graphModel).flatMap((line) => sides.get(line) ?? []);
  return taken ?? null;
}

function ownSideOf(cell: GraphCell, { graphModel, ownSides }: Work) {
  const [taken] = linesOf(cell, graphModel).flatMap((line) => ownSides.get(line) ?? []);
  return taken;
}

/** Whether the other slope at a kink of the learner's own was gone on with before: no side of it has both. */
function isAgainstOwnSide(cell: GraphCell, typed: Known, work: Work): boolean {
  const taken = ownSideOf(cell, work);
  if (!taken?.isCarried || (cell.fill === 'gradients' && work.graphModel.hasLocal)) return false;
  const way = sidesOfCell(cell, work.graphModel)[taken.side];
  const value = way === undefined ? null : valueIn(work.typed, way);
  return value !== null && !isNearKnown(typed, value, work.rule);
}

/** Keeps the side where the kink is met, so that what comes after is judged by it. */
function noteSide(cell: GraphCell, side: number, value: Known, work: Work): Known {
  const line = kinkedLineOf(cell, work);
  if (line !== null && isAtKink(cell, work.truth, work)) work.sides.set(line, side);
  if (side > 0) work.truth = changed(work.truth, keyOf(cell), value);
  return value;
}

/** The same where the learner's own values meet a kink. */
export function noteOwnSide(cell: GraphCell, typed: Known, isCarried: boolean, work: Work): void {
  if (work.typed.isClean || (cell.fill === 'gradients' && work.graphModel.hasLocal)) return;
  const line = kinkedLineOf(cell, work);
  if (line === null || work.ownSides.has(line) || !isAtKink(cell, work.typed, work)) return;
  const side = sidesOfCell(cell, work.graphModel).findIndex((way) => {
    const value = valueIn(work.typed, way);
    return value !== null && isNearKnown(typed, value, work.rule);
  });
  if (side >= 0) work.ownSides.set(line, { side, isCarried });
}

/** The only one of its lines that has a kink. */
function kinkedLineOf(cell: GraphCell, { graphModel }: Work): string | null {
  const lines = linesOf(cell, graphModel);
  if (cell.fill === 'values' || (cell.fill === 'gradients' && graphModel.hasLocal && lines.length > 1))
    return null;
  const isKinked = (line: string): boolean => {
    const edge = cell.fill === 'local' ? cell.key : edgeKey({ from: cell.key, to: line });
    return (graphModel.edges.get(edge)?.sides.length ?? 1) > 1;
  };
  const [line, ...others] = lines.filter(isKinked);
  return line !== undefined && others.length === 0 ? line : null;
}

function isAtKink(cell: GraphCell, run: Run, { graphModel }: Work): boolean {
  const ways = sidesOfCell(cell, graphModel);
  if (ways.length === 1) return false;
  const [first, ...others] = ways.map((way) => valueIn(run, way));
  return others.some((other) => first && other && !isNearKnown(first, other, {}));
}
