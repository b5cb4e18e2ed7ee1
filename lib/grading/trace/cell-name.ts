import { type TraceGroup, traceGroups } from '../../catalog/parts/trace-groups';

/** `2 gradient w0`: the row from 1, the group, the entry or the place in the batch from 1. */
export function cellName(row: number, group: TraceGroup, key: string): string {
  return `${row} ${group} ${key}`;
}

/** Null for what is no cell of a training run. */
export function readCellName(name: string): { row: number; group: TraceGroup; key: string } | null {
  const [row, group, key] = name.split(' ');
  const known = traceGroups.find((one) => one === group);
  if (!known || !key || !/^[1-9]\d*$/.test(row ?? '')) return null;
  return { row: Number(row), group: known, key };
}
