/** What is wrong with a file of an exercise, for its author: where it is, one English sentence, what would help. */
export type FileProblem = {
  /** The file's name inside the exercise's folder, or its path when a track is about several. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  code: FileProblemCode;
  message: string;
  suggestion?: string;
};

export type FileProblemCode =
  | 'yaml-syntax'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'bad-value'
  | 'unknown-name'
  | 'name-taken'
  | 'bad-formula'
  | 'bad-shape'
  | 'bad-draw'
  | 'bad-test'
  | 'missing-kind'
  | 'missing-file'
  | 'missing-section'
  | 'unknown-section'
  | 'missing-text'
  | 'option-count'
  | 'too-large'
  /** Reading or checking it takes too long, or too much memory. */
  | 'too-costly'
  /** Found by trying answers: see `gradus check`. */
  | 'flaw';

export type Position = { line: number; column: number };

export type FilePlace = Pick<FileProblem, 'file' | 'line' | 'column'>;

/** `log-loss/exercise.yaml:12:5: message (suggestion)`, as editors and terminals link it. */
export function problemToLine(problem: FileProblem, folder = ''): string {
  const path = folder === '' ? problem.file : `${folder}/${problem.file}`;
  const hint = problem.suggestion === undefined ? '' : ` (${problem.suggestion})`;
  return `${path}:${problem.line}:${problem.column}: ${problem.message}${hint}`;
}
