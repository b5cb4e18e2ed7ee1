import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { TraceGroup } from '@/lib/catalog/parts/trace-groups';
import { cellName } from '@/lib/grading/trace/cell-name';

/** A cell to fill in: `id` as in a verdict, `column` from 0 over the whole table. */
export type TraceCell = {
  id: string;
  /** From 1. */
  row: number;
  group: TraceGroup;
  /** The parameter, or the place in the batch from 1. */
  key: string;
  column: number;
  /** Of an output: the row of the data it is for. */
  point: number | null;
};

/** Columns of one group that stand side by side. */
export type ColumnGroup = { group: TraceGroup; from: number; columns: { key: string; tex: string }[] };

export function columnsOf(trace: PublicTrace): ColumnGroup[] {
  const most = Math.max(...trace.batches.map((batch) => batch.length));
  let from = 0;
  return trace.fill.map((group) => {
    const columns =
      group === 'outputs'
        ? Array.from({ length: most }, (_, at) => ({ key: String(at + 1), tex: trace.output }))
        : trace.parameters.map(({ name, tex }) => ({ key: name, tex: columnTex(group, tex, trace) }));
    const placed = { group, from, columns };
    from += columns.length;
    return placed;
  });
}

/** Row by row; a batch smaller than others leaves places without a cell. */
export function cellsOf(trace: PublicTrace): TraceCell[][] {
  const groups = columnsOf(trace);
  return trace.batches.map((batch, at) =>
    groups.flatMap(({ group, from, columns }) =>
      columns.slice(0, group === 'outputs' ? batch.length : undefined).map(({ key }, place) => ({
        id: cellName(at + 1, group, key),
        row: at + 1,
        group,
        key,
        column: from + place,
        point: group === 'outputs' ? (batch[place] ?? null) : null,
      })),
    ),
  );
}

function columnTex(group: TraceGroup, tex: string, { loss }: PublicTrace): string {
  if (group === 'parameters') return tex;
  return group === 'velocity' ? `v_{${tex}}` : `\\partial ${loss}/\\partial ${tex}`;
}
