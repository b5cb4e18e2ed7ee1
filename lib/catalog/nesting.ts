/** What a line begins with: indentation, and marks of quotations and of list items. */
const openingPattern = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*[ \t]*/;

/** Of all lines together, in characters; the library’s longest texts have 150. Reading Markdown takes its square. */
const openingsMax = 2000;

/** The line, from 1, up to which a text quotes and lists more than can be read in good time; null for none. */
export function tooNestedAt(markdown: string): number | null {
  let openings = 0;
  for (const [at, line] of markdown.split('\n').entries()) {
    openings += openingPattern.exec(line)?.[0].length ?? 0;
    if (openings > openingsMax) return at + 1;
  }
  return null;
}
