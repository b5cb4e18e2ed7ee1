import type { Extension } from '@codemirror/state';
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  Direction,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const ownDirection = Decoration.line({ attributes: { dir: 'auto' } });
const island = Decoration.mark({ attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR });
const islandPattern = /\$\$[^$]+\$\$|\$[^$\n]+\$|`[^`\n]+`/g;

/** Each line of a text runs as its own letters do; a formula in it runs from left to right. */
export function lineDirections(): Extension {
  return [EditorView.perLineTextDirection.of(true), linesOfTheirOwn, islands];
}

const linesOfTheirOwn = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = markLines(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = markLines(update.view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

const islands = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = markIslands(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = markIslands(update.view);
    }
  },
  {
    decorations: ({ decorations }) => decorations,
    provide: (plugin) =>
      EditorView.bidiIsolatedRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
  },
);

function markLines(view: EditorView): DecorationSet {
  const found = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      found.add(line.from, line.from, ownDirection);
      at = line.to + 1;
    }
  }
  return found.finish();
}

function markIslands(view: EditorView): DecorationSet {
  const found = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (const match of view.state.sliceDoc(from, to).matchAll(islandPattern)) {
      found.add(from + match.index, from + match.index + match[0].length, island);
    }
  }
  return found.finish();
}
