import type { ReadProblem } from './problem';

/** Carries a problem from deep inside the reader to its door; never leaves the reader. */
export class ReadFailure extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.code);
  }
}

/** Places are of the reader's own text here; the door turns them into places of the text as typed. */
export function fail(
  code: ReadProblem['code'],
  at: number,
  end: number,
  more: Pick<ReadProblem, 'suggestion' | 'wanted' | 'found'> = {},
): never {
  throw new ReadFailure({ code, at, length: Math.max(0, end - at), ...more });
}
