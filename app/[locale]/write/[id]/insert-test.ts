import { isAlias, isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, stringify } from 'yaml';
import type { Answer } from '@/lib/grading/answer';
import type { Verdict } from '@/lib/grading/verdict';

/** An answer somebody gave in the preview, and what became of it. */
export type TypedAnswer = {
  part: string;
  answer: Answer;
  verdictKind: Verdict['kind'];
  /** The id of what explained it. */
  finding: string | null;
  /** The variant it was given in. */
  seed: number;
};

export type Insertion =
  /** `line` is where the new text begins, from 1. */
  | { kind: 'inserted'; yaml: string; line: number }
  | { kind: 'there-already' }
  /** The tests of this part are for another variant. */
  | { kind: 'other-variant'; seed: number }
  /** The file cannot be read, or is written in a way that leaves no place for it. */
  | { kind: 'impossible' };

/** The lists of `tests`, by what became of an answer. An undecided one proves nothing. */
const lists: Record<Verdict['kind'], string | null> = {
  correct: 'correct',
  partly: 'partly',
  incorrect: 'incorrect',
  'not-in-form': 'not-in-form',
  'wrong-shape': 'wrong-shape',
  unread: 'unread',
  undecided: null,
};

/** For an answer whose mistake has no name. */
const noFinding = 'other';

type Data = { [key: string]: unknown };

/** Puts an answer into `tests:` of an exercise. Every other character of the file stays where it is. */
export function insertTest(yaml: string, typed: TypedAnswer): Insertion {
  const list = lists[typed.verdictKind];
  const data = readData(yaml);
  if (list === null || data === null) return { kind: 'impossible' };

  const tests = childOf(data, 'tests');
  const own = childOf(tests, typed.part);
  const hasVariants = data.draw !== undefined;
  const seed = hasVariants ? typed.seed : 0;
  const ownSeed = typeof own?.seed === 'number' ? own.seed : 0;
  if (own && hasVariants && ownSeed !== seed) return { kind: 'other-variant', seed: ownSeed };

  const present = own?.[list] ?? null;
  const addition = additionTo(present, list, typed, kindOf(data, typed.part));
  if (addition === null) return { kind: 'impossible' };
  if (isIn(present, addition)) return { kind: 'there-already' };

  const wanted = withAddition(data, [typed.part, list], addition, own === null && seed !== 0 ? seed : null);
  return insertInto(yaml, ['tests', typed.part, list], addition, wanted);
}

/** An element of a list, or an entry of a map. */
type Addition = { item: unknown } | { key: string; value: unknown };

function additionTo(
  present: unknown,
  list: string,
  { answer, finding }: TypedAnswer,
  partKind: string | null,
): Addition | null {
  const wantsFinding = list === 'incorrect' && !Array.isArray(present);
  const key = wantsFinding ? keyFor(answer, partKind) : null;
  if (key !== null) return { key, value: finding ?? noFinding };
  return present === null || Array.isArray(present) ? { item: answer } : null;
}

/** As a key of `incorrect`, where the answer can be one. */
function keyFor(answer: Answer, partKind: string | null): string | null {
  if (typeof answer === 'string') return answer;
  return Array.isArray(answer) && partKind === 'derivation' ? answer.join('\n') : null;
}

function isIn(present: unknown, addition: Addition): boolean {
  if ('key' in addition) return isData(present) && Object.hasOwn(present, addition.key);
  const wanted = JSON.stringify(addition.item);
  return Array.isArray(present) && present.some((item) => JSON.stringify(item) === wanted);
}

/** What the file must say afterwards. */
function withAddition(data: Data, [part, list]: [string, string], addition: Addition, seed: number | null) {
  const tests = childOf(data, 'tests') ?? {};
  const own = childOf(tests, part) ?? (seed === null ? {} : { seed });
  const present = own[list] ?? null;
  const entry =
    'key' in addition
      ? { ...(isData(present) ? present : {}), [addition.key]: addition.value }
      : [...(Array.isArray(present) ? present : []), addition.item];
  return { ...data, tests: { ...tests, [part]: { ...own, [list]: entry } } };
}

/** Adds to the innermost collection of the path that is there, and looks whether the file then says what is wanted. */
function insertInto(yaml: string, path: string[], addition: Addition, wanted: Data): Insertion {
  const document = parseDocument(yaml);
  let depth = path.length;
  while (depth > 0 && !hasCollection(document.getIn(path.slice(0, depth), true))) depth -= 1;
  const splice = spliceAt(yaml, document, path.slice(0, depth), entryAt(wanted, path, depth, addition));
  if (splice === null) return { kind: 'impossible' };
  const result = yaml.slice(0, splice.at) + splice.text + yaml.slice(splice.at);
  const isWanted = sorted(readData(result)) === sorted(wanted);
  if (!isWanted) return { kind: 'impossible' };
  const before = yaml.slice(0, splice.at) + (/^\n*/.exec(splice.text)?.[0] ?? '');
  return { kind: 'inserted', yaml: result, line: before.split('\n').length };
}

