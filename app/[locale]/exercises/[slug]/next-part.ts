/** The part to open after `after`: the next one not right yet, from there on and then from the beginning. */
export function nextPart(
  parts: readonly string[],
  solved: ReadonlySet<string>,
  after?: string,
): string | null {
  const from = after === undefined ? 0 : parts.indexOf(after) + 1;
  const inOrder = [...parts.slice(from), ...parts.slice(0, from)];
  return inOrder.find((part) => part !== after && !solved.has(part)) ?? null;
}
