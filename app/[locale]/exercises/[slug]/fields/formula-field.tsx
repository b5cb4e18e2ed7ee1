import { AnswerInput } from '../answer-input';
import { isWriting, seenIn, switchTo, type Writing, writingOf } from '../writing';
import type { FieldProps, PartField } from './part-field';

function FormulaField(props: FieldProps<Writing>) {
  return <Line {...props} isFormula />;
}

function PlainField(props: FieldProps<Writing>) {
  return <Line {...props} isFormula={false} />;
}

function Line({ draft, outcome, ...field }: FieldProps<Writing> & { isFormula: boolean }) {
  const isUnread = outcome?.kind === 'judged' && outcome.verdict.kind === 'unread';
  return <AnswerInput {...field} writing={draft} invalid={isUnread} />;
}

/** One line: a number, a shape. */
export const plainField: PartField<Writing> = {
  isFormula: false,
  Field: PlainField,
  draftOf: (written) => writingOf(written ?? { answer: '', notation: 'text' }),
  writtenIn: (draft) => ({ answer: seenIn(draft), notation: draft.notation }),
  isEmpty: ({ text, latex }) => text === '' && latex === '',
  readKept: (kept) => {
    if (typeof kept === 'string') return writingOf({ answer: kept, notation: 'text' });
    return isWriting(kept) ? kept : null;
  },
  // What is only text is kept as that text.
  toKeep: (draft) => (draft.notation === 'text' && draft.latex === '' ? seenIn(draft) : draft),
  switchTo,
};

/** One line of mathematics, as text or visually. */
export const formulaField: PartField<Writing> = { ...plainField, isFormula: true, Field: FormulaField };