/** What is missing below the collection at this depth. */
function entryAt(wanted: Data, path: string[], depth: number, addition: Addition): Addition {
  const key = path[depth];
  if (key === undefined) return addition;
  const value = path
    .slice(0, depth + 1)
    .reduce<unknown>((at, step) => (isData(at) ? at[step] : null), wanted);
  return { key, value };
}

type Splice = { at: number; text: string };
type Document = ReturnType<typeof parseDocument>;

function spliceAt(yaml: string, document: Document, path: string[], entry: Addition): Splice | null {
  const collection = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isCollection(collection) || !collection.range) return null;
  const empty = emptyPair(document, path, entry);
  if (empty !== null) return belowKey(yaml, empty, entry);
  const last = collection.items.at(-1);
  if (collection.flow) return inFlow(yaml, collection.range[1], last !== undefined, entry);
  const end = endOf(last);
  if (end === null) return null;
  return inBlock(yaml, end, columnAt(yaml, collection.range[0]), entry);
}

/** A key that is there and says nothing: `tests:`. */
function emptyPair(document: Document, path: string[], entry: Addition): Pair | null {
  if (!('key' in entry)) return null;
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map) || map.flow) return null;
  return map.items.find(({ key }) => isScalar(key) && key.value === entry.key) ?? null;
}

function belowKey(yaml: string, pair: Pair, entry: Addition): Splice | null {
  if (!isScalar(pair.key) || !pair.key.range || !('key' in entry)) return null;
  const column = columnAt(yaml, pair.key.range[0]);
  const text = indented(render(entry.value), column + 2);
  return { at: lineEnd(yaml, pair.key.range[1]), text: `\n${text}` };
}

function inFlow(yaml: string, end: number, hasItems: boolean, entry: Addition): Splice | null {
  const inner = render('key' in entry ? { [entry.key]: entry.value } : [entry.item], 'flow')
    .slice(1, -1)
    .trim();
  // Before the closing bracket, and the spaces that stand before that.
  let at = end - 1;
  while (at > 0 && /\s/.test(yaml[at - 1] ?? '')) at -= 1;
  const hasComma = yaml[at - 1] === ',';
  if (!hasItems) return { at, text: 'key' in entry ? ` ${inner} ` : inner };
  return { at, text: `${hasComma ? '' : ','} ${inner}` };
}

function inBlock(yaml: string, end: number, column: number, entry: Addition): Splice {
  const text = render('key' in entry ? { [entry.key]: entry.value } : [entry.item]);
  return { at: lineEnd(yaml, end), text: `\n${indented(text, column)}` };
}

/** Where the text of an item ends. */
function endOf(item: unknown): number | null {
  if (item === undefined) return null;
  const node = isPairLike(item) ? (item.value ?? item.key) : item;
  if (isCollection(node) && !node.flow) return endOf(node.items.at(-1));
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node.range?.[1] ?? null) : null;
}

function isPairLike(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item && !isScalar(item);
}

/** The end of the last line before here that holds something, with the comment behind it. */
function lineEnd(yaml: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(yaml[at - 1] ?? '')) at -= 1;
  const end = yaml.indexOf('\n', at);
  const line = end < 0 ? yaml.length : end;
  return yaml[line - 1] === '\r' ? line - 1 : line;
}

function columnAt(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

function render(value: unknown, style: 'any' | 'flow' = 'any'): string {
  const text = stringify(value, {
    lineWidth: 0,
    collectionStyle: style,
    defaultStringType: 'PLAIN',
    // A key of several lines stays one line.
    ...(hasLines(value) ? { defaultKeyType: 'QUOTE_DOUBLE' } : {}),
  });
  return text.trimEnd();
}

function hasLines(value: unknown): boolean {
  return isData(value) && Object.entries(value).some(([key, inner]) => key.includes('\n') || hasLines(inner));
}

function indented(text: string, column: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(column) + line))
    .join('\n');
}

/** Null where it is no exercise in the making: not readable, or no map. */
function readData(yaml: string): Data | null {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return null;
  const data: unknown = document.toJS();
  return isData(data) ? data : null;
}

function kindOf(data: Data, part: string): string | null {
  return Object.keys(childOf(childOf(data, 'parts'), part) ?? {})[0] ?? null;
}

function childOf(data: Data | null, key: string): Data | null {
  const child = data?.[key];
  return isData(child) ? child : null;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasCollection(node: unknown): boolean {
  return isMap(node) || isSeq(node);
}

/** Maps are the same in any order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    isData(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
