import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import type { LineStatus } from '../../math/lines-follow';
import type { ReadProblem } from '../../math/notation/problem';
import { followed } from './followed';

/** What stands beside a line while it is written. It says whether the line follows, and never why not. */
export type LineMark =
  | { mark: 'empty' | 'follows' | 'undecided' }
  /** True, about something else: the line after it goes on from the line before it. */
  | { mark: 'aside' }
  /** `side`, from 1: the side of this line that differs from the one before it. */
  | { mark: 'wrong'; side?: number }
  | { mark: 'unread'; problem: ReadProblem };

/** One mark for each line, each against the line before it; what cannot be read is passed over. Nothing is submitted. */
export function lineMarks(
  exercise: Exercise,
  part: DerivationPart,
  lines: readonly string[],
  writing: { notation: 'text' | 'latex'; locale: string },
): LineMark[] {
  return followed(exercise, part, lines, writing).statuses.map(markOf);
}

function markOf(status: LineStatus): LineMark {
  switch (status.kind) {
    case 'unread':
      return { mark: 'unread', problem: status.problem };
    case 'differs':
      return { mark: 'wrong', ...(status.side === undefined ? {} : { side: status.side }) };
    case 'not-asked':
      return { mark: 'undecided' };
    default:
      return { mark: status.kind };
  }
}
