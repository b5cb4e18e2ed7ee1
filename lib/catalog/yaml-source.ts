import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { FileProblem, Position } from './file-problem';

export type Path = readonly (string | number)[];

/** A YAML file as plain values, and where each of them stands. */
export type YamlSource = {
  file: string;
  value: unknown;
  /** Where the value at `path` begins, or `offset` characters into its text; the nearest parent when it is absent. */
  positionOf(path: Path, offset?: number): Position;
  /** Where the key at the end of `path` begins; the nearest parent when it is absent. */
  positionOfKey(path: Path): Position;
};

const lengthMax = 200_000;

/** Reads YAML 1.2. Answers under `tests` stay as typed: `0.500` is not shortened to `0.5`. */
export function readYaml(
  file: string,
  text: string,
): { kind: 'yaml'; source: YamlSource } | { kind: 'problems'; problems: FileProblem[] } {
  if (text.length > lengthMax) {
    const message = `The file is longer than ${lengthMax} characters.`;
    return { kind: 'problems', problems: [{ file, line: 1, column: 1, code: 'too-large', message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      kind: 'problems',
      problems: document.errors.map((error) => toProblem(file, text, error, lines)),
    };
  }
  let alias: Node | undefined;
  visit(document, {
    Alias: (_, node) => {
      alias ??= node;
    },
  });
  if (alias?.range) {
    const { line, col } = lines.linePos(alias.range[0]);
    const message = 'A value that begins with * is a YAML alias, which exercises do not use.';
    const suggestion = 'Put the expression in double quotes.';
    const problem: FileProblem = { file, line, column: col, code: 'yaml-syntax', message, suggestion };
    return { kind: 'problems', problems: [problem] };
  }
  keepAnswersAsTyped(document);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const source: YamlSource = {
    file,
    value: document.toJS(),
    positionOf: (path, offset = 0) => at(offsetOfValue(document, text, path, offset)),
    positionOfKey: (path) => at(offsetOfKey(document, path) ?? offsetOfValue(document, text, path, 0)),
  };
  return { kind: 'yaml', source };
}

function toProblem(file: string, text: string, error: YAMLError, lines: LineCounter): FileProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const lineText = text.split('\n')[line - 1] ?? '';
  const problem: FileProblem = {
    file,
    line,
    column: col,
    code: 'yaml-syntax',
    message: sentence(error.message),
  };
  const value = /^\s*(?:-\s+)?[^\s:]+:\s+(.*)$/.exec(lineText)?.[1] ?? '';
  if (/^([[{*&!%@`"'-])/.test(value) || value.includes(': ')) {
    problem.suggestion = 'Put the expression in double quotes.';
  }
  return problem;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function keepAnswersAsTyped(document: Document): void {
  const tests = document.get('tests', true);
  if (!isNode(tests)) return;
  visit(tests, {
    Pair: (_, pair) => (isScalar(pair.key) && pair.key.value === 'seed' ? visit.SKIP : undefined),
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
    },
  });
}

function offsetOfValue(document: Document, text: string, path: Path, offset: number): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (node?.range) return node.range[0] + (length === path.length ? offsetInText(node, text, offset) : 0);
    const key = length > 0 ? offsetOfKey(document, path.slice(0, length)) : null;
    if (key !== null) return key;
  }
  return 0;
}

/** Zero where the text as written is not the text as read: escapes, folded lines. */
function offsetInText(node: Node, text: string, offset: number): number {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return 0;
  const start = node.range[0] + (node.type === 'PLAIN' ? 0 : 1);
  const isVerbatim = text.startsWith(node.value.slice(0, offset + 1), start);
  return isVerbatim ? start - node.range[0] + offset : 0;
}

function offsetOfKey(document: Document, path: Path): number | null {
  const parent = nodeAt(document, path.slice(0, -1));
  const key = isMap(parent) ? pairOf(parent.items, path.at(-1))?.key : null;
  return isNode(key) && key.range ? key.range[0] : null;
}

function nodeAt(document: Document, path: Path): Node | null {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node.items, step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return null;
  }
  return isNode(node) ? node : null;
}

function pairOf(pairs: Pair[], key: string | number | undefined): Pair | undefined {
  return pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
