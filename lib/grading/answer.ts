import type { PartKind } from '../catalog/public-exercise';

/** An answer of any kind of part, as typed. A choice and a derivation are lists: of option ids, of lines. */
export type Answer = string | string[] | GraphAnswer | TraceAnswer;

/** Cells as typed, by kind and key (`h by e`); a missing or empty cell is empty. */
export type GraphAnswer = Partial<Record<'values' | 'local' | 'gradients', Readonly<Record<string, string>>>>;

/** A table as typed: `rows` in the order of the steps, a missing cell is empty. */
export type TraceAnswer = { rows: TraceAnswerRow[] };
export type TraceAnswerRow = {
  /** In the order of the batch. */
  outputs?: string[];
  /** By the name of the parameter's entry: `w0`, `W1_1,2`. */
  gradient?: Record<string, string>;
  velocity?: Record<string, string>;
  parameters?: Record<string, string>;
};

/** The options chosen, or the lines; none for an answer of another form. */
export function optionsIn(answer: Answer): string[] {
  return Array.isArray(answer) ? answer : [];
}

/** What an answer to each kind of part is made of. */
export const answerForms = {
  gradient: 'text',
  expression: 'text',
  number: 'text',
  shape: 'text',
  choice: 'options',
  derivation: 'lines',
  trace: 'rows',
  graph: 'cells',
} as const satisfies Record<PartKind, AnswerForm>;

export type AnswerOf = {
  text: string;
  options: string[];
  lines: string[];
  cells: GraphAnswer;
  rows: TraceAnswer;
};
export type AnswerForm = keyof AnswerOf;

export function isOfForm<Form extends AnswerForm>(answer: Answer, form: Form): answer is AnswerOf[Form] {
  if (typeof answer === 'string') return form === 'text';
  if (Array.isArray(answer)) return form === 'options' || form === 'lines';
  return 'rows' in answer ? form === 'rows' : form === 'cells';
}
