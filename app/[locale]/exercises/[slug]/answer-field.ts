import type { PaletteKey } from './palette-keys';

/** What the form and the palette ask of a field, whichever editor it is. */
export type AnswerField = {
  focus: () => void;
  insert: (key: PaletteKey) => void;
};

export type AnswerFieldProps = {
  id: string;
  value: string;
  invalid: boolean;
  /** Ids of what else is said about the field, with spaces between. */
  describedBy: string;
  onChange: (value: string) => void;
};
