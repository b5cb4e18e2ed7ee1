import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkMath);

type Root = ReturnType<typeof reader.parse>;
export type Block = Root['children'][number];

export type List = Extract<Block, { type: 'list' }>;
export type ListItem = List['children'][number];

/** A heading and everything down to the next one of its depth. */
export type Section = { title: string; line: number; nodes: Block[] };

/** While an exercise is written one of its texts changes at a time: two exercises' worth are kept. */
const keptMax = 10;
const kept = new Map<string, Block[]>();

/** The same text is read once, as long as few others are read between. What it gives is not to be changed. */
export function readBlocks(source: string): Block[] {
  const blocks = kept.get(source) ?? reader.parse(source).children;
  kept.delete(source);
  kept.set(source, blocks);
  const [oldest = source] = kept.keys();
  if (kept.size > keptMax) kept.delete(oldest);
  return blocks;
}

/** What stands before the first heading of `depth`, and the sections those headings begin. */
export function splitAtHeadings(
  nodes: Block[],
  depth: number,
  source: string,
): { before: Block[]; sections: Section[] } {
  const before: Block[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) {
      const line = node.position?.start.line ?? 1;
      sections.push({ title: sliceOf(node.children, source), line, nodes: [] });
    } else (sections.at(-1)?.nodes ?? before).push(node);
  }
  return { before, sections };
}

type Placed = { position?: { start: { offset?: number }; end: { offset?: number } } };

/** The text of neighbouring nodes as it was written, with the blank lines between them. */
export function sliceOf(nodes: readonly Placed[], source: string): string {
  let text = '';
  let end: number | undefined;
  for (const { position } of nodes) {
    const from = position?.start.offset ?? 0;
    const to = position?.end.offset ?? 0;
    const between = end === undefined ? '' : source.slice(end, from);
    text += (between.trim() === '' ? between : '\n\n') + source.slice(from, to);
    end = to;
  }
  return text.trim();
}
