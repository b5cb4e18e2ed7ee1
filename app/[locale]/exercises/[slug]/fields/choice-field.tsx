import { optionsIn } from '@/lib/grading/answer';
import { ChoiceAnswer } from '../choice-answer';
import type { FieldProps, PartField } from './part-field';

function ChoiceField({ draft, ...field }: FieldProps<string[]>) {
  return <ChoiceAnswer {...field} chosen={draft} />;
}

export const choiceField: PartField<string[]> = {
  isFormula: false,
  Field: ChoiceField,
  draftOf: (written) => (written === null ? [] : optionsIn(written.answer)),
  writtenIn: (answer) => ({ answer, notation: 'text' }),
  isEmpty: (chosen) => chosen.length === 0,
  readKept: (kept) => (Array.isArray(kept) && kept.every((entry) => typeof entry === 'string') ? kept : null),
};
