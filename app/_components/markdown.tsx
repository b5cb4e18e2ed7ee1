import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { formulaMarkup } from './formula';
import { kept } from './kept';

type Node = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
  data?: object;
  position?: { start: { offset?: number } };
};

const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
} as typeof defaultSchema;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(() => (tree, file) => displayLoneFormulas(tree as Node, String(file)))
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(() => (tree) => setFormulas(tree as Node))
  .use(() => (tree) => wrapTables(tree as Node))
  .use(rehypeStringify, { allowDangerousHtml: true });

/** Markdown with $…$ formulas to markup. HTML in the text is dropped; only KaTeX's own passes. */
export const markdownMarkup = kept((text) => String(processor.processSync(text)), 8_000_000);

type MarkdownProps = { text: string; className?: string; lang?: string; dir?: 'ltr' | 'rtl' };

export function Markdown({ text, className = '', lang, dir }: MarkdownProps) {
  return (
    <div
      className={`prose ${className}`}
      lang={lang}
      dir={dir}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized above
      dangerouslySetInnerHTML={{ __html: markdownMarkup(text) }}
    />
  );
}

/** `$$…$$` alone in a paragraph is meant as a displayed formula, also where it is written on one line. */
function displayLoneFormulas(node: Node, text: string): void {
  if (!node.children) return;
  node.children = node.children.map((child) => {
    const [formula, ...others] = child.children ?? [];
    const isLone = child.type === 'paragraph' && formula?.type === 'inlineMath' && others.length === 0;
    if (!isLone || !text.startsWith('$$', formula.position?.start.offset)) {
      displayLoneFormulas(child, text);
      return child;
    }
    const code = {
      type: 'element',
      tagName: 'code',
      properties: { className: ['language-math', 'math-display'] },
      children: [{ type: 'text', value: formula.value }],
    };
    return { type: 'math', value: formula.value, data: { hName: 'pre', hChildren: [code] } };
  });
}

/** Runs after the sanitizer, so that KaTeX's styles and MathML need no holes in it. */
function setFormulas(node: Node): void {
  if (!node.children) return;
  node.children = node.children.map((child) => {
    const display = isDisplay(child);
    const code = display && child.tagName === 'pre' ? child.children?.[0] : child;
    if (!code || !(display || hasClass(code, 'math-inline'))) {
      setFormulas(child);
      return child;
    }
    const tag = display ? 'div' : 'span';
    const kind = display ? 'formula-display scrolls' : 'formula';
    return {
      type: 'raw',
      value: `<${tag} dir="ltr" class="${kind}">${formulaMarkup(textOf(code), display)}</${tag}>`,
    };
  });
}

/** A wide table scrolls inside itself and leaves the page where it is. */
function wrapTables(node: Node): void {
  node.children = node.children?.map((child) =>
    child.tagName === 'table'
      ? { type: 'element', tagName: 'div', properties: { className: ['scrolls'] }, children: [child] }
      : child,
  );
}

function isDisplay(node: Node): boolean {
  return hasClass(node, 'math-display') || (node.tagName === 'pre' && !!node.children?.some(isDisplay));
}

function hasClass(node: Node, name: string): boolean {
  const classes = node.properties?.className;
  return Array.isArray(classes) && classes.includes(name);
}

function textOf(node: Node): string {
  return node.value ?? node.children?.map(textOf).join('') ?? '';
}
