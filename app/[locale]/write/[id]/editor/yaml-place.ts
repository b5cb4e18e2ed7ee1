/** Where in a file of YAML somebody is typing. */
export type YamlPlace = {
  /** The keys that lead there; `[]` stands for an item of a list. */
  path: string[];
  /** Whether a key is being typed, or what stands behind one. */
  at: 'key' | 'value';
  /** Where the word that is being typed begins. */
  from: number;
  /** Keys that stand beside this one already. */
  siblings: string[];
};

type Line = { indent: number; key: string | null; isItem: boolean };

const keyPattern = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"[{&*!|>][^#]*?)\s*:(?=\s|$)/;
const wordPattern = /[\p{L}\p{N}_'.-]*$/u;

/**
 * Reads by indentation, so that it also works in the middle of a line that cannot be parsed yet. Null inside a comment.
 */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | null {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const typed = lines.at(-1) ?? '';
  if (/(^|\s)#/.test(typed)) return null;
  const { body, indent, items } = unfold(typed);
  const word = wordPattern.exec(typed)?.[0] ?? '';
  const outer = outerKeys(lines.slice(0, -1), indent, items);
  const siblings = siblingsOf(text.split('\n'), lines.length - 1, indent);
  const key = keyPattern.exec(body)?.[1];
  const rest = key === undefined ? body : body.slice(body.indexOf(':', key.length) + 1);
  const inner = flowPath(rest);
  const path = [...outer, ...(key === undefined ? [] : [unquoted(key)]), ...(inner?.path ?? [])];
  const at = inner ? inner.at : key === undefined && !(items && isValueItem(body)) ? 'key' : 'value';
  return { path, at, from: offset - word.length, siblings: inner ? inner.siblings : siblings };
}

/** Without its indentation and the dashes of a list; `indent` is where the first word stands. */
function unfold(line: string): { body: string; indent: number; items: number } {
  const lead = /^(\s*)((?:-\s+)*)/.exec(line) ?? ['', '', ''];
  const items = (lead[2]?.match(/-/g) ?? []).length;
  return { body: line.slice(lead[0].length), indent: lead[0].length, items };
}

/** What an item of a list holds may be a value by itself. */
function isValueItem(body: string): boolean {
  return body === '' || !body.endsWith(':');
}

/** The keys this line stands below. */
function outerKeys(above: string[], indent: number, items: number): string[] {
  const path: string[] = Array(items).fill('[]');
  let limit = items > 0 ? indent - 2 * items + 1 : indent;
  for (const line of above.toReversed()) {
    if (limit <= 0) break;
    const read = readLine(line);
    if (read === null || read.key === null || read.indent >= limit) continue;
    path.unshift(read.key);
    limit = read.indent;
    if (read.isItem) {
      path.unshift('[]');
      limit = line.indexOf('-') + 1;
    }
  }
  return path;
}

function readLine(line: string): Line | null {
  if (/^\s*(#|$)/.test(line)) return null;
  const { body, indent, items } = unfold(line);
  const key = keyPattern.exec(body)?.[1];
  return { indent, key: key === undefined ? null : unquoted(key), isItem: items > 0 };
}

/** The keys of the same map, without this line's own. */
function siblingsOf(lines: string[], own: number, indent: number): string[] {
  const found: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = own + step; at >= 0 && at < lines.length; at += step) {
      const read = readLine(lines[at] ?? '');
      if (read === null || read.indent > indent) continue;
      if (read.indent < indent) break;
      if (read.key !== null) found.push(read.key);
    }
  }
  return found;
}

type FlowPlace = { path: string[]; at: 'key' | 'value'; siblings: string[] };

/** Inside brackets or braces that are not closed on this line: `use: [y, `, `{ tex: `. */
function flowPath(text: string): FlowPlace | null {
  const open: { isList: boolean; key: string | null; keys: string[]; word: string }[] = [];
  let quote = '';
  for (const character of text) {
    if (quote !== '') {
      if (character === quote) quote = '';
      continue;
    }
    const top = open.at(-1);
    if (character === '"' || character === "'") quote = character;
    else if (character === '[' || character === '{')
      open.push({ isList: character === '[', key: null, keys: [], word: '' });
    else if (character === ']' || character === '}') open.pop();
    else if (top && character === ':' && !top.isList) {
      top.key = unquoted(top.word.trim());
      top.keys.push(top.key);
      top.word = '';
    } else if (top && character === ',') {
      top.key = null;
      top.word = '';
    } else if (top) top.word += character;
  }
  const last = open.at(-1);
  if (!last) return null;
  const path = open.flatMap(({ isList, key }) => (isList ? ['[]'] : key === null ? [] : [key]));
  return { path, at: last.isList || last.key !== null ? 'value' : 'key', siblings: last.keys };
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
