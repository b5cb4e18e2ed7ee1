import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension, Prec, type TransactionSpec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { FileProblem } from '@/lib/catalog/file-problem';
import { headingsAt, type KnownWords, type Suggestion, suggestionsAt } from './completions';
import { editorLook } from './editor-look';
import { type FileName, localeOf } from './file-names';
import { lineDirections } from './line-directions';
import { changeBetween, rangeOf } from './positions';
import type { JsonSchema } from './schema-hints';
import { yamlPlaceAt } from './yaml-place';

export type CodeEditor = {
  /** Each file keeps its caret and what can be undone. */
  open: (file: FileName) => void;
  /** Puts a text in as another program would: the caret stays, and it can be undone. */
  replace: (file: FileName, text: string) => void;
  mark: (file: FileName, problems: FileProblem[]) => void;
  /** To a line and column from 1, with the focus. */
  jump: (file: FileName, line: number, column: number) => void;
  focus: () => void;
  remove: () => void;
};

export type CodeEditorOptions = {
  textOf: (file: FileName) => string;
  labelOf: (file: FileName) => string;
  /** The id of what says how to leave. */
  describedBy: string;
  wordsNow: () => KnownWords;
  /** What CodeMirror itself says, in the language of the page. */
  phrases: Record<string, string>;
  onChange: (file: FileName, text: string) => void;
};

const schemaAddress = '/schema/exercise-1.json';
/** Marks what did not come from the keyboard. */
const fromOutside = Annotation.define<boolean>();

/** An editor for the files of one exercise, one shown at a time. */
export function createCodeEditor(
  place: HTMLElement,
  first: FileName,
  options: CodeEditorOptions,
): CodeEditor {
  const states = new Map<FileName, EditorState>();
  let shown = first;
  let schema: JsonSchema = {};
  loadSchema().then((loaded) => {
    schema = loaded;
  });

  function stateOf(file: FileName): EditorState {
    if (file === shown) return view.state;
    const known = states.get(file);
    if (known) return known;
    const created = newState(file, options, () => schema);
    states.set(file, created);
    return created;
  }

  function apply(file: FileName, spec: TransactionSpec) {
    if (file === shown) view.dispatch(spec);
    else states.set(file, stateOf(file).update(spec).state);
  }

  const view = new EditorView({ parent: place, state: newState(first, options, () => schema) });

  function open(file: FileName) {
    if (file === shown) return;
    const next = stateOf(file);
    states.set(shown, view.state);
    shown = file;
    view.setState(next);
  }

  return {
    open,
    replace: (file, text) => {
      const change = changeBetween(stateOf(file).doc.toString(), text);
      if (change) apply(file, { changes: change, annotations: fromOutside.of(true) });
    },
    mark: (file, problems) => {
      const state = stateOf(file);
      apply(
        file,
        setDiagnostics(
          state,
          problems.map((problem) => diagnosticOf(problem, state)),
        ),
      );
    },
    jump: (file, line, column) => {
      open(file);
      const { from } = rangeOf(view.state.doc.toString(), line, column);
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    remove: () => view.destroy(),
  };
}

/** Whoever comes by Tab goes on by Tab, and so does whoever pressed Escape; whoever writes or points here indents with it. */
const passByTab: Extension = [
  Prec.highest(
    EditorView.domEventHandlers({
      focus: (_event, view) => view.setTabFocusMode(true),
      click: (_event, view) => view.setTabFocusMode(false),
      keydown: ({ key }, view) => {
        if (key === 'Escape') view.setTabFocusMode(true);
      },
    }),
  ),
  EditorView.updateListener.of(({ view, docChanged }) => {
    if (docChanged && view.hasFocus) view.setTabFocusMode(false);
  }),
];

async function loadSchema(): Promise<JsonSchema> {
  const response = await fetch(schemaAddress).catch(() => null);
  return response?.ok ? response.json() : {};
}

function newState(file: FileName, options: CodeEditorOptions, schemaNow: () => JsonSchema): EditorState {
  const complete = completer(file, options.wordsNow, schemaNow);
  return EditorState.create({
    doc: options.textOf(file),
    extensions: [
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      lintGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      autocompletion({ override: [complete], icons: false, selectOnOpen: false }),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      EditorView.lineWrapping,
      passByTab,
      EditorState.phrases.of(options.phrases),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        const isOwn = transactions.some(
          (transaction) => transaction.docChanged && !transaction.annotation(fromOutside),
        );
        if (docChanged && isOwn) options.onChange(file, state.doc.toString());
      }),
      languageOf(file),
      contentAttributes(file, options),
      editorLook,
    ],
  });
}

function languageOf(file: FileName): Extension {
  return localeOf(file) === null
    ? [yaml(), indentUnit.of('  ')]
    : [markdown({ completeHTMLTags: false }), lineDirections()];
}

function contentAttributes(file: FileName, { labelOf, describedBy }: CodeEditorOptions): Extension {
  const locale = localeOf(file);
  return EditorView.contentAttributes.of({
    'aria-label': labelOf(file),
    'aria-describedby': describedBy,
    lang: locale ?? 'en',
    tabindex: '0',
    spellcheck: locale === null ? 'false' : 'true',
  });
}

function completer(file: FileName, wordsNow: () => KnownWords, schemaNow: () => JsonSchema) {
  return (context: CompletionContext): CompletionResult | null => {
    const text = context.state.doc.toString();
    if (localeOf(file) !== null) {
      const before = text.slice(0, context.pos);
      const from = before.lastIndexOf('\n') + 1;
      return completionsFrom(from, headingsAt(before, text, wordsNow()));
    }
    const place = yamlPlaceAt(text, context.pos);
    if (place === null || (!context.explicit && place.from === context.pos)) return null;
    return completionsFrom(place.from, suggestionsAt(place, schemaNow(), wordsNow()));
  };
}

function completionsFrom(from: number, suggestions: Suggestion[]): CompletionResult | null {
  if (suggestions.length === 0) return null;
  return {
    from,
    validFor: /^[\p{L}\p{N}_'.#-]*$/u,
    options: suggestions.map(({ label, insert, rank, description }) => ({
      label,
      apply: insert,
      boost: -rank,
      ...(description ? { info: () => inEnglish(description) } : {}),
    })),
  };
}

function diagnosticOf({ line, column, message, suggestion }: FileProblem, state: EditorState): Diagnostic {
  const text = suggestion === undefined ? message : `${message} ${suggestion}`;
  return {
    ...rangeOf(state.doc.toString(), line, column),
    severity: 'error',
    message: text,
    renderMessage: () => inEnglish(text),
  };
}

/** Problems and the schema speak English in every language of the page. */
function inEnglish(text: string): HTMLElement {
  const element = document.createElement('div');
  element.lang = 'en';
  element.dir = 'ltr';
  element.textContent = text;
  return element;
}
