/** Why a text cannot be read yet: what, where, and what would help. Sentences live in the messages. */
export type ReadProblem = {
  code: ReadProblemCode;
  /** Offset into the text as typed, in UTF-16 units. */
  at: number;
  length: number;
  /** The text the problem is about, as typed. */
  found?: string;
  /** What would help: a name of this exercise, a bracket, a function. */
  suggestion?: string;
  /** What was wanted, where a number or a shape says it (argument counts, limits, shapes). */
  wanted?: string;
};

export const readProblemCodes = [
  'empty',
  'too-long',
  'too-deep',
  'too-many-digits',
  'too-large',
  'unknown-character',
  'unknown-name',
  'not-yet',
  'name-taken',
  'name-needs-index',
  'defined-by-itself',
  'derived-by-own',
  'missing-close',
  'unexpected-close',
  'missing-operand',
  'two-operators',
  'ambiguous-comma',
  'missing-argument',
  'argument-count',
  'needs-index',
  'index-count',
  'index-name',
  'bad-number',
  'bad-shape',
  'half-filled',
  'bad-choice',
  'shapes-do-not-fit',
  'two-layouts',
  'needs-number',
  'not-differentiable',
  'unsupported',
] as const;

export type ReadProblemCode = (typeof readProblemCodes)[number];
