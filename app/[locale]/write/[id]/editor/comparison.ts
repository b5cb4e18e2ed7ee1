import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml } from '@codemirror/lang-yaml';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorLook } from './editor-look';
import { type FileName, localeOf } from './file-names';
import { lineDirections } from './line-directions';

export type ComparisonOptions = {
  file: FileName;
  before: string;
  after: string;
  labels: { before: string; after: string };
  phrases: Record<string, string>;
  /** Both in one column. */
  isNarrow: boolean;
  /** The second text can be edited, and taken piece by piece from the first. */
  onChange?: (text: string) => void;
};

const unchanged = { margin: 3, minSize: 6 };

/** Two texts, and where they differ. Returns what removes it. */
export function createComparison(place: HTMLElement, options: ComparisonOptions): () => void {
  const view = options.isNarrow ? inOneColumn(place, options) : sideBySide(place, options);
  return () => view.destroy();
}

function sideBySide(parent: HTMLElement, options: ComparisonOptions): MergeView {
  const { before, after, labels, onChange } = options;
  return new MergeView({
    parent,
    a: { doc: before, extensions: [common(options, labels.before), fixed] },
    b: { doc: after, extensions: [common(options, labels.after), onChange ? editable(onChange) : fixed] },
    ...(onChange ? { revertControls: 'a-to-b' as const } : {}),
    collapseUnchanged: unchanged,
    gutter: true,
  });
}

function inOneColumn(parent: HTMLElement, options: ComparisonOptions): EditorView {
  const { before, after, labels, onChange } = options;
  return new EditorView({
    parent,
    doc: after,
    extensions: [
      common(options, labels.after),
      onChange ? editable(onChange) : fixed,
      unifiedMergeView({
        original: before,
        mergeControls: onChange !== undefined,
        collapseUnchanged: unchanged,
      }),
    ],
  });
}

function common({ file, phrases }: ComparisonOptions, label: string): Extension {
  const locale = localeOf(file);
  return [
    lineNumbers(),
    EditorView.lineWrapping,
    EditorState.phrases.of(phrases),
    locale === null ? yaml() : [markdown({ completeHTMLTags: false }), lineDirections()],
    EditorView.contentAttributes.of({ 'aria-label': label, lang: locale ?? 'en', tabindex: '0' }),
    editorLook,
  ];
}

const fixed: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ role: 'textbox', 'aria-readonly': 'true' }),
];

function editable(onChange: (text: string) => void): Extension {
  return [
    history(),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
}
