import { emptyRow, type Row, type Rows } from '../grading/self-tests/outcome';
import { findingIds } from '../grading/verdict';

const nameWidth = 26;
const columnWidth = 14;
const columns = Object.keys(emptyRow) as (keyof Row)[];
/** As the table calls them. */
const heads: Record<keyof Row, string> = {
  tried: 'tried',
  refused: 'refused',
  own: 'named own',
  equivalent: 'named alike',
  silent: 'silent',
  open: 'open',
  contradicted: 'contradicted',
};

/** A row per finding: how many damages of it were tried, refused, and named, by what. */
export function damageTable(rows: Rows): string {
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(nameWidth)}${cells.map((cell) => cell.padStart(columnWidth)).join('')}\n`;
  const counts = (row: Row): string[] => columns.map((column) => String(row[column]));
  const known = findingIds.flatMap((id) => (rows[id] === undefined ? [] : [{ id, row: rows[id] }]));
  const total = known.reduce<Row>(
    (sum, { row }) => Object.fromEntries(columns.map((column) => [column, sum[column] + row[column]])) as Row,
    emptyRow,
  );
  return [
    line(
      'damages by their finding',
      columns.map((column) => heads[column]),
    ),
    ...known.map(({ id, row }) => line(id, counts(row))),
    line('all', counts(total)),
  ].join('');
}
