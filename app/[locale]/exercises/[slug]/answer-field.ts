import type { LineAction } from './derivation/line-keys';
import type { PaletteKey } from './palette-keys';

/** What the form and the palette ask of a field, whichever editor it is. */
export type AnswerField = {
  /** With a caret: with that one, in what stands in the field by now. */
  focus: (caret?: Caret) => void;
  /** Of a field of text or mathematics; null while there is none. */
  caret?: () => Caret | null;
  insert: (key: PaletteKey) => void;
};

/** What is selected, by the field's own count; from and to are the same where nothing is. */
export type Caret = { from: number; to: number };

export type AnswerFieldProps = {
  id: string;
  value: string;
  invalid: boolean;
  /** Ids of what else is said about the field, with spaces between. */
  describedBy: string;
  onChange: (value: string) => void;
  /** For one field of several: what keys and pasting do to the list of them. */
  line?: LineHandlers;
};

export type LineHandlers = {
  onFocus: () => void;
  onAction: (action: LineAction) => void;
  /** Several lines at once, and what stands before and behind the caret. */
  onPasteLines: (lines: string[], around: { before: string; after: string }) => void;
};
