import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import { type DecimalBall, decimals } from '../../math/decimals';
import { environmentAt } from '../../math/evaluate';
import type { ReadProblem } from '../../math/notation/problem';
import { cellDigits } from '../cells/judge-cell';
import { type CellReading, readCell, type Writing } from '../cells/read-cell';
import { slashDecimal } from '../cells/slash-decimal';
import { cellName } from './cell-name';
import { asNumber, type OneNumber } from './numbers';
import type { Training } from './training';

/** The cells of a row in working order, for every group that is filled in; null for an empty cell. */
export type TypedRow = { group: TraceGroup; cells: (TypedCell | null)[] }[];

/** `decimal`: what ۰/۵ means to those who write it for ۰٫۵. */
export type TypedCell = {
  number: OneNumber;
  text: string;
  decimal: { number: OneNumber; text: string } | null;
};

export type TraceReading =
  | { kind: 'rows'; rows: TypedRow[] }
  | { kind: 'unread'; problem: ReadProblem; cell?: string };

/** What the cells of a group are called in a row, in order. */
export function keysOf(part: TracePart, group: TraceGroup, row: number): string[] {
  if (group === 'outputs') return (part.batches[row - 1] ?? []).map((_, at) => String(at + 1));
  return part.parameters.flatMap(({ entries }) => entries.map(({ name }) => name));
}

/** Reads any value whatever; cells the table does not have are read past. Never throws. */
export function readTrace(training: Training, answer: unknown, writing: Writing): TraceReading {
  const { part, model, point } = training;
  const written = fieldOf(answer, 'rows');
  if (!Array.isArray(written)) return { kind: 'unread', problem: { code: 'unsupported', at: 0, length: 0 } };
  const environment = environmentAt(decimals(cellDigits), model, point);
  const readOne = (text: string) => readCell(text, { rows: 1, columns: 1 }, environment, writing);
  const rows: TypedRow[] = [];
  for (const at of part.batches.keys()) {
    const row: TypedRow = [];
    for (const group of part.fill) {
      const cells: (TypedCell | null)[] = [];
      for (const key of keysOf(part, group, at + 1)) {
        const text = textOf(
          fieldOf(fieldOf(written[at], group), group === 'outputs' ? Number(key) - 1 : key),
        );
        const read = readOne(text);
        if (read.kind === 'problem')
          return { kind: 'unread', problem: read.problem, cell: cellName(at + 1, group, key) };
        const decimal = read.kind === 'empty' ? null : slashDecimal(text);
        cells.push(
          read.kind === 'empty'
            ? null
            : {
                number: asNumber(ballIn(read)),
                text,
                decimal:
                  decimal === null ? null : { number: asNumber(ballIn(readOne(decimal))), text: decimal },
              },
        );
      }
      row.push({ group, cells });
    }
    rows.push(row);
  }
  return { kind: 'rows', rows };
}

/** The parameters after each step, as far as a row has them all in a form that can be read; never a problem. */
export function readParameters(
  { part, model, point }: Training,
  answer: unknown,
  writing: Writing,
): (number[] | null)[] {
  const environment = environmentAt(decimals(cellDigits), model, point);
  const written = fieldOf(answer, 'rows');
  return part.batches.map((_, at) => {
    const row = fieldOf(fieldOf(written, at), 'parameters');
    const values = keysOf(part, 'parameters', at + 1).map((key) => {
      const read = readCell(textOf(fieldOf(row, key)), { rows: 1, columns: 1 }, environment, writing);
      return read.kind === 'value' ? ballIn(read).value.toNumber() : Number.NaN;
    });
    return values.every(Number.isFinite) ? values : null;
  });
}

function ballIn(read: CellReading): DecimalBall {
  if (read.kind !== 'value') throw new Error('A number was read');
  return read.value.data[0] as DecimalBall;
}

function fieldOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
