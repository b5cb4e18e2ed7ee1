/** Whether Enter begins another row of a matrix: some entries are there, and some are missing. */
export function isGoingOn(value: string, count: number): boolean {
  const entries = value.split(/[\s,;،؛、；[\]]+/u).filter((entry) => entry !== '');
  return entries.length > 0 && entries.length < count && !/\n\s*$/.test(value);
}

/** A dot for each entry, row by row. */
export function skeleton(rows: number, columns: number): string {
  const row = Array.from({ length: columns }, () => '·').join(' ');
  return Array.from({ length: rows }, () => row).join('\n');
}

/** Rows apart by semicolons. */
export function inOneLine(typed: string): string {
  return typed.trim().replaceAll(/\s*\n\s*/g, '; ');
}
