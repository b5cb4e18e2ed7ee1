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

/**
 * `narrow`: its name where there is little room, two lines high. `block`: what it is an entry of, and which; the entries
 * of one symbol stand under one heading.
 */
export type Column = {
  key: string;
  tex: string;
  narrow: string;
  block: { tex: string; place: string } | null;
};
/** Columns of one group that stand side by side. */
export type ColumnGroup = { group: TraceGroup; from: number; columns: Column[] };

export function columnsOf(trace: PublicTrace): ColumnGroup[] {
  const most = Math.max(...trace.batches.map((batch) => batch.length));
  let from = 0;
  return trace.fill.map((group) => {
    const columns: Column[] =
      group === 'outputs'
        ? Array.from({ length: most }, (_, at) => ({
            key: String(at + 1),
            tex: trace.output,
            narrow: trace.output,
            block: null,
          }))
        : trace.parameters.map(({ name, tex, entry }) => ({
            key: name,
            tex: columnTex(group, tex, trace),
            narrow:
              group === 'gradient'
                ? `\\dfrac{\\partial ${trace.loss}}{\\partial ${tex}}`
                : columnTex(group, tex, trace),
            block: entry && { tex: columnTex(group, entry.of, trace), place: entry.place },
          }));
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

/** Neighbours that are entries of the same symbol, and numbers by themselves. */
export function blocksOf({ columns }: ColumnGroup): Column[][] {
  const blocks: Column[][] = [];
  for (const column of columns) {
    const last = blocks.at(-1);
    const isSame = column.block !== null && last?.[0]?.block?.tex === column.block.tex;
    if (isSame) last?.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

function columnTex(group: TraceGroup, tex: string, { loss }: PublicTrace): string {
  if (group === 'parameters') return tex;
  return group === 'velocity' ? `v_{${tex}}` : `\\partial ${loss}/\\partial ${tex}`;
}
