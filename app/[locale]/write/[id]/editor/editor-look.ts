import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** What CodeMirror colours by itself, in the site's colours; everything else is ink. */
const inks: Record<string, string> = {
  '#00c': 'var(--color-accent)',
  '#219': 'var(--color-accent)',
  '#164': 'var(--color-right)',
  '#940': 'var(--color-ink-soft)',
  '#404740': 'var(--color-ink-soft)',
};

const highlight = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ tag, color, fontStyle, fontWeight }) => ({
    tag,
    ...(fontStyle ? { fontStyle } : {}),
    ...(fontWeight ? { fontWeight } : {}),
    ...(color && inks[color] ? { color: inks[color] } : {}),
  })),
);

const theme = EditorView.theme({
  '&': {
    maxHeight: 'inherit',
    backgroundColor: 'var(--color-leaf)',
    color: 'var(--color-ink)',
    fontSize: 'var(--text-sm)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--color-accent)' },
  '.cm-content:is(:lang(ar), :lang(fa))': {
    fontFamily: '"Vazirmatn Variable", var(--font-mono)',
    lineHeight: '1.9',
  },
  '.cm-line': { padding: '0 0.75rem', textAlign: 'start' },
  '.cm-cursor': { borderLeftColor: 'var(--color-accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#cfdcf5, #31487a)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--color-wash) 55%, transparent)' },
  '.cm-gutters': {
    backgroundColor: 'var(--color-leaf)',
    color: 'var(--color-ink-soft)',
    borderColor: 'var(--color-line)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'var(--color-wash)', color: 'var(--color-ink)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--color-accent-wash)',
    color: 'inherit',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--color-wrong)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lint-marker': { width: '0.6em', height: '0.6em', marginBlockStart: '0.5em' },
  '.cm-lint-marker-error': {
    content: '""',
    borderRadius: '50%',
    backgroundColor: 'var(--color-wrong)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-leaf)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-line-strong)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow-float)',
    fontFamily: 'var(--font-sans)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.75rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--color-accent)',
    color: 'var(--color-on-accent)',
  },
  '.cm-completionInfo': { padding: '0.5rem 0.75rem', maxWidth: '22rem', fontSize: 'var(--text-xs)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', whiteSpace: 'pre-wrap', maxWidth: '30rem' },
  '.cm-diagnostic-error': { borderInlineStart: '4px solid var(--color-wrong)' },
  '.cm-panels': {
    backgroundColor: 'var(--color-wash)',
    color: 'var(--color-ink)',
    borderColor: 'var(--color-line)',
    fontFamily: 'var(--font-sans)',
  },
  '.cm-panel.cm-search': { padding: '0.5rem', fontSize: 'var(--text-sm)' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-textfield': {
    backgroundColor: 'var(--color-leaf)',
    color: 'inherit',
    border: '1px solid var(--color-line-strong)',
    borderRadius: '4px',
    fontSize: 'inherit',
  },
  '.cm-button': {
    backgroundColor: 'var(--color-leaf)',
    backgroundImage: 'none',
    color: 'inherit',
    border: '1px solid var(--color-line-strong)',
    borderRadius: '4px',
    fontSize: 'inherit',
  },
  '.cm-searchMatch': {
    backgroundColor: 'var(--color-partly-wash)',
    outline: '1px solid var(--color-partly)',
  },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--color-accent-wash)' },
  '.cm-changedLine': { backgroundColor: 'transparent' },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { backgroundColor: 'var(--color-wrong-wash)' },
  '&.cm-merge-b .cm-changedLine, .cm-insertedLine': { backgroundColor: 'var(--color-right-wash)' },
  '&.cm-merge-a .cm-changedText, .cm-deletedChunk .cm-deletedText': {
    background: 'none',
    textDecoration: 'underline 2px var(--color-wrong)',
  },
  '&.cm-merge-b .cm-changedText, .cm-insertedLine .cm-changedText': {
    background: 'none',
    textDecoration: 'underline 2px var(--color-right)',
  },
  '.cm-deletedChunk': { paddingInline: '0.75rem' },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"···"' },
  '.cm-collapsedLines': {
    background: 'var(--color-wash)',
    color: 'var(--color-ink-soft)',
    padding: '0.25rem 0.75rem',
  },
});

/** How every editor of these pages looks, light and dark. */
export const editorLook: Extension = [theme, syntaxHighlighting(highlight)];
