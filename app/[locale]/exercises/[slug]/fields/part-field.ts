import type { ComponentType, RefObject } from 'react';
import type { Scope } from '@/lib/math/notation/scope';
import type { AnswerField } from '../answer-field';
import type { FormExercise, FormPart, Notation, WrittenAnswer } from '../form-part';
import type { Outcome } from '../use-attempt';

/** How an answer to one kind of part is given: its draft, the field it is written in, and what is sent of it. */
export type PartField<Draft> = {
  /** Whether it can be written as text and visually. */
  isFormula: boolean;
  Field: ComponentType<FieldProps<Draft>>;
  /** What is drawn of a draft: beside the field where both have room, else below the verdict. */
  Beside?: ComponentType<Pick<FieldProps<Draft>, 'exercise' | 'part' | 'draft'>>;
  /** What is shown of a draft below the verdict; more of it once the part is solved or given up. */
  Below?: ComponentType<Pick<FieldProps<Draft>, 'exercise' | 'part' | 'draft'> & { isSettled: boolean }>;
  /** What stands in the field at first, or when a right answer is looked at again. */
  draftOf: (written: WrittenAnswer | null, part: FormPart) => Draft;
  writtenIn: (draft: Draft) => WrittenAnswer;
  /** Nothing that could be checked. */
  isEmpty: (draft: Draft) => boolean;
  /** What the browser kept of a draft, or null where it is something else. */
  readKept: (kept: unknown) => Draft | null;
  /** In the shape it is kept in; without it, as it is. */
  toKeep?: (draft: Draft) => unknown;
  /** The same in the other notation, where the kind has two. */
  switchTo?: (draft: Draft, notation: Notation, carry: Carry, reading: Reading) => Draft;
};

/** Says in one notation what was written in the other; null for what cannot be read. `scope`: where it is not the exercise's. */
export type Carry = (value: string, from: Notation, scope?: Scope) => string | null;

/** By what an answer is read. */
export type Reading = { scope: Scope; locale: string };

export type FieldProps<Draft> = {
  id: string;
  exercise: FormExercise;
  part: FormPart;
  draft: Draft;
  /** What came of the last check, while it is about what stands in the field. */
  outcome: Outcome | null;
  /** Ids of what else is said about the field. */
  describedBy: string;
  /** Filled by a field that has one place for the caret. */
  fieldRef: RefObject<AnswerField | null>;
  onChange: (draft: Draft) => void;
};
