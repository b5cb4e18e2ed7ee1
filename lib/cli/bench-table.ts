const nameWidth = 40;
const columnWidth = 12;

/** The head of a table of times. */
export function printHead(title: string): void {
  const columns = ['checks', 'median ms', '99 % ms', 'most ms', 'checks/s'];
  process.stdout.write(
    `${title.padEnd(nameWidth)}${columns.map((word) => word.padStart(columnWidth)).join('')}\n`,
  );
}

/** One row: how many, the median, what 99 of 100 stay within, the longest, and how many a second. */
export function printTimes(name: string, timesMs: readonly number[]): void {
  const sorted = [...timesMs].sort((left, right) => left - right);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
  const total = sorted.reduce((sum, ms) => sum + ms, 0);
  const columns = [
    String(sorted.length),
    at(0.5),
    at(0.99),
    at(1),
    (sorted.length / (total / 1000)).toFixed(0),
  ];
  process.stdout.write(
    `${name.padEnd(nameWidth)}${columns.map((text) => text.padStart(columnWidth)).join('')}\n`,
  );
}

/** The list of a row, begun when it is first asked for; to be added to without copying, which would be timed too. */
export function timesOf<Row>(rows: Map<Row, number[]>, row: Row): number[] {
  const known = rows.get(row) ?? [];
  rows.set(row, known);
  return known;
}
