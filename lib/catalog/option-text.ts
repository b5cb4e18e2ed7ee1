import type { List, ListItem } from './markdown';

export type OptionText = { text: string; reason: string };

/** One option per item; the quotation in an item is the reason, the rest is the option. */
export function readOptions(list: List, source: string): OptionText[] {
  return list.children.map((item) => {
    const quotes = item.children.filter((child) => child.type === 'blockquote');
    const others = item.children.filter((child) => child.type !== 'blockquote');
    return {
      text: others.map((child) => linesOf(child, item, source)).join('\n\n'),
      reason: quotes
        .map((child) => linesOf(child, item, source).replaceAll(/^ *> ?/gm, ''))
        .join('\n\n')
        .trim(),
    };
  });
}

function linesOf(node: ListItem['children'][number], item: ListItem, source: string): string {
  const start = node.position?.start;
  const text = source.slice(start?.offset ?? 0, node.position?.end.offset ?? 0);
  const indent = Math.max(0, (start?.column ?? 1) - (item.position?.start.column ?? 1));
  return text.replaceAll(new RegExp(`\\n {1,${Math.max(1, indent)}}`, 'g'), '\n').trim();
}
