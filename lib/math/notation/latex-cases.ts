import { readSource } from './characters';
import { fail } from './failure';
import { argumentAt, commandAt } from './latex-groups';
import { cutBack, type LatexReading, put, putWord, type Stretch } from './latex-writer';

type Row = { value: Stretch; condition: Stretch | null };
type Comparison = { left: string; sign: string; right: string };

const environments = new Set(['cases', 'dcases', 'rcases', 'array', 'matrix', 'aligned']);
/** Words before a condition and words for everything else, in the languages of the site and the reader's own alphabet. */
const ifWords = folded('if for when where если при когда 若 如果 当 إذا اگر');
const elseWords = folded('otherwise else elsewhere иначе 否则 其他 其它 وإلا غيرذلك درغیراینصورت وگرنه');
const leading = new RegExp(
  String.raw`^(?:\s|~|\\[,;: !]|\\q?quad(?![A-Za-z])){0,20}(?:(?:\\(?:text|textrm|mathrm|mbox|operatorname)\s{0,3}\{\s{0,3})?(?:${ifWords})(?:\s|~|\\[ ,;]){0,9}\}?)?`,
);
const otherwise = new RegExp(`^(?:${elseWords})?[.,;]?$`);
const looks = /\\(?:text|textrm|mathrm|mbox|operatorname|q?quad(?![A-Za-z])|[,;: !])|[\s{}~]/g;

/** Cases → if(condition; value; …). What no condition covers is undefined. */
export function readCases(reading: LatexReading, at: number, end: number, to: number): number {
  const name = argumentAt(reading, end, to);
  const word = name === null ? '' : reading.text.slice(name.from, name.to).trim();
  if (name === null || !environments.has(word)) {
    return fail('unsupported', at, name?.next ?? end, { found: '\\begin', suggestion: '\\begin{cases}' });
  }
  const columns = word === 'array' ? argumentAt(reading, name.next, to) : null;
  const { rows, bodyEnd, next } = rowsAt(reading, { from: columns?.next ?? name.next, to }, at);
  const begin = { from: at, to: name.next };
  const seen: Comparison[] = [];
  let opened = 0;
  for (const [count, { value, condition }] of rows.entries()) {
    if (condition === null || isElse(reading, condition)) {
      if (count === 0) return fail('missing-operand', at, name.next, { found: '\\begin{cases}' });
      putBracketed(reading, value);
      break;
    }
    const length = reading.out.length;
    opened += 1;
    putWord(reading, 'if(', begin.from, begin.to);
    reading.isApart = false;
    const from = reading.out.length;
    reading.read(condition);
    const test = comparisonOf(reading.out.slice(from));
    if (test !== null) seen.push(test);
    const isLast = count === rows.length - 1;
    if (isLast && count > 0 && test !== null && coversAll(seen, rows.length)) {
      cutBack(reading, length);
      opened -= 1;
      putBracketed(reading, value);
      break;
    }
    put(reading, ';', condition.from, condition.from);
    putBracketed(reading, value);
    put(reading, ';', value.to, value.to);
    if (isLast) put(reading, '0/0', condition.from, condition.to);
  }
  put(reading, ')'.repeat(opened), bodyEnd, next);
  return next;
}

function putBracketed(reading: LatexReading, value: Stretch): void {
  put(reading, '{', value.from, value.from);
  reading.read(value);
  put(reading, '}', value.to, value.to);
}

function isElse({ text }: LatexReading, { from, to }: Stretch): boolean {
  return otherwise.test(text.slice(from, to).replaceAll(looks, '').toLowerCase());
}

function folded(words: string): string {
  return words
    .split(' ')
    .map((word) => readSource(word, 'text').text)
    .join('|');
}

/** The two sides of the comparison that stands outside of every bracket, where there is one. */
function comparisonOf(spaced: string): Comparison | null {
  const text = spaced.replaceAll(' ', '');
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (depth === 0 && '<>=!'.includes(character)) {
      const end = text[at + 1] === '=' ? at + 2 : at + 1;
      return { left: text.slice(0, at), sign: text.slice(at, end), right: text.slice(end) };
    }
  }
  return null;
}

/** Whether comparisons of the same two sides leave no room: < beside ≥, = beside ≠; at the kink itself none need be. */
function coversAll(seen: readonly Comparison[], count: number): boolean {
  const [first] = seen;
  if (seen.length !== count || first === undefined) return false;
  if (!seen.every(({ left, right }) => left === first.left && right === first.right)) return false;
  const signs = seen.map(({ sign }) => sign).join('');
  if (signs.includes('!=')) return signs.replace('!=', '').includes('=');
  return signs.includes('<') && signs.includes('>');
}

/** The rows up to the matching \end; commas at the end of a value are only writing. */
function rowsAt(
  reading: LatexReading,
  { from, to }: Stretch,
  begin: number,
): { rows: Row[]; bodyEnd: number; next: number } {
  const { text, closes } = reading;
  const cells: Stretch[][] = [[]];
  let start = from;
  let depth = 0;
  const cut = (end: number): void => {
    cells.at(-1)?.push({ from: start, to: end });
  };
  for (let at = from; at < to; at += 1) {
    at = closes.get(at) ?? at;
    if (text[at] === '&' && depth === 0) {
      cut(at);
      start = at + 1;
    }
    if (text[at] !== '\\') continue;
    const name = commandAt(text, at);
    if (name === 'begin') depth += 1;
    else if (name === 'end' && depth > 0) depth -= 1;
    else if (name === 'end') {
      cut(at);
      const next = argumentAt(reading, at + 4, to)?.next ?? at + 4;
      return { rows: cells.map((row) => rowOf(text, row)).filter((row) => row !== null), bodyEnd: at, next };
    } else if ((name === '\\' || name === 'cr') && depth === 0) {
      cut(at);
      cells.push([]);
      start = at + 1 + name.length;
    }
    at += name.length;
  }
  return fail('missing-close', begin, from, { found: '\\begin', suggestion: '\\end{cases}' });
}

function rowOf(text: string, [value, condition]: readonly Stretch[]): Row | null {
  if (value === undefined || (condition === undefined && isBlank(text, value))) return null;
  return {
    value: { from: value.from, to: withoutTrailing(text, value.from, value.to) },
    condition: condition === undefined || isBlank(text, condition) ? null : withoutLeading(text, condition),
  };
}

function isBlank(text: string, { from, to }: Stretch): boolean {
  return text.slice(from, to).replaceAll(looks, '') === '';
}

function withoutLeading(text: string, { from, to }: Stretch): Stretch {
  const word = leading.exec(text.slice(from, to))?.[0].length ?? 0;
  return { from: from + word, to: withoutTrailing(text, from + word, to) };
}

function withoutTrailing(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && ' ~.,;'.includes(text[end - 1] as string) && text[end - 2] !== '\\') end -= 1;
  return end;
}
