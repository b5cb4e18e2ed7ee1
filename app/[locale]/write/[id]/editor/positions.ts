/** What a mark at a line and column, both from 1, is drawn under: the word there, or the sign. */
export function rangeOf(text: string, line: number, column: number): { from: number; to: number } {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
  const content = lines[at] ?? '';
  const from = Math.min(Math.max(column, 1) - 1, content.length);
  const word = /^[\p{L}\p{M}\p{N}_'-]+/u.exec(content.slice(from))?.[0].length ?? 1;
  // At the end of a line, what stands before it.
  const shown = from === content.length ? Math.max(from - 1, 0) : from;
  return { from: start + shown, to: start + Math.min(shown + word, content.length) };
}

/** The one piece in which two texts differ; null where they do not. */
export function changeBetween(
  before: string,
  after: string,
): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
