type Bracket = { base: number; hasRelation: boolean };

const span = /<(\/?)span(?: class="([^"]*)")?[^>]*>/g;

/**
 * KaTeX lets a line end behind any sign at the top of a formula, in P(y = +1 | x) too, which is one name. Here no line ends
 * inside a bracket that holds a relation; between other signs it still may.
 */
export function keepNamesWhole(markup: string): string {
  const { bases, bound } = readBases(markup);
  let whole = '';
  let done = 0;
  for (const { first, last } of bound) {
    const [from, to] = [bases[first]?.from ?? done, bases[last]?.to ?? done];
    whole += `${markup.slice(done, from)}<span class="unbroken">${markup.slice(from, to)}</span>`;
    done = to;
  }
  return whole + markup.slice(done);
}

/** The pieces a line may end between, and which of them belong together, in order and apart from each other. */
function readBases(markup: string) {
  const bases: { from: number; to: number }[] = [];
  const bound: { first: number; last: number }[] = [];
  let brackets: Bracket[] = [];
  let depth = 0;
  let baseDepth: number | null = null;
  for (const { 0: tag, 1: slash, 2: classes = '', index } of markup.matchAll(span)) {
    if (slash === '/') {
      depth -= 1;
      const base = bases.at(-1);
      if (depth !== baseDepth || base === undefined) continue;
      base.to = index + tag.length;
      baseDepth = null;
      continue;
    }
    const [kind] = classes.split(' ');
    if (kind === 'katex-html') brackets = [];
    if (kind === 'katex-base' && baseDepth === null) {
      bases.push({ from: index, to: index });
      baseDepth = depth;
    } else if (baseDepth !== null && depth === baseDepth + 1) {
      const last = bases.length - 1;
      if (kind === 'mopen') brackets.push({ base: last, hasRelation: false });
      const inner = brackets.at(-1);
      if (kind === 'mrel' && inner) inner.hasRelation = true;
      if (kind === 'mclose' && brackets.pop() && inner?.hasRelation) bind(bound, inner.base, last);
    }
    depth += 1;
  }
  return { bases, bound };
}

function bind(bound: { first: number; last: number }[], from: number, last: number): void {
  if (from === last) return;
  let first = from;
  while ((bound.at(-1)?.last ?? -1) >= first) first = Math.min(first, bound.pop()?.first ?? first);
  bound.push({ first, last });
}
